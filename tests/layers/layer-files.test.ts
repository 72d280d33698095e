import { area as areaOf, booleanClockwise, booleanPointInPolygon } from '@turf/turf';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { area, files, layer, rings, text } from './read-layer.ts';

const geojson = files.filter((file) => file.endsWith('.geojson'));
const ids = geojson.map((file) => file.replace('.geojson', ''));
const PROVENANCE = [
  'title',
  'source',
  'version',
  'sourceDate',
  'method',
  'certainty',
  'asOf',
  'licence',
  'attribution',
  'note',
];

const decimals = (value: number): number => String(value).split('.')[1]?.length ?? 0;

describe('geo/layers', () => {
  it('holds every layer the stories share', () => {
    expect(ids).toEqual(
      expect.arrayContaining([
        'nakhchivan',
        'syunik',
        'corridor',
        'corridor-strip',
        'drill-zone-2021',
        'drill-zone-2022',
        'aras',
        'places',
        'border-iran-armenia',
        'border-iran-azerbaijan',
        'border-turkey-nakhchivan',
        'azerbaijan-mainland',
        'names',
      ]),
    );
  });

  it('LICENCE.md lists every data file', () => {
    const data = files.filter((file) => file.endsWith('json'));
    expect(data.filter((file) => !text('LICENCE.md').includes(`\`${file}\``))).toEqual([]);
  });
});

describe.each(files.filter((file) => file.endsWith('json')))('%s', (file) => {
  const data = JSON.parse(text(file)) as { provenance: Record<string, string> };

  it('says where it comes from, in full', () => {
    expect(Object.keys(data.provenance)).toEqual(PROVENANCE);
    expect(
      Object.values(data.provenance).filter((value) => typeof value !== 'string' || value.trim() === ''),
    ).toEqual([]);
    expect(['surveyed', 'approximate', 'schematic']).toContain(data.provenance['certainty']);
  });

  it('ends in one newline and has no trailing spaces', () => {
    expect(text(file)).toMatch(/[^\s]\n$/);
    expect(text(file)).not.toMatch(/[ \t]\n/);
  });
});

describe.each(ids)('%s', (id) => {
  const { features } = layer(id);
  const positions = (geometry: unknown): Position[] =>
    (JSON.stringify(geometry).match(/\[-?[\d.]+,-?[\d.]+\]/g) ?? []).map(
      (pair) => JSON.parse(pair) as Position,
    );

  it('has one feature per line, numbered from 1, each with an id and a name', () => {
    expect(text(`${id}.geojson`).trimEnd().split('\n')).toHaveLength(features.length + 2);
    expect(features.map((f) => f.id)).toEqual(features.map((_, i) => i + 1));
    expect(new Set(features.map((f) => f.properties['id'])).size).toBe(features.length);
    expect(features.every((f) => typeof f.properties['name'] === 'string')).toBe(true);
  });

  it('is rounded to four decimals, places to five', () => {
    const most = id === 'places' ? 5 : 4;
    expect(
      features.flatMap((f) => positions(f.geometry)).filter((p) => p.some((v) => decimals(v) > most)),
    ).toEqual([]);
  });

  it('winds its rings as RFC 7946 asks and closes them', () => {
    for (const { ring, outer } of features.flatMap((f) => rings(f.geometry))) {
      expect(booleanClockwise(ring)).toBe(!outer);
      expect(ring.length).toBeGreaterThanOrEqual(4);
      expect(ring.at(-1)).toEqual(ring[0]);
    }
  });

  it('puts the label of an area inside the area', () => {
    for (const f of features.filter(({ geometry }) => geometry.type.endsWith('Polygon'))) {
      expect(areaOf(f)).toBeGreaterThan(0);
      expect(booleanPointInPolygon(f.properties['labelAt'] as Position, area(f))).toBe(true);
    }
  });
});

describe('places', () => {
  const { features } = layer('places');

  it('has a name in six languages for every place', () => {
    for (const { properties } of features) {
      expect(Object.keys(properties['names'] as object)).toEqual(['en', 'az', 'hy', 'fa', 'tr', 'ru']);
      expect(
        Object.values(properties['names'] as Record<string, string>).every((name) => name.trim() !== ''),
      ).toBe(true);
      expect(['capital', 'city', 'town', 'crossing', 'site']).toContain(properties['kind']);
      expect(properties['country']).toMatch(/^[A-Z]{3}$/);
    }
  });

  it('writes each language in its own script', () => {
    for (const { properties } of features) {
      const names = properties['names'] as { hy: string; fa: string; ru: string };
      expect(names.hy).toMatch(/^[\p{Script=Armenian} ]+$/u);
      expect(names.fa).toMatch(/^[\p{Script=Arabic} ()\u200c]+$/u);
      expect(names.ru).toMatch(/^[\p{Script=Cyrillic} -]+$/u);
    }
  });

  it('gives contested towns their other name', () => {
    const alternatives = features.flatMap((f) =>
      f.properties['alt'] ? [[f.properties['id'], f.properties['alt']]] : [],
    );
    expect(alternatives).toEqual([
      ['khankendi', 'Stepanakert'],
      ['shusha', 'Shushi'],
      ['lachin', 'Berdzor'],
    ]);
  });
});
