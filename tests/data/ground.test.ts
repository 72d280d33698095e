import { readFileSync } from 'node:fs';
import type { Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import { groundData } from '../../geo/data/ground.ts';

const topology = JSON.parse(
  readFileSync(new URL('fixtures/two-countries.json', import.meta.url), 'utf8'),
) as Topology;
const far = groundData(topology, 'far');

function lines(kind: string): unknown {
  return far['far:lines']?.features
    .filter(({ properties }) => properties?.['kind'] === kind)
    .map(({ geometry }) => geometry);
}

test('groundData(topology, level) names its sources by the level', () => {
  expect(Object.keys(far).toSorted()).toEqual(['far:lakes', 'far:land', 'far:lines', 'world:land']);
});

test('groundData(topology, level) has every country with its id and properties, and a lone lake as a collection', () => {
  expect(far['far:land']?.features.map(({ id, properties }) => [id, properties?.['a3']])).toEqual([
    [1, 'AZE'],
    [2, 'IRN'],
  ]);
  expect(far['far:lakes']?.features).toHaveLength(1);
});

test('groundData(topology, level) has lines that are a border or a coast, whatever else they were called', () => {
  const border = [
    [50, 30],
    [50, 40],
  ];
  const coast = [
    [50, 40],
    [40, 40],
    [40, 30],
    [50, 30],
  ];
  expect(lines('border')).toEqual([{ type: 'LineString', coordinates: border }]);
  expect(lines('coast')).toEqual([{ type: 'MultiLineString', coordinates: [coast] }]);
  expect(far['far:lines']?.features).toHaveLength(2);
});

test('groundData(topology, "near") leaves the land beyond to the far level', () => {
  const near = groundData(topology, 'near');
  expect(Object.keys(near).toSorted()).toEqual(['near:lakes', 'near:land', 'near:lines']);
});

test('groundData(topology of countries alone) has empty sources for what it lacks', () => {
  const { countries } = topology.objects;
  const bare = groundData({ ...topology, objects: countries ? { countries } : {} }, 'far');
  expect(Object.values(bare).map(({ features }) => features.length)).toEqual([2, 0, 0, 0]);
});

test.each(['far', 'near'] as const)(
  'groundData(%s.topojson) has countries, borders, coast and lakes',
  (level) => {
    const file = new URL(`../../geo/layers/${level}.topojson`, import.meta.url);
    const data = groundData(JSON.parse(readFileSync(file, 'utf8')) as Topology, level);
    for (const collection of Object.values(data)) expect(collection.features.length).toBeGreaterThan(0);
    const kinds = data[`${level}:lines`]?.features.map(({ properties }) => properties?.['kind'] as string);
    expect(new Set(kinds)).toEqual(new Set(['border', 'coast']));
  },
);

test('groundData(topology without countries) throws', () => {
  expect(() => groundData({ ...topology, objects: {} }, 'near')).toThrow('countries');
});
