import { readFileSync } from 'node:fs';
import { booleanPointInPolygon, buffer, polygon } from '@turf/turf';
import fc from 'fast-check';
import type { FeatureCollection, GeometryCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { toWorld } from '../../geo/scene/mercator.ts';
import { hatch } from '../../geo/data/hatch.ts';
import { linesOf, only, stars } from './shapes.ts';

const square: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [44, 38],
      [46, 38],
      [46, 40],
      [44, 40],
      [44, 38],
    ],
    [
      [44.8, 38.8],
      [44.8, 39.2],
      [45.2, 39.2],
      [45.2, 38.8],
      [44.8, 38.8],
    ],
  ],
};

/** Points along a straight line on the map, a little inside its ends. */
function along([a, b]: Position[]): Position[] {
  return [0.001, 0.25, 0.5, 0.75, 0.999].map((t) => [
    (a?.[0] ?? 0) * (1 - t) + (b?.[0] ?? 0) * t,
    (a?.[1] ?? 0) * (1 - t) + (b?.[1] ?? 0) * t,
  ]);
}

/** How far a hatch line lies from the north-west corner of the world, across the lines. */
function offsetOf([a]: Position[]): number {
  const [x, y] = toWorld([a?.[0] ?? 0, a?.[1] ?? 0]);
  return (x + y) * Math.SQRT1_2;
}

test('hatch(areas) draws lines that lie inside the area', () => {
  fc.assert(
    fc.property(stars([45, 39], 0.2, 1.5), (shape) => {
      const inside = buffer(polygon(shape.coordinates), 0.2, { units: 'kilometers' });
      const lines = linesOf(hatch(only(shape)));
      expect(lines.length).toBeGreaterThan(5);
      const points = lines.flatMap(along);
      expect(points.filter((point) => inside && !booleanPointInPolygon(point, inside))).toEqual([]);
    }),
  );
});

test('hatch(areas) leaves holes free', () => {
  const points = linesOf(hatch(only(square))).flatMap(along);
  expect(points.filter(([x = 0, y = 0]) => x > 44.81 && x < 45.19 && y > 38.81 && y < 39.19)).toEqual([]);
});

test('hatch(areas) leaves holes free where coordinates change their sign', () => {
  const rectangle = (west: number, south: number, east: number, north: number) => [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const shape: Polygon = {
    type: 'Polygon',
    coordinates: [rectangle(-2, -0.5, 1, 0.5), rectangle(-1.5, -0.2, -1, 0.2)],
  };
  const points = linesOf(hatch(only(shape))).flatMap(along);
  expect(points.filter(([x = 0, y = 0]) => x > -1.49 && x < -1.01 && y > -0.19 && y < 0.19)).toEqual([]);
});

test('hatch(areas) covers the area: its lines are about 62 across, evenly spaced', () => {
  const offsets = [...new Set(linesOf(hatch(only(square))).map((line) => offsetOf(line).toFixed(10)))].map(
    Number,
  );
  const gaps = offsets.slice(1).map((offset, i) => offset - (offsets[i] ?? 0));
  expect(offsets.length).toBeGreaterThanOrEqual(50);
  expect(offsets.length).toBeLessThanOrEqual(63);
  expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(1e-9);
});

test('hatch(areas) runs at 45° on the map', () => {
  for (const [a, b] of linesOf(hatch(only(square)))) {
    const [x0, y0] = toWorld([a?.[0] ?? 0, a?.[1] ?? 0]);
    const [x1, y1] = toWorld([b?.[0] ?? 0, b?.[1] ?? 0]);
    expect(x1 - x0).toBeCloseTo(y0 - y1, 12);
  }
});

test('hatch(areas) takes polygons of any kind and keeps the properties of the first', () => {
  const both: MultiPolygon = { type: 'MultiPolygon', coordinates: [square.coordinates] };
  expect(linesOf(hatch(only(both)))).toEqual(linesOf(hatch(only(square))));
  const collection: GeometryCollection = { type: 'GeometryCollection', geometries: [square] };
  expect(linesOf(hatch(only(collection)))).toEqual(linesOf(hatch(only(square))));
  expect(hatch(only(square, { id: 'zone' })).features[0]?.properties).toEqual({ id: 'zone' });
});

test('hatch(areas without polygons) has no lines', () => {
  expect(linesOf(hatch({ type: 'FeatureCollection', features: [] }))).toEqual([]);
  expect(linesOf(hatch(only({ type: 'Point', coordinates: [45, 39] })))).toEqual([]);
});

test('hatch(drill zone) stays within the zone of the real story', () => {
  const zone = JSON.parse(
    readFileSync(new URL('../../geo/layers/drill-zone-2022.geojson', import.meta.url), 'utf8'),
  ) as FeatureCollection<Polygon | MultiPolygon>;
  const wide = zone.features.flatMap((feature) => buffer(feature, 0.1, { units: 'kilometers' }) ?? []);
  const points = linesOf(hatch(zone)).flatMap(along);
  expect(points.length).toBeGreaterThan(100);
  expect(points.filter((point) => !wide.some((shape) => booleanPointInPolygon(point, shape)))).toEqual([]);
});
