import { expect, it } from 'vitest';
import { kmAlong } from '../../components/explore/km-along.ts';
import { kmInWords, km2InWords } from '../../components/explore/measure-words.ts';
import type { LngLat } from '../../geo/scene/camera.ts';
import { place } from '../layers/read-layer.ts';

/** Length of the geodesic on WGS 84 in kilometres (Vincenty 1975, inverse formula). */
function onEllipsoid([lng1, lat1]: LngLat, [lng2, lat2]: LngLat): number {
  const [a, f] = [6378.137, 1 / 298.257223563];
  const rad = Math.PI / 180;
  const [u1, u2] = [lat1, lat2].map((lat) => Math.atan((1 - f) * Math.tan(lat * rad))) as [number, number];
  const l = (lng2 - lng1) * rad;
  let lambda = l;
  for (let i = 0; ; i++) {
    const [x, y] = [
      Math.cos(u2) * Math.sin(lambda),
      Math.cos(u1) * Math.sin(u2) - Math.sin(u1) * Math.cos(u2) * Math.cos(lambda),
    ];
    const sin = Math.hypot(x, y);
    const cos = Math.sin(u1) * Math.sin(u2) + Math.cos(u1) * Math.cos(u2) * Math.cos(lambda);
    const sigma = Math.atan2(sin, cos);
    const alpha = (Math.cos(u1) * Math.cos(u2) * Math.sin(lambda)) / sin;
    const cos2 = 1 - alpha ** 2;
    const mid = cos - (2 * Math.sin(u1) * Math.sin(u2)) / cos2;
    const c = (f / 16) * cos2 * (4 + f * (4 - 3 * cos2));
    const before = lambda;
    lambda = l + (1 - c) * f * alpha * (sigma + c * sin * (mid + c * cos * (2 * mid ** 2 - 1)));
    if (Math.abs(lambda - before) > 1e-12 && i < 50) continue;
    const k = cos2 * (1 / (1 - f) ** 2 - 1);
    const big = 1 + (k / 16384) * (4096 + k * (-768 + k * (320 - 175 * k)));
    const small = (k / 1024) * (256 + k * (-128 + k * (74 - 47 * k)));
    const delta = small * sin * (mid + (small / 4) * cos * (2 * mid ** 2 - 1));
    return a * (1 - f) * big * (sigma - delta);
  }
}

const CITIES = [
  'baku',
  'tehran',
  'yerevan',
  'ankara',
  'moscow',
  'tel-aviv',
  'nakhchivan-city',
  'meghri',
  'tabriz',
];

it('onEllipsoid(Flinders Peak, Buninyong) is the 54,972.271 m that Vincenty’s formula is checked against', () => {
  expect(onEllipsoid([144.42486789, -37.95103342], [143.92649554, -37.65282114])).toBeCloseTo(54.972271, 4);
});

it.each(CITIES.flatMap((from, i) => CITIES.slice(i + 1).map((to) => [from, to])))(
  'kmAlong(%s, %s) is within 0.5 % of the geodesic on the ellipsoid',
  (from = '', to = '') => {
    const [a, b] = [place(from), place(to)] as [LngLat, LngLat];
    expect(Math.abs(kmAlong([a, b]) / onEllipsoid(a, b) - 1)).toBeLessThan(0.005);
  },
);

it('kmAlong(three points) is the sum of its parts', () => {
  const [a, b, c] = ['baku', 'tehran', 'yerevan'].map((id) => place(id) as LngLat) as [
    LngLat,
    LngLat,
    LngLat,
  ];
  expect(kmAlong([a, b, c])).toBeCloseTo(kmAlong([a, b]) + kmAlong([b, c]), 9);
});

it.each([
  [41.64, '41.6 km'],
  [537.8, '538 km'],
  [1234.5, '1,235 km'],
])('kmInWords(%d) is %s', (km, words) => expect(kmInWords(km)).toBe(words));

it.each([
  [0.04, '0 km²'],
  [41.64, '41.6 km²'],
  [5304.4, '5,304 km²'],
  [86_612, '86,610 km²'],
])('km2InWords(%d) is %s', (km2, words) => expect(km2InWords(km2)).toBe(words));
