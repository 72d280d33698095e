import type { LngLat, Rect } from '../scene/camera.ts';

type Point = readonly [x: number, y: number];

/** Length in pixels of a polyline. */
export function lengthOf(points: readonly Point[]): number {
  let length = 0;
  for (let i = 1; i < points.length; i++) length += distance(points[i - 1], points[i]);
  return length;
}

/** The point at a distance in pixels from the start of a polyline; its last point beyond the end. */
export function pointAt(points: readonly Point[], along: number): Point {
  let left = along;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]];
    if (!a || !b) break;
    const step = distance(a, b);
    if (left <= step && step > 0)
      return [a[0] + ((b[0] - a[0]) * left) / step, a[1] + ((b[1] - a[1]) * left) / step];
    left -= step;
  }
  return points[points.length - 1] ?? [0, 0];
}

/** A polyline moved sideways by a distance in pixels: to the left of its direction, which is up for one that runs right. */
export function beside(points: readonly Point[], px: number): Point[] {
  return points.map(([x, y], i) => {
    const [before, after] = [points[i - 1] ?? [x, y], points[i + 1] ?? [x, y]] as const;
    const [dx, dy] = [after[0] - before[0], after[1] - before[1]];
    const length = Math.hypot(dx, dy);
    return length > 0 ? [x + (dy / length) * px, y - (dx / length) * px] : [x, y];
  });
}

/** Small squares along the middle `width` pixels of a polyline: what a text of that width set on it covers. */
export function boxesAlong(points: readonly Point[], width: number, sizePx: number): Rect[] {
  const start = (lengthOf(points) - width) / 2;
  const count = Math.max(1, Math.ceil(width / sizePx));
  return Array.from({ length: count }, (_, i) => {
    const [x, y] = pointAt(points, start + ((i + 0.5) * width) / count);
    return { x: x - sizePx / 2, y: y - sizePx * 0.7, width: sizePx, height: sizePx };
  });
}

/**
 * A smooth version of a line on the ground: Chaikin's corner cutting (1974), ends kept.
 * Text on it turns gently instead of at each vertex.
 */
export function smooth(line: readonly LngLat[], rounds = 3): LngLat[] {
  let points: readonly LngLat[] = line;
  for (let round = 0; round < rounds && points.length > 2; round++) {
    const cut: LngLat[] = [];
    for (let i = 1; i < points.length; i++) {
      const [a, b] = [points[i - 1], points[i]];
      if (!a || !b) continue;
      cut.push([a[0] * 0.75 + b[0] * 0.25, a[1] * 0.75 + b[1] * 0.25]);
      cut.push([a[0] * 0.25 + b[0] * 0.75, a[1] * 0.25 + b[1] * 0.75]);
    }
    const [first, last] = [points[0], points[points.length - 1]];
    points = first && last ? [first, ...cut, last] : cut;
  }
  return [...points];
}

function distance(a: Point | undefined, b: Point | undefined): number {
  return a && b ? Math.hypot(b[0] - a[0], b[1] - a[1]) : 0;
}
