import { along, distance, length, lineString } from '@turf/turf';
import fc from 'fast-check';
import type { Position } from 'geojson';
import { expect, test } from 'vitest';
import type { LngLat } from '../../geo/scene/camera.ts';
import { tie } from '../../geo/data/tie.ts';
import { anywhere } from '../scene/world.ts';

const baku: LngLat = [49.89, 40.38];
const telAviv: LngLat = [34.77, 32.08];

function line(from: LngLat, to: LngLat): Position[] {
  const geometry = tie(from, to).features[0]?.geometry;
  if (geometry?.type !== 'LineString') throw new Error('expected a line');
  return geometry.coordinates;
}

const turn = (a: Position | undefined, b: Position | undefined) => Math.abs((a?.[0] ?? 0) - (b?.[0] ?? 0));

test('tie(from, to) starts and ends at the two places', () => {
  fc.assert(
    fc.property(anywhere, anywhere, (from, to) => {
      fc.pre(distance(from, to) < 19_900);
      const points = line(from, to);
      expect(points).toHaveLength(49);
      expect(distance(points[0] ?? [], [...from])).toBeLessThan(1e-5);
      expect(distance(points.at(-1) ?? [], [...to])).toBeLessThan(1e-5);
    }),
  );
});

test("tie(from, to) lies on turf's great circle, within a millionth of a degree", () => {
  // Turf's along() knows nothing of interpolation between vectors: it goes by bearing and distance.
  const straight = lineString([[...baku], [...telAviv]]);
  const total = length(straight);
  for (const [i, [lng, lat]] of line(baku, telAviv).entries()) {
    const [x, y] = along(straight, (total * i) / 48).geometry.coordinates;
    expect(Math.abs((lng ?? 0) - (x ?? 0))).toBeLessThan(1e-6);
    expect(Math.abs((lat ?? 0) - (y ?? 0))).toBeLessThan(1e-6);
  }
});

test('tie(from, to) has pieces of one length that add up to the distance', () => {
  fc.assert(
    fc.property(anywhere, anywhere, (from, to) => {
      fc.pre(distance(from, to) < 19_000);
      const points = line(from, to);
      const pieces = points.slice(1).map((point, i) => distance(points[i] ?? point, point));
      expect(Math.max(...pieces) - Math.min(...pieces)).toBeLessThan(1e-3);
      expect(pieces.reduce((sum, piece) => sum + piece, 0)).toBeCloseTo(distance(from, to), 2);
    }),
  );
});

test('tie(from, to) across the antimeridian goes on beyond 180° instead of back around the world', () => {
  const points = line([139.7, 35.7], [-122.4, 37.8]);
  const steps = points.slice(1).map((point, i) => turn(point, points[i]));
  expect(Math.max(...steps)).toBeLessThan(10);
});

test('tie(place, place) is that place', () => {
  expect(new Set(line(baku, baku).map(String))).toEqual(new Set([String(baku)]));
});

test('tie(place, antipode) is one of their great circles: whole, and in pieces of one length', () => {
  fc.assert(
    fc.property(anywhere, ([lng, lat]) => {
      const to: LngLat = [lng > 0 ? lng - 180 : lng + 180, -lat];
      const points = line([lng, lat], to);
      expect(points.flat().every(Number.isFinite)).toBe(true);
      expect(distance(points.at(-1) ?? [], [...to])).toBeLessThan(1e-3);
      const pieces = points.slice(1).map((point, i) => distance(points[i] ?? point, point));
      expect(Math.max(...pieces) - Math.min(...pieces)).toBeLessThan(1e-3);
      expect(pieces.reduce((sum, piece) => sum + piece, 0)).toBeCloseTo(Math.PI * 6371.0088, 1);
    }),
  );
});

test('tie(from, to) over a pole changes its meridian once', () => {
  for (const lng of [-170, -45, 0, 45.3, 133, 180]) {
    const points = line([lng, 70], [lng > 0 ? lng - 180 : lng + 180, 60]);
    const turns = points.slice(1).map((point, i) => turn(point, points[i]));
    expect(turns.filter((degrees) => degrees > 1e-6).length).toBeLessThanOrEqual(2);
    expect(turns.reduce((sum, degrees) => sum + degrees, 0)).toBeCloseTo(180, 6);
  }
});
