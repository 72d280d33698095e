import { distance } from '@turf/turf';
import { expect, test } from 'vitest';
import { degreeBorder, northArrow, roundLength, sheetScale } from '../../geo/draw/sheet-furniture.ts';
import { spread } from '../../geo/draw/spread.ts';
import { fromScreen } from '../../geo/scene/mercator.ts';

test.each([
  [173, 100],
  [200, 200],
  [499, 400],
  [9.99, 5],
  [0.3, 0.2],
])('roundLength(%f) is %f', (most, expected) => {
  expect(roundLength(most)).toBeCloseTo(expected, 9);
});

test('roundLength(0) names the argument', () => {
  expect(() => roundLength(0)).toThrow('roundLength(most)');
});

test.each([
  [6.01, 36],
  [7.4, 39],
  [9, -12],
])('sheetScale(zoom %f, latitude %f) is within half a percent of the distance on the ground', (zoom, lat) => {
  const drawn = sheetScale({ zoom }, lat, 20, 20);
  const [, km = 0, px = 0] = (/data-km="([\d.]+)" data-px="([\d.]+)"/.exec(drawn) ?? []).map(Number);
  expect(px).toBeGreaterThan(60);
  const camera = { center: [45, lat] as const, zoom, bearing: 0 };
  const [west, east] = [-px / 2, px / 2].map((x) => fromScreen(camera, 0, 0, x, 0));
  const ground = distance([...(west ?? [0, 0])], [...(east ?? [0, 0])]);
  expect(Math.abs(ground / km - 1)).toBeLessThan(0.005);
  expect(drawn).toContain(`Scale true at ${Math.abs(lat)}° ${lat < 0 ? 'S' : 'N'}`);
});

test('degreeBorder(camera, size, box, step) names each whole step inside the map, on both sides', () => {
  const camera = { center: [46, 39] as const, zoom: 6, bearing: 0 };
  const size = { width: 700, height: 700 };
  const drawn = degreeBorder(camera, size, { x: 20, y: 20, width: 660, height: 660 }, 2);
  const names = [...drawn.matchAll(/<text[^>]*>([^<]+)/g)].map(([, name]) => name ?? '');
  expect(names.filter((name) => name.endsWith('E')).sort()).toEqual(
    ['44° E', '44° E', '46° E', '46° E', '48° E', '48° E'].sort(),
  );
  expect(names).toContain('38° N');
});

test('northArrow(x, y) points up and says N', () => {
  expect(northArrow(10, 20)).toContain('translate(10 20)');
  expect(northArrow(10, 20)).toContain('>N</text>');
});

test('spread(points, radius, box) keeps markers apart, off the points, inside the box and off what is taken', () => {
  const points = Array.from({ length: 9 }, (_, i) => [100 + i * 6, 100 + (i % 3) * 5] as const);
  const box = { x: 0, y: 0, width: 220, height: 220 };
  const plate = { x: 60, y: 20, width: 200, height: 50 };
  const markers = spread(points, 8, box, [plate]);
  for (const [i, [x, y]] of markers.entries()) {
    expect(x).toBeGreaterThanOrEqual(8);
    expect(y - 8 > plate.y + plate.height || x + 8 < plate.x).toBe(true);
    for (const [px, py] of points) expect(Math.max(Math.abs(px - x), Math.abs(py - y))).toBeGreaterThan(8);
    for (const [u, v] of markers.slice(i + 1))
      expect(Math.max(Math.abs(u - x), Math.abs(v - y)), `${i}`).toBeGreaterThanOrEqual(16);
  }
});
