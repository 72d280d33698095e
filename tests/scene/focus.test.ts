import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Frame, LngLat } from '../../geo/scene/camera.ts';
import {
  cameraAround,
  fit,
  fitZoom,
  focusOf,
  focusOfBounds,
  focusOfView,
  type Focus,
} from '../../geo/scene/focus.ts';
import { frameOf, WINDOWS } from '../../geo/scene/layout.ts';
import { toScreen } from '../../geo/scene/mercator.ts';
import { anywhere, bearings, clusters, copyNear, wrapped } from './world.ts';

const frame = frameOf(1440, 900);

/** Pixels that points cover on the screen of a focus. */
function seen(points: readonly LngLat[], focus: Focus, { width, height, free }: Frame) {
  const camera = fit(focus, { width, height, free });
  const placed = points.map((point) => toScreen(camera, width, height, copyNear(point, camera.center)));
  const [xs, ys] = [placed.map(([x]) => x), placed.map(([, y]) => y)];
  return {
    left: Math.min(...xs) - free.x,
    right: free.x + free.width - Math.max(...xs),
    top: Math.min(...ys) - free.y,
    bottom: free.y + free.height - Math.max(...ys),
  };
}

test.each(WINDOWS)('fit(focusOf(points)) shows every point in the free part of %i × %i', (width, height) => {
  fc.assert(
    fc.property(clusters, bearings, (points, bearing) => {
      const { left, right, top, bottom } = seen(
        points,
        focusOf(points, 0.06, bearing),
        frameOf(width, height),
      );
      expect(Math.min(left, right, top, bottom)).toBeGreaterThanOrEqual(-1e-6);
    }),
  );
});

test('fit(focusOf(points, 0)) touches the free part on both sides of one axis and is centred on the other', () => {
  const corners: LngLat[] = [
    [44, 38],
    [47, 38.5],
    [46, 41],
  ];
  fc.assert(
    fc.property(fc.constantFrom(...WINDOWS), bearings, ([width, height], bearing) => {
      const { left, right, top, bottom } = seen(
        corners,
        focusOf(corners, 0, bearing),
        frameOf(width, height),
      );
      expect(Math.min(Math.max(left, right), Math.max(top, bottom))).toBeCloseTo(0, 6);
      expect(left).toBeCloseTo(right, 6);
      expect(top).toBeCloseTo(bottom, 6);
    }),
  );
});

test('focusOf(points, pad) leaves that share of the box free on each side', () => {
  const points: LngLat[] = [
    [30, 40],
    [50, 40],
  ];
  const tight = focusOf(points, 0);
  expect(focusOf(points, 0.25).width).toBeCloseTo(tight.width * 1.5, 12);
  expect(focusOf(points, 0.25).center).toEqual(tight.center);
});

test('focusOf(points) takes the short way across the antimeridian', () => {
  const { center, width } = focusOf([
    [178, 10],
    [-178, 12],
  ]);
  expect(Math.abs(wrapped(center[0]))).toBeCloseTo(180, 9);
  expect(width).toBeLessThan(0.02);
});

test('focusOf(points) does not depend on the order of the points', () => {
  fc.assert(
    fc.property(clusters, bearings, (points, bearing) => {
      const [a, b] = [focusOf(points, 0, bearing), focusOf(points.toReversed(), 0, bearing)];
      expect(a.width).toBeCloseTo(b.width, 9);
      expect(a.height).toBeCloseTo(b.height, 9);
      expect(copyNear(a.center, b.center)[0]).toBeCloseTo(b.center[0], 6);
      expect(a.center[1]).toBeCloseTo(b.center[1], 6);
    }),
  );
});

test.each([
  { covered: [-100, 0, 100], from: -100, wide: 200 },
  { covered: [100, 170, -160, -60], from: 100, wide: 200 },
  { covered: [-30, 60, 150, 179], from: -30, wide: 209 },
])(
  'focusOf(points on $covered, in any order) is the shortest stretch with all of them',
  ({ covered, from, wide }) => {
    fc.assert(
      fc.property(fc.shuffledSubarray(covered, { minLength: covered.length }), (lngs) => {
        const { center, width } = focusOf(
          lngs.map((lng): LngLat => [lng, 20]),
          0,
        );
        expect(width).toBeCloseTo(wide / 360, 12);
        expect(wrapped(center[0])).toBeCloseTo(wrapped(from + wide / 2), 9);
      }),
    );
  },
);

test('focusOf([point]) is a small box around the point, about zoom 9.5 in 400 px', () => {
  const focus = focusOf([[45.41, 39.21]]);
  expect(focus.center[0]).toBeCloseTo(45.41, 9);
  expect(focus.center[1]).toBeCloseTo(39.21, 9);
  expect(focus.width).toBe(focus.height);
  expect(
    fitZoom(focus, { width: 400, height: 400, free: { x: 0, y: 0, width: 400, height: 400 } }),
  ).toBeCloseTo(9.5, 9);
});

test('focusOf(points on a parallel) is as long as the line and never flat', () => {
  const focus = focusOf(
    [
      [40, 39],
      [50, 39],
    ],
    0,
  );
  expect(focus.width).toBeCloseTo(10 / 360, 12);
  expect(focus.height).toBe(focusOf([[40, 39]]).height);
});

test('focusOf(points) of points that are one and the same is the focus of the point', () => {
  expect(focusOf(Array.from({ length: 5 }, (): LngLat => [45, 39]))).toEqual(focusOf([[45, 39]]));
});

test('focusOf([]) throws', () => {
  expect(() => focusOf([])).toThrow('at least one point');
});

test('focusOfBounds(bounds) has the box as its extent, the middle in Mercator as its centre', () => {
  const { center, width, height } = focusOfBounds([20, 0, 70, 60]);
  expect(center[0]).toBe(45);
  expect(center[1]).toBeGreaterThan(30);
  expect(width).toBeCloseTo(50 / 360, 12);
  expect(height).toBeCloseTo(Math.log(Math.tan(Math.PI / 4 + Math.PI / 6)) / (2 * Math.PI), 12);
});

test('focusOfBounds(bounds) agrees with focusOf(corners), turned or not', () => {
  fc.assert(
    fc.property(
      anywhere,
      fc.double({ min: 1, max: 40, noNaN: true }),
      bearings,
      ([lng, south], size, bearing) => {
        const [west, north] = [Math.min(lng, 180 - size), Math.min(84, south + size)];
        const east = west + size;
        const corners: LngLat[] = [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
        ];
        const [box, points] = [
          focusOfBounds([west, south, east, north], 0, bearing),
          focusOf(corners, 0, bearing),
        ];
        expect(box.width).toBeCloseTo(points.width, 9);
        expect(box.height).toBeCloseTo(points.height, 9);
        expect(box.center[0]).toBeCloseTo(copyNear(points.center, box.center)[0], 8);
        expect(box.center[1]).toBeCloseTo(points.center[1], 8);
      },
    ),
  );
});

test.each([
  ['less than its west', [170, -10, -170, 10]],
  ['beyond 180°', [170, -10, 190, 10]],
] as const)('focusOfBounds(bounds whose east is %s) crosses the antimeridian', (_, bounds) => {
  const { center, width } = focusOfBounds(bounds);
  expect(Math.abs(wrapped(center[0]))).toBe(180);
  expect(width).toBeCloseTo(20 / 360, 12);
});

test('focusOfView(center, zoom) fits an 800 × 600 px window at that zoom', () => {
  const free = { x: 0, y: 0, width: 800, height: 600 };
  const camera = fit(focusOfView([45, 39], 6.5, 20), { width: 800, height: 600, free });
  expect(camera.zoom).toBeCloseTo(6.5, 12);
  expect(camera.bearing).toBe(20);
  expect(camera.center[0]).toBeCloseTo(45, 9);
  expect(camera.center[1]).toBeCloseTo(39, 9);
});

test('fitZoom(focus, frame) grows by one when the free part doubles', () => {
  const focus = focusOfBounds([40, 35, 50, 42]);
  const small = { width: 400, height: 300, free: { x: 0, y: 0, width: 400, height: 300 } };
  const large = { width: 800, height: 600, free: { x: 0, y: 0, width: 800, height: 600 } };
  expect(fitZoom(focus, large)).toBeCloseTo(fitZoom(focus, small) + 1, 12);
});

test('fitZoom(focus, frame) is a number even when the free part has no size', () => {
  const none = { width: 300, height: 300, free: { x: 0, y: 0, width: 0, height: -20 } };
  expect(Number.isFinite(fitZoom(focusOf([[45, 39]]), none))).toBe(true);
});

test('cameraAround(anchor, zoom, bearing, frame) shows the anchor in the middle of the free part', () => {
  const middle = { x: frame.free.x + frame.free.width / 2, y: frame.free.y + frame.free.height / 2 };
  fc.assert(
    fc.property(
      anywhere,
      fc.double({ min: 4, max: 12, noNaN: true }),
      bearings,
      ([lng, lat], zoom, bearing) => {
        const anchor: LngLat = [lng, lat * 0.7];
        const camera = cameraAround(anchor, zoom, bearing, frame);
        const [x, y] = toScreen(camera, frame.width, frame.height, anchor);
        expect(x).toBeCloseTo(middle.x, 5);
        expect(y).toBeCloseTo(middle.y, 5);
        expect(camera.zoom).toBe(zoom);
        expect(camera.bearing).toBe(bearing);
      },
    ),
  );
});
