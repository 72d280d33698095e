import fc from 'fast-check';
import { expect, it } from 'vitest';
import { angleName, graticule, graticuleStep } from '../../geo/data/graticule.ts';

it.each([
  [2, 20],
  [4, 5],
  [6, 1],
  [7, 0.5],
  [9, 1 / 6],
  [12, 1 / 60],
])('graticuleStep(zoom %d) is %d°', (zoom, step) => expect(graticuleStep(zoom)).toBe(step));

it('graticuleStep(zoom) never grows as the map does, and keeps meridians 90 px apart where it can', () => {
  for (let zoom = 2; zoom < 12; zoom += 0.25) {
    const step = graticuleStep(zoom);
    expect(graticuleStep(zoom + 0.25)).toBeLessThanOrEqual(step);
    expect((step * 512 * 2 ** zoom) / 360).toBeGreaterThanOrEqual(90);
  }
});

it('graticule(bounds, step) has every multiple of the step inside the box, by name', () => {
  const { features } = graticule([44.3, 38.4, 46.2, 39.6], 0.5);
  expect(features.map(({ properties }) => properties?.['name'])).toEqual([
    '44° 30′ E',
    '45° E',
    '45° 30′ E',
    '46° E',
    '38° 30′ N',
    '39° N',
    '39° 30′ N',
  ]);
  expect(features[0]?.geometry).toEqual({
    type: 'LineString',
    coordinates: [
      [44.5, 38.4],
      [44.5, 39.6],
    ],
  });
  expect(features.at(-1)?.geometry).toEqual({
    type: 'LineString',
    coordinates: [
      [44.3, 39.5],
      [46.2, 39.5],
    ],
  });
});

it('graticule(bounds over the antimeridian) goes on counting and names lines by where they are', () => {
  const names = graticule([175, 0, 190, 1], 5).features.map(({ properties }) => properties?.['name']);
  expect(names).toEqual(['175° E', '180°', '175° W', '170° W', '0°']);
});

it('graticule(bounds, step) stays inside its bounds', () => {
  const degrees = fc.double({ min: -60, max: 60, noNaN: true });
  fc.assert(
    fc.property(degrees, degrees, fc.constantFrom(10, 1, 0.5, 1 / 6), (west, south, step) => {
      const bounds = [west, south, west + 4 * step, south + 3 * step] as const;
      const { features } = graticule(bounds, step);
      expect(features.length).toBeGreaterThanOrEqual(7);
      for (const { properties } of features) {
        const [least, most] =
          properties?.['kind'] === 'meridian' ? [bounds[0], bounds[2]] : [bounds[1], bounds[3]];
        expect(Number(properties?.['degrees'])).toBeGreaterThanOrEqual(least - 1e-6);
        expect(Number(properties?.['degrees'])).toBeLessThanOrEqual(most + 1e-6);
      }
    }),
  );
});

it.each([
  ['parallel', 39.5, '39° 30′ N'],
  ['parallel', -39.999, '40° S'],
  ['meridian', -0.25, '0° 15′ W'],
  ['meridian', 0, '0°'],
  ['meridian', 370, '10° E'],
] as const)('angleName(%s %d) is %s', (kind, degrees, name) => expect(angleName(kind, degrees)).toBe(name));

it('graticule(bounds, 0) throws', () => {
  expect(() => graticule([0, 0, 1, 1], 0)).toThrow(RangeError);
});
