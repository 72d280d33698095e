import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { expect, test } from 'vitest';
import type { Atlas, Place } from '../../geo/data/atlas.ts';
import { candidatesOf } from '../../geo/label/candidates.ts';
import type { Room } from '../../geo/label/room.ts';
import type { Layer } from '../../geo/story/story.ts';

function box(west: number, south: number): Polygon {
  const corners = [
    [west, south],
    [west + 4, south],
    [west + 4, south + 4],
    [west, south + 4],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [corners] };
}

const collection = (...features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });
const town = (id: string, kind: Place['kind'], en: string, alt?: string): [string, Place] => [
  id,
  { id, at: [45, 39], kind, names: { en }, ...(alt ? { alt } : {}) },
];
const country = (name: string, lng: number, rank: number, minZoom = 0): Feature => ({
  type: 'Feature',
  properties: { kind: 'country', name, rank, minZoom, maxZoom: 24 },
  geometry: { type: 'Point', coordinates: [lng, 32] },
});
const water = (id: string, kind: 'river' | 'sea', name: string): Feature => ({
  type: 'Feature',
  properties: { id, kind, name },
  geometry: {
    type: 'LineString',
    coordinates: [
      [44, 39],
      [48, 39],
    ],
  },
});

const land = collection(
  ...Array.from({ length: 20 }, (_, i): Feature => ({
    type: 'Feature',
    properties: {},
    geometry: box(5 * i, 30),
  })),
);
const atlas: Atlas = {
  ground: { 'far:land': land, 'near:land': land },
  places: new Map([
    town('baku', 'capital', 'Baku'),
    town('khankendi', 'city', 'Khankendi', 'Stepanakert'),
    town('shusha', 'town', 'Shusha / Shushi', 'Shushi'),
  ]),
  names: collection(
    country('Second', 7, 2),
    country('First', 2, 1),
    country('Close', 12, 3, 8),
    country('Adrift', -60, 1),
    water('aras', 'river', 'Aras'),
    water('caspian', 'sea', 'Caspian Sea'),
  ),
};
const layer = (
  kind: Layer['kind'],
  certainty: Layer['certainty'] = 'surveyed',
  more: Partial<Layer> = {},
): Layer => ({
  label: 'The area',
  kind,
  tone: 'rust',
  certainty,
  ...more,
});
const zone = collection({ type: 'Feature', properties: { labelAt: [46, 40] }, geometry: box(44, 38) });

function named(
  layers: Record<string, Layer>,
  strength: Record<string, number>,
  places: string[] = [],
  zoom = 6,
  room: Room = 'roomy',
) {
  return candidatesOf({ places, strength }, { layers }, atlas, { zone }, zoom, room);
}

test('candidatesOf(step) has places first, then areas, waters and countries', () => {
  const all = named({ zone: layer('area') }, { zone: 1, aras: 1 }, ['khankendi', 'baku']);
  expect(all.map(({ look }) => look)).toEqual([
    'town',
    'capital',
    'area',
    'river',
    'water',
    'country',
    'country',
  ]);
});

test('candidatesOf(step) names places in the order of the step and leaves out those nobody knows', () => {
  const ids = (places: string[]) => named({}, {}, places).flatMap((each) => ('at' in each ? [each.id] : []));
  expect(ids(['khankendi', 'atlantis', 'baku'])).toEqual(['khankendi', 'baku']);
  expect(ids(['baku', 'khankendi'])).toEqual(['baku', 'khankendi']);
});

test('candidatesOf(step) gives a contested place both its names, once', () => {
  const texts = named({}, {}, ['khankendi', 'shusha']).flatMap((each) => ('at' in each ? [each.text] : []));
  expect(texts).toEqual(['Khankendi / Stepanakert', 'Shusha / Shushi']);
});

test('candidatesOf(step) names an area from half strength on, inside, at its own point', () => {
  const areas = (strength: number) =>
    named({ zone: layer('area') }, { zone: strength }).filter(({ look }) => look === 'area');
  expect(areas(0.49)).toEqual([]);
  expect(areas(0.5)).toMatchObject([
    { text: 'The area', side: 'inside', near: [46, 40], tone: 'rust', must: true },
  ]);
});

test.each([
  ['approximate', undefined, 'approximate'],
  ['schematic', 'proposed', 'schematic'],
  ['surveyed', 'proposed', 'proposed'],
] as const)(
  'candidatesOf(step) says beside a hatched area what it is: %s, %s',
  (certainty, status, under) => {
    const drawn = layer('area', certainty, status ? { status } : {});
    expect(named({ zone: drawn }, { zone: 1 }).find(({ look }) => look === 'area')).toMatchObject({
      side: 'outside',
      under,
    });
  },
);

test('candidatesOf(step) names no lines, ties or points', () => {
  const layers = { zone: layer('line') };
  expect(named(layers, { zone: 1 }).filter(({ id }) => id === 'zone')).toEqual([]);
});

test('candidatesOf(step) names a sea always and a river only when it is shown', () => {
  const waters = (strength: Record<string, number>) =>
    named({}, strength).flatMap((each) => ('path' in each ? [each.text] : []));
  expect(waters({})).toEqual(['Caspian Sea']);
  expect(waters({ aras: 0.2 })).toEqual(['Aras', 'Caspian Sea']);
});

test('candidatesOf(step) names countries that have land, by rank, in their zooms', () => {
  const countries = (zoom: number) =>
    named({}, {}, [], zoom)
      .filter(({ look }) => look === 'country')
      .map(({ text }) => text);
  expect(countries(4)).toEqual(['First', 'Second']);
  expect(countries(9)).toEqual(['First', 'Second', 'Close']);
});

test('candidatesOf(step) lets a name off the coast stand in for that of a country', () => {
  const narrow = country('Narrow', 2, 1);
  Object.assign(narrow.properties ?? {}, { beside: [-1, 33] });
  const found = candidatesOf(
    { places: [], strength: {} },
    { layers: {} },
    { ...atlas, names: collection(narrow, country('Second', 7, 2)) },
    {},
    4,
    'roomy',
  );
  expect(found.map(({ text }) => text)).toEqual(['Narrow', 'Narrow', 'Second']);
  expect(found[1]).toMatchObject({ at: [-1, 33], standIn: true });
  expect(new Set(found.map(({ id }) => id)).size).toBe(3);
});

test('candidatesOf(step) lets a name along a country stand in for a level one that lines would strike', () => {
  const along = [
    [1, 31],
    [3, 33],
  ];
  const slanted = country('Slanted', 2, 1);
  Object.assign(slanted.properties ?? {}, { along });
  const names = collection(slanted, country('Second', 7, 2));
  const found = candidatesOf(
    { places: [], strength: {} },
    { layers: {} },
    { ...atlas, names },
    {},
    4,
    'roomy',
  );
  expect(found).toMatchObject([
    { text: 'Slanted', side: 'inside', clear: true },
    { text: 'Slanted', look: 'country', path: along, standIn: true },
    { text: 'Slanted', side: 'inside', standIn: true },
    { text: 'Second', side: 'inside' },
  ]);
  expect(found[3]).not.toHaveProperty('clear');
});

test('candidatesOf(step) names fewer countries where there is little room', () => {
  const many: Atlas = {
    ...atlas,
    names: collection(...Array.from({ length: 20 }, (_, i) => country(`Country ${i}`, 5 * i + 2, i))),
  };
  const count = (room: Room) =>
    candidatesOf({ places: [], strength: {} }, { layers: {} }, many, {}, 6, room).length;
  expect(count('roomy')).toBeGreaterThan(count('narrow'));
  expect(count('narrow')).toBeGreaterThan(2);
});

test('candidatesOf(step) gives every candidate its own id', () => {
  const ids = named({ zone: layer('area') }, { zone: 1, aras: 1 }, ['baku', 'khankendi']).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
