import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beside, boxesAlong, lengthOf, pointAt, smooth } from '../../geo/label/curve.ts';

const corner = [
  [0, 0],
  [30, 0],
  [30, 40],
] as const;
const pixel = fc.double({ min: -500, max: 500, noNaN: true });
const lines = fc.array(fc.tuple(pixel, pixel), { minLength: 2, maxLength: 20 });

test('lengthOf(points) adds the pieces; nothing and one point have none', () => {
  expect(lengthOf(corner)).toBe(70);
  expect(lengthOf([])).toBe(0);
  expect(lengthOf([[5, 5]])).toBe(0);
});

test.each([
  [0, [0, 0]],
  [15, [15, 0]],
  [30, [30, 0]],
  [50, [30, 20]],
  [70, [30, 40]],
  [99, [30, 40]],
])('pointAt(points, %d) is %j', (along, point) => {
  expect(pointAt(corner, along)).toEqual(point);
});

test('pointAt(points, along) passes over points that repeat', () => {
  expect(
    pointAt(
      [
        [0, 0],
        [0, 0],
        [10, 0],
      ],
      4,
    ),
  ).toEqual([4, 0]);
});

test('pointAt(points, along) moves no further than the way along', () => {
  fc.assert(
    fc.property(
      lines,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (line, s, t) => {
        const length = lengthOf(line);
        const [a, b] = [pointAt(line, s * length), pointAt(line, t * length)];
        expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeLessThanOrEqual(Math.abs(s - t) * length + 1e-6);
      },
    ),
  );
});

test('boxesAlong(points, width, size) covers the middle of the line, end to end', () => {
  const straight = [
    [0, 0],
    [200, 0],
  ] as const;
  const boxes = boxesAlong(straight, 80, 14);
  const lefts = boxes.map(({ x }) => x);
  expect(Math.min(...lefts)).toBeLessThanOrEqual(60 + 0.001);
  expect(Math.max(...lefts) + 14).toBeGreaterThanOrEqual(140 - 0.001);
  for (const [i, left] of lefts.entries())
    if (i > 0) expect(left - (lefts[i - 1] ?? 0)).toBeLessThanOrEqual(14);
  for (const box of boxes) expect([box.y < 0, box.y + box.height > 0]).toEqual([true, true]);
});

test('boxesAlong(points, 0, size) is one box in the middle', () => {
  expect(boxesAlong(corner, 0, 10)).toHaveLength(1);
});

test('smooth(line) keeps both ends and never leaves the box of the line', () => {
  const places = fc.array(fc.tuple(pixel, pixel), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(places, (line) => {
      const curve = smooth(line);
      expect(curve[0]).toEqual(line[0]);
      expect(curve.at(-1)).toEqual(line.at(-1));
      for (const axis of [0, 1] as const) {
        const [from, to] = [line.map((point) => point[axis]), curve.map((point) => point[axis])];
        expect(Math.min(...to)).toBeGreaterThanOrEqual(Math.min(...from) - 1e-9);
        expect(Math.max(...to)).toBeLessThanOrEqual(Math.max(...from) + 1e-9);
      }
    }),
  );
});

test('smooth(line) turns by less at each point than the line does', () => {
  const curve = smooth(corner);
  const turns = curve.slice(1, -1).map((point, i) => {
    const [a, b] = [curve[i] ?? point, curve[i + 2] ?? point];
    const turn = Math.atan2(b[1] - point[1], b[0] - point[0]) - Math.atan2(point[1] - a[1], point[0] - a[0]);
    return Math.abs(turn);
  });
  expect(Math.max(...turns)).toBeLessThan(Math.PI / 6);
});

test('smooth(line of two points) is the line', () => {
  expect(smooth(corner.slice(0, 2))).toEqual([
    [0, 0],
    [30, 0],
  ]);
});

test('beside(points, px) is up for a line to the right, and as long as a straight line was', () => {
  expect(
    beside(
      [
        [0, 0],
        [10, 0],
        [30, 0],
      ],
      4,
    ),
  ).toEqual([
    [0, -4],
    [10, -4],
    [30, -4],
  ]);
  expect(
    beside(
      [
        [0, 0],
        [0, 9],
      ],
      2,
    ),
  ).toEqual([
    [2, 0],
    [2, 9],
  ]);
});

test('beside(points, px) leaves a point alone that goes nowhere', () => {
  expect(beside([[3, 3]], 5)).toEqual([[3, 3]]);
});
