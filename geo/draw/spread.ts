import { collide } from '../label/box.ts';
import type { Rect } from '../scene/camera.ts';

type Point = readonly [x: number, y: number];

/** How far from its point a marker may go, and in how many directions, nearest first. */
const DISTANCES = [15, 22, 30, 40, 52, 66, 82];
const DIRECTIONS = 16;

/**
 * Where markers of `radius` pixels stand so that none covers another or any of the points: each as near to its own point
 * as it can, inside `box` and off the boxes `off`. Where there is no room at all a marker stands on its point.
 */
export function spread(
  points: readonly Point[],
  radius: number,
  box: Rect,
  off: readonly Rect[] = [],
): Point[] {
  const taken: Rect[] = [...off];
  for (const [x, y] of points) taken.push(around(x, y, 3));
  return points.map(([x, y]) => {
    for (const distance of DISTANCES) {
      for (let i = 0; i < DIRECTIONS; i++) {
        // From the upper right on, where a reader looks first.
        const angle = -Math.PI / 4 + (i * 2 * Math.PI) / DIRECTIONS;
        const [cx, cy] = [x + Math.cos(angle) * distance, y + Math.sin(angle) * distance];
        const own = around(cx, cy, radius);
        const isInside =
          own.x >= box.x &&
          own.y >= box.y &&
          own.x + own.width <= box.x + box.width &&
          own.y + own.height <= box.y + box.height;
        if (!isInside || taken.some((other) => collide(other, own, 1))) continue;
        taken.push(own);
        return [cx, cy] as const;
      }
    }
    return [x, y] as const;
  });
}

function around(x: number, y: number, radius: number): Rect {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}
