import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameOf, isStacked, WINDOWS } from '../../geo/scene/layout.ts';

test.each(WINDOWS)(
  'frameOf(%i, %i) leaves a free part of at least 240 × 180 px inside the map',
  (width, height) => {
    const { free, ...map } = frameOf(width, height);
    expect(free.x).toBeGreaterThanOrEqual(0);
    expect(free.y).toBeGreaterThanOrEqual(0);
    expect(free.x + free.width).toBeLessThanOrEqual(map.width);
    expect(free.y + free.height).toBeLessThanOrEqual(map.height);
    expect(free.width).toBeGreaterThanOrEqual(240);
    expect(free.height).toBeGreaterThanOrEqual(180);
  },
);

test('frameOf(width, height) keeps the free part inside the map in any window from 320 × 320 px', () => {
  const side = fc.integer({ min: 320, max: 4000 });
  fc.assert(
    fc.property(side, side, (width, height) => {
      const { free, ...map } = frameOf(width, height);
      expect(Math.min(free.x, free.y, free.width, free.height)).toBeGreaterThan(0);
      expect(free.x + free.width).toBeLessThanOrEqual(map.width);
      expect(free.y + free.height).toBeLessThanOrEqual(map.height);
      expect(map.width).toBe(width);
      expect(map.height).toBeLessThanOrEqual(height);
    }),
  );
});

test.each([
  [360, 740, true],
  [820, 1180, true],
  [639, 400, true],
  [740, 360, false],
  [1024, 768, false],
  [1440, 2560, true],
  [1100, 1000, false],
  [1099, 1000, true],
])('isStacked(%i, %i) is %s', (width, height, stacked) => {
  expect(isStacked(width, height)).toBe(stacked);
});
