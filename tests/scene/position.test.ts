import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offsetAt, placeAt, positionAt, type CardBox } from '../../geo/scene/position.ts';

const WINDOW = 800;
const zone = { enter: 0.6, leave: 0.4 };
/** Read at offsets 520–880, 1720–2080 and 2920–3280. */
const cards: CardBox[] = [1000, 2200, 3400].map((top) => ({ top, height: 200 }));
const at = (offset: number, still = false) => positionAt(offset, cards, WINDOW, zone, still);

const columns = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 20, max: 2000 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => {
    let bottom = 0;
    return parts.map(([gap, height]): CardBox => {
      const top = bottom + gap;
      bottom = top + height;
      return { top, height };
    });
  });
const offsets = fc.double({ min: -2000, max: 30_000, noNaN: true });

test('positionAt(offset) never decreases as the offset grows', () => {
  fc.assert(
    fc.property(columns, offsets, offsets, fc.boolean(), (column, a, b, still) => {
      const [before, after] = [Math.min(a, b), Math.max(a, b)];
      expect(positionAt(before, column, WINDOW, zone, still)).toBeLessThanOrEqual(
        positionAt(after, column, WINDOW, zone, still),
      );
    }),
  );
});

test('positionAt(offset) lies between the first card and the last', () => {
  fc.assert(
    fc.property(columns, offsets, (column, offset) => {
      const position = positionAt(offset, column, WINDOW, zone);
      expect(position).toBeGreaterThanOrEqual(0);
      expect(position).toBeLessThanOrEqual(column.length - 1);
    }),
  );
});

test('positionAt(offset) jumps nowhere: a pixel is worth at most 1.5 / 40 of a step', () => {
  fc.assert(
    fc.property(columns, offsets, (column, offset) => {
      const step = positionAt(offset + 1, column, WINDOW, zone) - positionAt(offset, column, WINDOW, zone);
      expect(step).toBeLessThanOrEqual(1.5 / 40 + 1e-9);
    }),
  );
});

test.each([
  [520, 0],
  [880, 0],
  [1720, 1],
  [1900, 1],
  [2080, 1],
  [2920, 2],
  [3280, 2],
])('positionAt(%d) is %d: constant while that card is read', (offset, position) => {
  expect(at(offset)).toBe(position);
});

test('positionAt(offset) dwells at every card of any column', () => {
  fc.assert(
    fc.property(columns, (column) => {
      fc.pre(column.every(({ top, height }, i) => i === 0 || top - (column[i - 1]?.top ?? 0) > height + 400));
      fc.pre(column.every(({ height }, i) => i === 0 || height + 400 > (column[i - 1]?.height ?? 0)));
      for (const [i, { top, height }] of column.entries()) {
        const start = top - WINDOW * zone.enter;
        const end = Math.max(start, top + height - WINDOW * zone.leave);
        if (
          i > 0 &&
          (column[i - 1]?.top ?? 0) + (column[i - 1]?.height ?? 0) - WINDOW * zone.leave + 40 > start
        )
          continue;
        expect(positionAt((start + end) / 2, column, WINDOW, zone)).toBe(i);
      }
    }),
  );
});

test('positionAt(offset) is half way in the middle between two cards and starts and ends at rest', () => {
  expect(at(1300)).toBeCloseTo(0.5, 12);
  expect(at(880 + 8.4)).toBeLessThan(0.001);
  expect(at(1720 - 8.4)).toBeGreaterThan(0.999);
});

test('positionAt(offset before the first card) is 0, after the last card its index', () => {
  expect(at(-500)).toBe(0);
  expect(at(0)).toBe(0);
  expect(at(99_999)).toBe(2);
});

test('positionAt(offset) takes 40 px at least between cards that touch', () => {
  const touching = [0, 100, 200].map((top) => ({ top, height: 100 }));
  const end = 100 - WINDOW * zone.leave;
  const start = -WINDOW * zone.enter;
  expect(positionAt(Math.max(start, end) + 20, touching, WINDOW, zone)).toBeCloseTo(0.5, 12);
  expect(positionAt(Math.max(start, end) + 40, touching, WINDOW, zone)).toBe(1);
});

test('positionAt(offset) dwells at a card whose reading ends before it starts only in passing', () => {
  const flat = [1000, 2200].map((top) => ({ top, height: 0 }));
  const narrow = { enter: 0.4, leave: 0.6 };
  expect(positionAt(680, flat, WINDOW, narrow)).toBe(0);
  expect(positionAt(681, flat, WINDOW, narrow)).toBeGreaterThan(0);
  expect(positionAt(1880, flat, WINDOW, narrow)).toBe(1);
});

test('positionAt(offset, still) is always a whole step and cuts half way', () => {
  expect([at(1299, true), at(1300, true)]).toEqual([0, 1]);
  fc.assert(
    fc.property(columns, offsets, (column, offset) => {
      expect(Number.isInteger(positionAt(offset, column, WINDOW, zone, true))).toBe(true);
    }),
  );
});

test('positionAt(offset, [one card]) is 0 everywhere', () => {
  fc.assert(
    fc.property(offsets, (offset) => {
      expect(positionAt(offset, [{ top: 300, height: 5000 }], WINDOW, zone)).toBe(0);
    }),
  );
});

test('positionAt(offset, []) throws', () => {
  expect(() => positionAt(0, [], WINDOW, zone)).toThrow('at least one card');
});

test('offsetAt(placeAt(offset)) is the offset, from the top of the page to beyond the last card', () => {
  fc.assert(
    fc.property(columns, fc.double({ min: 0, max: 30_000, noNaN: true }), (column, offset) => {
      const first = (column[0]?.top ?? 0) - WINDOW * zone.enter;
      fc.pre(offset >= Math.min(0, first));
      const back = offsetAt(placeAt(offset, column, WINDOW, zone), column, WINDOW, zone);
      expect(back).toBeCloseTo(offset, 4);
    }),
  );
});

test('offsetAt(placeAt(offset)) in a page of another shape is at the same story position', () => {
  const other = { enter: 0.85, leave: 0.62 };
  const taller = fc.double({ min: 0.5, max: 3, noNaN: true });
  fc.assert(
    fc.property(columns, fc.double({ min: 0, max: 30_000, noNaN: true }), taller, (column, offset, times) => {
      const turned = column.map(({ top, height }) => ({ top: top * times, height: height * times }));
      const there = offsetAt(placeAt(offset, column, WINDOW, zone), turned, 400, other);
      expect(positionAt(there, turned, 400, other)).toBeCloseTo(positionAt(offset, column, WINDOW, zone), 4);
    }),
  );
});

test('placeAt(offset) counts the cards that were read, and the ways between them', () => {
  const place = (offset: number) => placeAt(offset, cards, WINDOW, zone);
  expect([0, 260, 520, 700, 880, 1300].map(place)).toEqual([-1, -0.5, 0, 0.5, 1, 1.5]);
  expect([1720, 3280, 4080].map(place)).toEqual([2, 5, 6]);
});

test('offsetAt(place of a card half read) has the middle of the card in the zone of reading', () => {
  const tall = [{ top: 500, height: 3000 }];
  const middle = 2000 - offsetAt(0.5, tall, WINDOW, zone);
  expect(middle / WINDOW).toBeCloseTo((zone.enter + zone.leave) / 2, 6);
});
