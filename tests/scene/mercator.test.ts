import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fromScreen,
  fromWorld,
  rotate,
  toScreen,
  toWorld,
  worldSizePx,
  zoomOf,
} from '../../geo/scene/mercator.ts';
import { anywhere, bearings } from './world.ts';

test('fromWorld(toWorld(place)) is the place', () => {
  fc.assert(
    fc.property(anywhere, (place) => {
      const [lng, lat] = fromWorld(toWorld(place));
      expect(lng).toBeCloseTo(place[0], 10);
      expect(lat).toBeCloseTo(place[1], 10);
    }),
  );
});

test('toWorld(place) puts null island in the middle, 180° W and the northern edge at 0', () => {
  expect(toWorld([0, 0])).toEqual([0.5, 0.5]);
  const [x, y] = toWorld([-180, 85.051129]);
  expect(x).toBe(0);
  expect(y).toBeCloseTo(0, 7);
});

test('toWorld(place) holds the poles at the edges of the square', () => {
  expect(toWorld([10, 90])).toEqual(toWorld([10, 85.051129]));
  expect(toWorld([10, -90])[1]).toBeCloseTo(1, 7);
});

test('worldSizePx(zoom) is 512 px at zoom 0 and doubles with every zoom', () => {
  expect(worldSizePx(0)).toBe(512);
  expect(worldSizePx(9) / worldSizePx(8)).toBe(2);
});

test('zoomOf(worldSizePx(zoom)) is the zoom', () => {
  fc.assert(
    fc.property(fc.double({ min: -2, max: 22, noNaN: true }), (zoom) => {
      expect(zoomOf(worldSizePx(zoom))).toBeCloseTo(zoom, 12);
    }),
  );
});

test('rotate(dx, dy, bearing) puts what lies in the direction of the bearing straight up', () => {
  const [x, y] = rotate(1, 0, 90);
  expect(x).toBeCloseTo(0, 15);
  expect(y).toBeCloseTo(-1, 15);
});

test('rotate(dx, dy, -bearing) undoes rotate(dx, dy, bearing) and keeps the length', () => {
  const far = fc.double({ min: -1e4, max: 1e4, noNaN: true });
  fc.assert(
    fc.property(far, far, bearings, (dx, dy, bearing) => {
      const turned = rotate(dx, dy, bearing);
      const [x, y] = rotate(...turned, -bearing);
      expect(Math.hypot(...turned)).toBeCloseTo(Math.hypot(dx, dy), 8);
      expect(x).toBeCloseTo(dx, 8);
      expect(y).toBeCloseTo(dy, 8);
    }),
  );
});

test('toScreen(camera, width, height, place) puts the centre in the middle', () => {
  const camera = { center: [45.4, 39.2], zoom: 7.3, bearing: 31 } as const;
  expect(toScreen(camera, 800, 600, camera.center)).toEqual([400, 300]);
});

test('toScreen(camera, width, height, place) puts east right and north up', () => {
  const camera = { center: [45, 39], zoom: 6, bearing: 0 } as const;
  expect(toScreen(camera, 800, 600, [46, 39])[0]).toBeCloseTo(400 + (512 * 2 ** 6) / 360, 9);
  expect(toScreen(camera, 800, 600, [45, 40])[1]).toBeLessThan(300);
});

test('fromScreen(camera, width, height, x, y) is the inverse of toScreen', () => {
  const pixel = fc.double({ min: 0, max: 1000, noNaN: true });
  fc.assert(
    fc.property(
      anywhere,
      bearings,
      fc.double({ min: 3, max: 14, noNaN: true }),
      pixel,
      pixel,
      (center, bearing, zoom, x, y) => {
        const camera = { center: [center[0], center[1] * 0.5] as const, zoom, bearing };
        const [px, py] = toScreen(camera, 900, 700, fromScreen(camera, 900, 700, x, y));
        expect(px).toBeCloseTo(x, 5);
        expect(py).toBeCloseTo(y, 5);
      },
    ),
  );
});
