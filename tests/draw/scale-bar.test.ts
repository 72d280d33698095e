import { distance } from '@turf/turf';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { kmPerPixel, scaleBar } from '../../geo/draw/scale-bar.ts';
import { fromScreen } from '../../geo/scene/mercator.ts';

const cameras = fc.record({
  center: fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -70, max: 74, noNaN: true }),
  ),
  zoom: fc.double({ min: 5, max: 16, noNaN: true }),
  bearing: fc.constant(0),
});

it('scaleBar(camera) is as long on the map as its name says, at any zoom and latitude', () => {
  fc.assert(
    fc.property(cameras, (camera) => {
      const { km, px } = scaleBar(camera, 160);
      const [left, right] = [-px / 2, px / 2].map((x) => fromScreen(camera, 0, 0, x, 0));
      expect(distance([...(left ?? [])], [...(right ?? [])]) / km).toBeCloseTo(1, 2);
    }),
  );
});

it('scaleBar(camera, longest) is 1, 2 or 5 times a power of ten, and more than 2/5 of the longest', () => {
  fc.assert(
    fc.property(cameras, fc.integer({ min: 60, max: 300 }), (camera, longest) => {
      const { km, px } = scaleBar(camera, longest);
      expect(px).toBeLessThanOrEqual(longest * 1.000001);
      expect(px).toBeGreaterThan(longest * 0.399);
      const digit = Math.round(km / 10 ** Math.floor(Math.log10(km) + 1e-9));
      expect([1, 2, 5]).toContain(digit);
    }),
  );
});

it.each([
  [0, 8, '20 km'],
  [39, 7, '20 km'],
  [39, 12, '1 km'],
  [39, 14, '200 m'],
  [70, 2, '500 km'],
  [0, 1, '2,000 km'],
])('scaleBar(latitude %d, zoom %d, 100 px) is named %s', (lat, zoom, name) => {
  expect(scaleBar({ center: [45, lat], zoom, bearing: 0 }, 100).name).toBe(name);
});

it('scaleBar(camera, longest, below) is true where the bar stands', () => {
  const camera = { center: [45, 60], zoom: 4, bearing: 0 } as const;
  const [, lat] = fromScreen(camera, 0, 0, 0, 300);
  const { km, px } = scaleBar(camera, 160, 300);
  expect(km / px).toBeCloseTo(kmPerPixel(lat, 4), 9);
  expect(km / px).toBeGreaterThan(kmPerPixel(60, 4) * 1.1);
});

it('scaleBar(camera, 0) throws', () => {
  expect(() => scaleBar({ center: [0, 0], zoom: 4, bearing: 0 }, 0)).toThrow(RangeError);
});
