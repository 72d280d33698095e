import type { Rect } from '../scene/camera.ts';
import type { Anchor, Look } from './label.ts';
import { LINE_HEIGHT, LOOKS, textWidth, UNDER_SIZE } from './look.ts';

/** The pixels that a text covers beside its point at `x`, `y`, without its halo. */
export function textBox(
  { text, under, look }: { text: string; under?: string | undefined; look: Look },
  anchor: Anchor,
  sizePx: number,
  x: number,
  y: number,
): Rect {
  const { gap } = LOOKS[look];
  const width = Math.max(
    textWidth(text, look, sizePx),
    under ? textWidth(under, 'town', sizePx * UNDER_SIZE) : 0,
  );
  const height = sizePx * LINE_HEIGHT * (under ? 1 + UNDER_SIZE : 1);
  const left = {
    left: x - gap - width,
    right: x + gap,
    top: x - width / 2,
    bottom: x - width / 2,
    center: x - width / 2,
  };
  const top = {
    left: y - height / 2,
    right: y - height / 2,
    top: y - gap - height,
    bottom: y + gap,
    center: y - height / 2,
  };
  return { x: left[anchor], y: top[anchor], width, height };
}

/** Whether two rectangles come closer to each other than `gap` pixels. */
export function collide(a: Rect, b: Rect, gap = 3): boolean {
  return (
    a.x < b.x + b.width + gap &&
    b.x < a.x + a.width + gap &&
    a.y < b.y + b.height + gap &&
    b.y < a.y + a.height + gap
  );
}

/** Whether `outer` holds all of `inner`. */
export function holds(outer: Rect, inner: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Whether a line, given by its points, goes through a rectangle (Liang & Barsky 1984, for each piece). */
export function meets(
  line: readonly (readonly [x: number, y: number])[],
  { x, y, width, height }: Rect,
): boolean {
  return line.some(([bx, by], i) => {
    const [ax, ay] = line[i - 1] ?? [bx, by];
    let [from, to] = [0, 1];
    const sides = [
      [ax - bx, ax - x],
      [bx - ax, x + width - ax],
      [ay - by, ay - y],
      [by - ay, y + height - ay],
    ] as const;
    for (const [towards, room] of sides) {
      if (towards === 0 && room < 0) return false;
      if (towards < 0) from = Math.max(from, room / towards);
      if (towards > 0) to = Math.min(to, room / towards);
    }
    return from <= to;
  });
}
