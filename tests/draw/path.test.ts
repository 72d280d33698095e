import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areaPath, linePaths, type PathOptions } from '../../geo/draw/path.ts';
import { clipLine, projection, simplify, type ScreenPoint } from '../../geo/draw/screen.ts';
import { fromScreen } from '../../geo/scene/mercator.ts';
import { parsePath } from './parse-path.ts';

const flat: PathOptions = {
  // One degree is one pixel, and there is one world.
  project: ([x = 0, y = 0], wrap = 0) => [x + 1e6 * wrap, y],
  clip: { x: -100, y: -100, width: 200, height: 200 },
  tolerance: 0,
  digits: 1,
};
const pixel = fc.double({ min: -150, max: 150, noNaN: true });
const lines = fc.array(fc.tuple(pixel, pixel), { minLength: 2, maxLength: 20 });
const detail = fc.constantFrom(0 as const, 1 as const, 2 as const);
const tolerances = fc.constantFrom(0, 0.4, 1);

/** Points rounded to the grid of the path, without repetitions. */
function rounded(points: readonly ScreenPoint[], digits: number): string[] {
  const texts = points.map(([x, y]) => `${Math.round(x * 10 ** digits)},${Math.round(y * 10 ** digits)}`);
  return texts
    .filter((text, i) => text !== texts[i - 1])
    .map((text) => text.replaceAll('-0,', '0,').replace(/,-0$/, ',0'));
}

test('linePaths(lines) read back as the lines, to the digits kept', () => {
  fc.assert(
    fc.property(lines, detail, tolerances, (line, digits, tolerance) => {
      const spread = Math.max(
        ...[0, 1].map((axis) => {
          const values = line.map((point) => point[axis as 0 | 1]);
          return Math.max(...values) - Math.min(...values);
        }),
      );
      fc.pre(spread > 3);
      const geometry = { type: 'LineString' as const, coordinates: line };
      const back = linePaths([geometry], { ...flat, digits, tolerance }).flatMap(parsePath);
      const wanted = clipLine(line, flat.clip).map((piece) => simplify(piece, tolerance));
      expect(back.map(({ points }) => rounded(points, digits))).toEqual(
        wanted.map((piece) => rounded(piece, digits)),
      );
      expect(back.some(({ closed }) => closed)).toBe(false);
    }),
  );
});

test('linePaths(lines) draws every line once, in one path for each square that has the middle of a line', () => {
  const whole = fc.integer({ min: -900, max: 900 });
  const line = fc.uniqueArray(fc.tuple(whole, whole), { minLength: 2, maxLength: 6, selector: String });
  const square = ({ points }: { points: ScreenPoint[] }) =>
    String(points[points.length >> 1]?.map((value) => Math.floor(value / 320)));
  fc.assert(
    fc.property(fc.array(fc.array(line, { minLength: 1, maxLength: 4 }), { maxLength: 6 }), (shapes) => {
      const geometries = shapes.map((coordinates) => ({ type: 'MultiLineString' as const, coordinates }));
      const wide = { ...flat, clip: { x: -1000, y: -1000, width: 2000, height: 2000 } };
      const paths = linePaths(geometries, wide).map(parsePath);
      const drawn = paths.flat().map(({ points }) => points.join(' '));
      expect(drawn.sort()).toEqual(shapes.flatMap((parts) => parts.map((part) => part.join(' '))).sort());
      const squares = paths.map((path) => new Set(path.map(square)));
      for (const each of squares) expect(each.size).toBe(1);
      expect(new Set(squares.flatMap((each) => [...each])).size).toBe(paths.length);
    }),
  );
});

test('linePaths(lines) goes on relative when its second point rounds onto the first', () => {
  const line = {
    type: 'LineString' as const,
    coordinates: [
      [10, 10],
      [10.01, 10],
      [14, 13],
      [12, 20],
    ],
  };
  expect(linePaths([line], flat)).toEqual(['M10 10l4 3-2 7']);
});

test('linePaths(lines) writes short numbers: no zero before the point, no space before a minus', () => {
  const line = {
    type: 'LineString' as const,
    coordinates: [
      [0.5, -0.5],
      [1, 0],
      [0.3, 4],
    ],
  };
  expect(linePaths([line], flat)).toEqual(['M.5-.5l.5 .5-.7 4']);
});

test('areaPath(polygon) closes every ring', () => {
  const square = [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
    [0, 0],
  ];
  const hole = [
    [2, 2],
    [2, 6],
    [6, 6],
    [6, 2],
    [2, 2],
  ];
  const back = parsePath(areaPath({ type: 'Polygon', coordinates: [square, hole] }, flat));
  expect(back.map(({ closed }) => closed)).toEqual([true, true]);
  expect(back[1]?.points).toEqual(hole);
});

test('areaPath(polygon) draws the corner that a large area cuts off the view', () => {
  const half = [
    [150, 0],
    [0, 150],
    [400, 400],
    [150, 0],
  ];
  const [corner] = parsePath(areaPath({ type: 'Polygon', coordinates: [half] }, flat));
  expect(new Set(corner?.points.map(String))).toEqual(new Set(['50,100', '100,100', '100,50']));
});

test('areaPath(polygon) and linePaths(lines) are empty out of view, and for islands smaller than the detail', () => {
  const far = [
    [500, 0],
    [510, 0],
    [510, 10],
    [500, 0],
  ];
  const tiny = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 0],
  ];
  expect(areaPath({ type: 'Polygon', coordinates: [far] }, flat)).toBe('');
  expect(linePaths([{ type: 'LineString', coordinates: far }], flat)).toEqual([]);
  expect(areaPath({ type: 'Polygon', coordinates: [tiny] }, { ...flat, tolerance: 1 })).toBe('');
  expect(areaPath({ type: 'Polygon', coordinates: [tiny] }, { ...flat, tolerance: 0.2 })).not.toBe('');
});

test('areaPath(polygon beyond 180°) is drawn where the camera looks, by the copy of the world that is in view', () => {
  const project = projection({ center: [-178, 0], zoom: 3, bearing: 0 }, 0, 0);
  const island = [
    [177, -1],
    [179, -1],
    [179, 1],
    [177, 1],
    [177, -1],
  ];
  const [ring] = parsePath(areaPath({ type: 'Polygon', coordinates: [island] }, { ...flat, project }));
  for (const [x] of ring?.points ?? []) expect(x).toBeLessThan(0);
  expect(ring?.points[0]?.[0]).toBeCloseTo((-5 / 360) * 512 * 8, 0);
});

test('areaPath(geometry) of points and lines without a ring draws nothing', () => {
  expect(areaPath({ type: 'Point', coordinates: [0, 0] }, flat)).toBe('');
  expect(areaPath({ type: 'Polygon', coordinates: [] }, flat)).toBe('');
});

test('areaPath(area) draws what any camera sees of it, turned and across the antimeridian', () => {
  const far = { min: -179.9, max: 179.9, noNaN: true };
  const cameras = fc.record({
    center: fc.tuple(fc.double(far), fc.double({ min: -70, max: 70, noNaN: true })),
    zoom: fc.double({ min: 2, max: 8, noNaN: true }),
    bearing: fc.integer({ min: -180, max: 180 }),
  });
  const aside = fc.double({ min: -80, max: 80, noNaN: true });
  const sign = fc.constantFrom(-1, 1);
  fc.assert(
    fc.property(cameras, aside, aside, sign, sign, (camera, dx, dy, sx, sy) => {
      const [lng, lat] = fromScreen(camera, 200, 200, 100 + dx, 100 + dy);
      const east = ((lng + 540) % 360) - 180;
      // Only its first corner is in view for sure.
      const ring = [
        [0, 0],
        [sx, sy / 10],
        [sx / 10, sy],
        [0, 0],
      ];
      const coordinates = [ring.map(([x = 0, y = 0]) => [east + x * 10, lat + y * 10])];
      const project = projection(camera, 0, 0);
      expect(areaPath({ type: 'Polygon', coordinates }, { ...flat, project })).not.toBe('');
    }),
    { numRuns: 1000 },
  );
});
