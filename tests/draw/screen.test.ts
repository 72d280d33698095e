import { bboxClip, polygon } from '@turf/turf';
import fc from 'fast-check';
import type { Geometry } from 'geojson';
import { expect, test } from 'vitest';
import type { Camera, Rect } from '../../geo/scene/camera.ts';
import { cameraAround } from '../../geo/scene/focus.ts';
import { clipLine, clipRing, partsOf, projection, thin, type ScreenPoint } from '../../geo/draw/screen.ts';
import { stars } from '../data/shapes.ts';
import { anywhere, bearings } from '../scene/world.ts';

const view: Rect = { x: -40, y: -30, width: 80, height: 60 };
const pixel = fc.double({ min: -80, max: 80, noNaN: true });
const lines = fc.array(fc.tuple(pixel, pixel), { minLength: 2, maxLength: 30 });
const rings = fc
  .tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: -45, max: 45 }))
  .chain((center) => stars(center, 3, 70))
  .map(({ coordinates: [ring = []] }) => ring.map(([x = 0, y = 0]): ScreenPoint => [x, y]));

/** Area of a ring, whether its last point repeats the first or not. */
function areaOf(ring: readonly (readonly number[])[]): number {
  const twice = ring.reduce((sum, [x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

function inside(ring: readonly ScreenPoint[], [x, y]: ScreenPoint): boolean {
  return ring.reduce((within, [ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length] ?? [ax, ay];
    const crosses = ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
    return crosses ? !within : within;
  }, false);
}

const holds = ([x, y]: ScreenPoint, slack = 0) =>
  x >= view.x - slack &&
  x <= view.x + view.width + slack &&
  y >= view.y - slack &&
  y <= view.y + view.height + slack;

test("clipRing(ring, rect) has the area of turf's bboxClip and stays in the rectangle", () => {
  fc.assert(
    fc.property(rings, (ring) => {
      const cut = clipRing(ring, view);
      const { geometry } = bboxClip(polygon([ring.map((point) => [...point])]), [-40, -30, 40, 30]);
      const whole = geometry.type === 'Polygon' ? [geometry.coordinates] : [];
      const parts = geometry.type === 'MultiPolygon' ? geometry.coordinates : whole;
      expect(areaOf(cut)).toBeCloseTo(
        parts.reduce((sum, [outer]) => sum + areaOf(outer ?? []), 0),
        6,
      );
      expect(cut.every((point) => holds(point, 1e-9))).toBe(true);
    }),
  );
});

test('clipRing(ring, rect) covers the same points of the rectangle as the ring', () => {
  fc.assert(
    fc.property(rings, fc.array(fc.tuple(pixel, pixel), { minLength: 20, maxLength: 20 }), (ring, points) => {
      const cut = clipRing(ring, view);
      for (const point of points) expect(inside(cut, point)).toBe(inside(ring, point) && holds(point));
    }),
  );
});

test('clipRing(ring inside, rect) is the ring, and a ring outside is gone', () => {
  const ring: ScreenPoint[] = [
    [0, 0],
    [10, 0],
    [5, 8],
    [0, 0],
  ];
  expect(clipRing(ring, view)).toEqual(ring);
  expect(
    clipRing(
      ring.map(([x, y]): ScreenPoint => [x + 500, y]),
      view,
    ),
  ).toEqual([]);
  expect(clipRing([], view)).toEqual([]);
});

test('clipLine(line, rect) keeps every point in the rectangle and every piece that runs through it', () => {
  fc.assert(
    fc.property(lines, (line) => {
      const pieces = clipLine(line, view);
      const kept = pieces.flatMap((piece) => piece.slice(1).map((point, i) => [piece[i], point]));
      for (const [i, b] of line.entries()) {
        const a = line[i - 1];
        if (!a) continue;
        const through = Array.from({ length: 101 }, (_, s): ScreenPoint => [
          a[0] + ((b[0] - a[0]) * s) / 100,
          a[1] + ((b[1] - a[1]) * s) / 100,
        ]).some((point) => holds(point));
        const found = kept.some(([from, to]) => from === a && to === b);
        expect(found || !through).toBe(true);
      }
    }),
  );
});

test('clipLine(line, rect) returns whole stretches of the line, each more than a point', () => {
  fc.assert(
    fc.property(lines, (line) => {
      for (const piece of clipLine(line, view)) {
        expect(piece.length).toBeGreaterThan(1);
        const start = line.indexOf(piece[0] as (typeof line)[number]);
        expect(line.slice(start, start + piece.length)).toEqual(piece);
      }
    }),
  );
});

test('clipLine(line, rect) drops what lies outside and cuts a line that leaves and comes back', () => {
  const away: ScreenPoint[] = [
    [0, 0],
    [100, 0],
    [100, 100],
    [0, 100],
    [0, 0],
  ];
  expect(clipLine(away, view)).toEqual([away.slice(0, 2), away.slice(3)]);
  expect(clipLine(away.slice(1, 3), view)).toEqual([]);
});

test('thin(points, tolerance) keeps the ends and drops nothing further than the tolerance from what is kept', () => {
  fc.assert(
    fc.property(lines, fc.double({ min: 0, max: 20, noNaN: true }), (line, tolerance) => {
      const kept = thin(line, tolerance);
      expect(kept[0]).toBe(line[0]);
      expect(kept.at(-1)).toBe(line.at(-1));
      for (const [x, y] of line) {
        const near = kept.some(([kx, ky]) => Math.abs(kx - x) <= tolerance && Math.abs(ky - y) <= tolerance);
        expect(near).toBe(true);
      }
    }),
  );
});

test('thin(points, tolerance) drops points that close and keeps further ones', () => {
  const points: ScreenPoint[] = [
    [0, 0],
    [0.9, 0],
    [1.1, 0],
    [1.2, 0.5],
    [9, 0],
    [9.1, 0],
  ];
  expect(thin(points, 1).map(([x]) => x)).toEqual([0, 1.1, 9, 9.1]);
  expect(thin([], 1)).toEqual([]);
});

test('projection(camera, x, y) is the formula of MapLibre: Mercator, turned, around the centre', () => {
  const zooms = fc.double({ min: 0, max: 12, noNaN: true });
  fc.assert(
    fc.property(
      anywhere,
      anywhere,
      zooms,
      bearings,
      fc.constantFrom(-1, 0, 1),
      (center, place, zoom, bearing, wrap) => {
        const k = (512 * 2 ** zoom) / (2 * Math.PI);
        const r = Math.PI / 180;
        const m = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * r) / 2));
        const dx = (place[0] - center[0] + 360 * wrap) * r * k;
        const dy = (m(center[1]) - m(place[1])) * k;
        const [cos, sin] = [Math.cos(bearing * r), Math.sin(bearing * r)];
        const [x, y] = projection({ center, zoom, bearing }, 400, 300)(place, wrap);
        const slack = 1e-12 * 512 * 2 ** zoom + 1e-9;
        expect(Math.abs(x - (400 + dx * cos + dy * sin))).toBeLessThan(slack);
        expect(Math.abs(y - (300 - dx * sin + dy * cos))).toBeLessThan(slack);
      },
    ),
  );
});

test('projection(cameraAround(anchor), middle of the map) is the formula of MapLibre with padding', () => {
  const [width, height] = [1440, 900];
  const [left, top, right, bottom] = [520, 68, 28, 104];
  const free = { x: left, y: top, width: width - left - right, height: height - top - bottom };
  for (const bearing of [0, 35, -120]) {
    const camera: Camera = cameraAround([45.4, 39.2], 6.7, bearing, { width, height, free });
    const [k, r] = [(512 * 2 ** 6.7) / (2 * Math.PI), Math.PI / 180];
    const m = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * r) / 2));
    const [dx, dy] = [(47 - 45.4) * r * k, (m(39.2) - m(38.1)) * k];
    const [cx, cy] = [(width + left - right) / 2, (height + top - bottom) / 2];
    const [cos, sin] = [Math.cos(bearing * r), Math.sin(bearing * r)];
    const [x, y] = projection(camera, width / 2, height / 2)([47, 38.1]);
    expect(x).toBeCloseTo(cx + dx * cos + dy * sin, 8);
    expect(y).toBeCloseTo(cy - dx * sin + dy * cos, 8);
  }
});

test('partsOf(geometry) is the lines and rings of any geometry, none of points', () => {
  const a = [
    [0, 0],
    [1, 1],
  ];
  const cases: [Geometry, number][] = [
    [{ type: 'LineString', coordinates: a }, 1],
    [{ type: 'MultiLineString', coordinates: [a, a] }, 2],
    [{ type: 'Polygon', coordinates: [a, a] }, 2],
    [{ type: 'MultiPolygon', coordinates: [[a, a], [a]] }, 3],
    [{ type: 'Point', coordinates: [0, 0] }, 0],
    [{ type: 'MultiPoint', coordinates: a }, 0],
  ];
  for (const [geometry, parts] of cases) expect(partsOf(geometry)).toHaveLength(parts);
  expect(
    partsOf({ type: 'GeometryCollection', geometries: cases.map(([geometry]) => geometry) }),
  ).toHaveLength(8);
});
