import fc from 'fast-check';
import type { LineString, Position } from 'geojson';
import { expect, test } from 'vitest';
import { dash } from '../../geo/data/dash.ts';
import { toWorld } from '../../geo/scene/mercator.ts';
import { linesOf, only } from './shapes.ts';

const degree = (middle: number) => fc.double({ min: middle - 1, max: middle + 1, noNaN: true });
const routes = fc
  .array(fc.tuple(degree(46), degree(39)), { minLength: 2, maxLength: 12 })
  .map((coordinates): LineString => ({ type: 'LineString', coordinates }))
  .filter(({ coordinates }) => lengthOf(coordinates) > 0.05 / 360);

/** Length on the map, in world units. */
function lengthOf(line: readonly Position[]): number {
  const points = line.map(([lng = 0, lat = 0]) => toWorld([lng, lat]));
  return points.slice(1).reduce((sum, [x, y], i) => {
    const [x0, y0] = points[i] ?? [x, y];
    return sum + Math.hypot(x - x0, y - y0);
  }, 0);
}

/** The distance of a point from a line on the map, in world units. */
function distanceTo(line: Position[], [lng = 0, lat = 0]: Position): number {
  const [x, y] = toWorld([lng, lat]);
  const points = line.map(([a = 0, b = 0]) => toWorld([a, b]));
  const distances = points.slice(1).map(([x1, y1], i) => {
    const [x0, y0] = points[i] ?? [x1, y1];
    const square = (x1 - x0) ** 2 + (y1 - y0) ** 2;
    const t =
      square > 0 ? Math.max(0, Math.min(1, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / square)) : 0;
    return Math.hypot(x - x0 - t * (x1 - x0), y - y0 - t * (y1 - y0));
  });
  return Math.min(...distances);
}

test('dash(line) starts and ends with a dash', () => {
  fc.assert(
    fc.property(routes, (route) => {
      const dashes = linesOf(dash(only(route)));
      for (const [end, wanted] of [
        [dashes[0]?.[0], route.coordinates[0]],
        [dashes.at(-1)?.at(-1), route.coordinates.at(-1)],
      ]) {
        expect(end?.[0]).toBeCloseTo(wanted?.[0] ?? 0, 6);
        expect(end?.[1]).toBeCloseTo(wanted?.[1] ?? 0, 6);
      }
    }),
  );
});

test('dash(line) draws some 80 dashes and a bit more than half of the line', () => {
  fc.assert(
    fc.property(routes, (route) => {
      const dashes = linesOf(dash(only(route)));
      expect(dashes.length).toBeGreaterThan(75);
      expect(dashes.length).toBeLessThan(85);
      const drawn = dashes.reduce((sum, piece) => sum + lengthOf(piece), 0);
      const share = drawn / lengthOf(route.coordinates);
      expect(share).toBeGreaterThan(0.55);
      expect(share).toBeLessThan(0.7);
    }),
  );
});

test('dash(line) lies on the line, corners included', () => {
  fc.assert(
    fc.property(routes, (route) => {
      for (const point of linesOf(dash(only(route))).flat())
        expect(distanceTo(route.coordinates, point)).toBeLessThan(1e-9);
    }),
  );
});

test('dash(lines) gives every part of a line its own dashes, a short one as well', () => {
  const parts = {
    type: 'MultiLineString' as const,
    coordinates: [
      [
        [45, 39],
        [46, 39],
      ],
      [
        [46.5, 39],
        [46.51, 39],
      ],
    ],
  };
  const dashes = linesOf(dash(only(parts, { id: 'route' })));
  expect(dashes.filter(([start]) => (start?.[0] ?? 0) < 46.2).length).toBeGreaterThan(50);
  expect(dashes.filter(([start]) => (start?.[0] ?? 0) > 46.2)).toHaveLength(2);
});

test('dash(lines) has no dash without a length', () => {
  const line = [
    [45, 39],
    [46, 39],
  ];
  const point = [
    [45, 39],
    [45, 39],
  ];
  const dashes = linesOf(dash(only({ type: 'MultiLineString', coordinates: [point, line] })));
  expect(dashes.filter((piece) => piece.length < 2)).toEqual([]);
  expect(linesOf(dash({ type: 'FeatureCollection', features: [] }))).toEqual([]);
});

test('dash(line) keeps the properties', () => {
  const line: LineString = {
    type: 'LineString',
    coordinates: [
      [45, 39],
      [46, 39],
    ],
  };
  expect(dash(only(line, { id: 'route' })).features[0]?.properties).toEqual({ id: 'route' });
});
