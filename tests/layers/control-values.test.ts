import {
  area as areaOf,
  along,
  booleanPointInPolygon,
  difference,
  distance,
  featureCollection,
  intersect,
  length,
  lineSlice,
  lineString,
  point,
} from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { area, collection, lineOf, only, place, rings } from './read-layer.ts';

const km2 = (id: string, featureId?: string): number => areaOf(only(id, featureId)) / 1e6;
const km = (id: string, featureId?: string): number => length(only(id, featureId));
const near = collection('near', 'countries');
const country = (a3: string) => area(near.find((f) => f.properties.a3 === a3));
const within = (value: number, expected: number, tolerance: number): void =>
  expect(Math.abs(value - expected), `${value} is not ${expected} ± ${tolerance}`).toBeLessThanOrEqual(
    tolerance,
  );

describe('areas', () => {
  it.each([
    ['nakhchivan', undefined, 5312, 60],
    ['syunik', undefined, 4469, 60],
    ['corridor-strip', undefined, 191, 4],
    ['drill-zone-2022', undefined, 4366, 50],
    ['drill-zone-2021', 'drill-zone-2021-poldasht', 348, 5],
    ['drill-zone-2021', 'drill-zone-2021-jolfa', 404, 5],
  ] as const)('areaOf(%s %s) is the control value', (id, featureId, expected, tolerance) => {
    within(km2(id, featureId), expected, tolerance);
  });
});

describe('lengths', () => {
  it.each([
    ['border-iran-armenia', undefined, 44.3, 1],
    ['border-iran-azerbaijan', 'nakhchivan', 218.9, 2],
    ['border-iran-azerbaijan', 'mainland', 493.4, 4],
    ['border-turkey-nakhchivan', undefined, 16.8, 0.5],
    ['aras', undefined, 459.6, 5],
    ['corridor', 'syunik', 41.6, 0.5],
  ] as const)('length(%s %s) is the control value', (id, featureId, expected, tolerance) => {
    within(km(id, featureId), expected, tolerance);
  });

  it('length(2022 baseline) is the control value', () => {
    const baseline = lineSlice(
      point([45.4945, 38.9819]),
      point([47.9856, 39.7091]),
      lineString(lineOf(only('aras'))),
    );
    within(length(baseline), 316.5, 3);
  });

  it('length(corridor within Syunik) is the control value', () => {
    const line = lineString(lineOf(only('corridor', 'syunik')));
    const syunik = area(only('syunik'));
    const step = 0.02;
    const points = Array.from({ length: Math.floor(length(line) / step) }, (_, i) => along(line, i * step));
    within(points.filter((p) => booleanPointInPolygon(p, syunik)).length * step, 40.9, 0.5);
  });

  it('aras runs from the tripoint with Turkey to where the border leaves the river', () => {
    const line = lineOf(only('aras'));
    expect([line[0], line.at(-1)]).toEqual([
      [44.8094, 39.6273],
      [47.9856, 39.7091],
    ]);
  });
});

describe('which side of a border', () => {
  it.each(['nakhchivan-city', 'julfa', 'ordubad', 'sharur'])('%s lies in Nakhchivan', (id) => {
    expect(booleanPointInPolygon([...place(id)], area(only('nakhchivan')))).toBe(true);
  });

  it.each(['agarak', 'meghri', 'kajaran', 'kapan', 'goris', 'sisian'])('%s lies in Syunik', (id) => {
    expect(booleanPointInPolygon([...place(id)], area(only('syunik')))).toBe(true);
  });

  it('Jermuk lies outside Syunik', () => {
    expect(booleanPointInPolygon([45.67112, 39.83948], area(only('syunik')))).toBe(false);
  });

  it.each([
    ['jolfa', 'IRN'],
    ['poldasht', 'IRN'],
    ['aslanduz', 'IRN'],
    ['parsabad', 'IRN'],
    ['khomarlu', 'IRN'],
    ['astara-ir', 'IRN'],
    ['astara-az', 'AZE'],
    ['horadiz', 'AZE'],
    ['mincivan', 'AZE'],
    ['agbend', 'AZE'],
    ['khankendi', 'AZE'],
    ['shusha', 'AZE'],
    ['lachin', 'AZE'],
    ['julfa', 'NX'],
    ['agarak', 'ARM'],
    ['meghri', 'ARM'],
  ])('%s lies in %s and no other country of the close context', (id, a3) => {
    const found = near.filter((f) => booleanPointInPolygon([...place(id)], f)).map((f) => f.properties.a3);
    expect(found).toEqual([a3]);
  });

  it.each([
    ['east', 'AZE'],
    ['west', 'NX'],
  ])('corridor %s stays out of Iran', (id) => {
    const line = lineString(lineOf(only('corridor', id)));
    const points = Array.from({ length: Math.floor(length(line) / 0.2) }, (_, i) => along(line, i * 0.2));
    expect(points.filter((p) => booleanPointInPolygon(p, country('IRN')))).toEqual([]);
  });
});

describe('drill zones', () => {
  it.each([
    ['drill-zone-2022', 'drill-zone-2022'],
    ['drill-zone-2021', 'drill-zone-2021-poldasht'],
    ['drill-zone-2021', 'drill-zone-2021-jolfa'],
  ])('%s %s never leaves Iran', (id, featureId) => {
    const outside = difference(featureCollection([area(only(id, featureId)), country('IRN')]));
    expect(outside ? areaOf(outside) / 1e6 : 0).toBeLessThanOrEqual(0.05);
  });
});

describe('the layers and the close context share their borders', () => {
  it('nakhchivan equals NX point for point', () => {
    const points = (coordinates: unknown): string[] =>
      [...new Set(JSON.stringify(coordinates).match(/[\d.]+,[\d.]+/g))].sort();
    const rounded = (country('NX').geometry.coordinates.flat(1) as number[][][])
      .flat()
      .map((p) => p.map((v) => Number(v.toFixed(4))));
    expect(points(rounded)).toEqual(points(only('nakhchivan').geometry));
  });

  it('every point of the Aras lies on the drawn border of Iran', () => {
    const key = (p: number[]): string => p.map((v) => v.toFixed(4)).join();
    const iran = new Set(rings(country('IRN').geometry).flatMap(({ ring }) => ring.map(key)));
    expect(lineOf(only('aras')).filter((p) => !iran.has(key(p)))).toEqual([]);
  });

  it('intersect(nakhchivan, Syunik) is nothing worth a pixel', () => {
    const both = intersect(featureCollection([area(only('nakhchivan')), area(only('syunik'))]));
    expect(both ? areaOf(both) / 1e6 : 0).toBeLessThan(0.01);
  });

  it('the corridor is one unbroken line', () => {
    const [east, syunik, west] = ['east', 'syunik', 'west'].map((id) => lineOf(only('corridor', id)));
    expect(distance(west?.at(-1) ?? [], syunik?.[0] ?? [])).toBe(0);
    expect(distance(syunik?.at(-1) ?? [], east?.[0] ?? [])).toBe(0);
  });
});
