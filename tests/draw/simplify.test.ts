import fc from 'fast-check';
import { expect, test } from 'vitest';
import { simplify, type ScreenPoint } from '../../geo/draw/screen.ts';

fc.configureGlobal({ seed: 2022, numRuns: 100 });

const pixel = fc.double({ min: -200, max: 200, noNaN: true });
const lines = fc.array(fc.tuple(pixel, pixel), { minLength: 2, maxLength: 40 });

test('simplify(points, tolerance) keeps the ends, and no point lies further than the tolerance from what is left', () => {
  fc.assert(
    fc.property(lines, fc.double({ min: 0, max: 20, noNaN: true }), (line, tolerance) => {
      const kept = simplify(line, tolerance);
      expect(kept[0]).toBe(line[0]);
      expect(kept.at(-1)).toBe(line.at(-1));
      const distances = line.map((point) =>
        Math.min(...kept.map((end, i) => distanceToSegment(point, kept[i - 1] ?? end, end))),
      );
      expect(Math.max(0, ...distances)).toBeLessThanOrEqual(tolerance + 1e-9);
    }),
  );
});

test('simplify(points, tolerance) drops what lies along the way and keeps corners', () => {
  const points: ScreenPoint[] = [
    [0, 0],
    [5, 0.4],
    [10, 0],
    [10, 10],
  ];
  expect(simplify(points, 0.5)).toEqual([points[0], points[2], points[3]]);
  expect(simplify(points, 0.3)).toEqual(points);
  const ring: ScreenPoint[] = [...points, [0, 0]];
  expect(simplify(ring, 1)).toHaveLength(4);
});

function distanceToSegment([x, y]: ScreenPoint, a: ScreenPoint, b: ScreenPoint): number {
  const ends = [Math.hypot(x - a[0], y - a[1]), Math.hypot(x - b[0], y - b[1])];
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const along = ((x - a[0]) * (b[0] - a[0]) + (y - a[1]) * (b[1] - a[1])) / length;
  if (!(along >= 0 && along <= length)) return Math.min(...ends);
  return Math.abs((x - a[0]) * (b[1] - a[1]) - (y - a[1]) * (b[0] - a[0])) / length;
}
