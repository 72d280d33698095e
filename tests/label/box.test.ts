import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rect } from '../../geo/scene/camera.ts';
import { collide, holds, textBox } from '../../geo/label/box.ts';
import type { Anchor, PointLabel } from '../../geo/label/label.ts';
import { LINE_HEIGHT, LOOKS, textWidth, UNDER_SIZE } from '../../geo/label/look.ts';
import { textOffset } from '../../geo/label/offset.ts';

const side = fc.integer({ min: 1, max: 200 });
const rects = fc.record<Rect>({
  x: fc.integer({ min: -300, max: 300 }),
  y: fc.integer({ min: -300, max: 300 }),
  width: side,
  height: side,
});
const anchors: readonly Anchor[] = ['left', 'right', 'top', 'bottom', 'center'];

test('textBox(name, "right", size, x, y) stands a gap to the right of the point, half above and half below', () => {
  const box = textBox({ text: 'Julfa', look: 'town' }, 'right', 12, 100, 50);
  expect(box.x).toBe(100 + LOOKS.town.gap);
  expect(box.width).toBeCloseTo(textWidth('Julfa', 'town', 12), 9);
  expect(box.height).toBeCloseTo(12 * LINE_HEIGHT, 9);
  expect(box.y + box.height / 2).toBeCloseTo(50, 9);
});

test.each([
  ['left', (box: Rect) => box.x + box.width, 100 - LOOKS.town.gap],
  ['top', (box: Rect) => box.y + box.height, 50 - LOOKS.town.gap],
  ['bottom', (box: Rect) => box.y, 50 + LOOKS.town.gap],
  ['center', (box: Rect) => box.x + box.width / 2, 100],
] as const)('textBox(name, "%s", size, x, y) keeps its edge at the gap', (anchor, edge, wanted) => {
  expect(edge(textBox({ text: 'Julfa', look: 'town' }, anchor, 12, 100, 50))).toBeCloseTo(wanted, 9);
});

test('textBox(name with a line under it) is taller, and as wide as the wider line', () => {
  const name = { text: 'Drill', look: 'area' } as const;
  const box = textBox({ ...name, under: 'approximate' }, 'center', 15, 0, 0);
  expect(box.height).toBeCloseTo(15 * LINE_HEIGHT * (1 + UNDER_SIZE), 9);
  expect(box.width).toBeCloseTo(textWidth('approximate', 'town', 15 * UNDER_SIZE), 9);
});

test('textOffset(label, room) sets its text inside the box that textBox found', () => {
  for (const anchor of anchors) {
    for (const under of [undefined, 'approximate']) {
      const label: PointLabel = {
        kind: 'point',
        key: 'a',
        text: 'Drill',
        look: 'area',
        at: [0, 0],
        anchor,
        ...(under ? { under } : {}),
      };
      const { dx, dy, align, size, underDy } = textOffset(label, 'roomy');
      const box = textBox(label, anchor, size, 0, 0);
      const left = { start: dx, middle: dx - box.width / 2, end: dx - box.width }[align];
      expect(left).toBeCloseTo(box.x, 9);
      const ascent = size * 0.73;
      expect(dy - ascent).toBeGreaterThan(box.y);
      expect(dy + (under ? underDy : 0)).toBeLessThan(box.y + box.height);
    }
  }
});

test('collide(a, b) is the same for (b, a), and true for a rectangle and itself', () => {
  fc.assert(
    fc.property(rects, rects, (a, b) => {
      expect(collide(a, b)).toBe(collide(b, a));
      expect(collide(a, a)).toBe(true);
    }),
  );
});

test('collide(a, b, gap) is false from exactly that gap on, on any side', () => {
  const a = { x: 0, y: 0, width: 10, height: 10 };
  for (const [x, y] of [
    [13, 0],
    [-13, 0],
    [0, 13],
    [0, -13],
  ] as const) {
    expect(collide(a, { ...a, x, y })).toBe(false);
    expect(collide(a, { ...a, x: x - Math.sign(x), y: y - Math.sign(y) })).toBe(true);
    expect(collide(a, { ...a, x: x - Math.sign(x), y: y - Math.sign(y) }, 2)).toBe(false);
  }
});

test('holds(outer, inner) is true only when no edge sticks out', () => {
  const outer = { x: 0, y: 0, width: 100, height: 50 };
  expect(holds(outer, outer)).toBe(true);
  for (const change of [{ x: -1 }, { y: -1 }, { width: 101 }, { height: 51 }]) {
    expect(holds(outer, { ...outer, ...change })).toBe(false);
  }
});
