import type { FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';
import { overlayData, placesOf } from '../../geo/data/atlas.ts';
import type { Layer } from '../../geo/story/story.ts';
import { PALETTES } from '../../geo/style/palette.ts';
import { style } from '../../geo/style/style.ts';
import { only } from './shapes.ts';

const towns: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { id: 'baku', kind: 'capital', names: { en: 'Baku', az: 'Bakı' }, country: 'AZE' },
      geometry: { type: 'Point', coordinates: [49.89, 40.38] },
    },
    {
      type: 'Feature',
      properties: { id: 'khankendi', kind: 'city', names: { en: 'Khankendi' }, alt: 'Stepanakert' },
      geometry: { type: 'Point', coordinates: [46.75, 39.82] },
    },
    { type: 'Feature', properties: null, geometry: { type: 'Point', coordinates: [0, 0] } },
    { type: 'Feature', properties: { id: 'no-town' }, geometry: { type: 'LineString', coordinates: [] } },
  ],
};
const places = placesOf(towns);
const area = only({
  type: 'Polygon',
  coordinates: [
    [
      [44, 38],
      [45, 38],
      [45, 39],
      [44, 38],
    ],
  ],
});
const layer = (kind: Layer['kind'], more: Partial<Layer> = {}): Layer => ({
  label: kind,
  kind,
  tone: 'teal',
  certainty: 'surveyed',
  ...more,
});

test('placesOf(collection) is the points that have properties, by id', () => {
  expect([...places.keys()]).toEqual(['baku', 'khankendi']);
  expect(places.get('baku')).toEqual({
    id: 'baku',
    at: [49.89, 40.38],
    kind: 'capital',
    names: { en: 'Baku', az: 'Bakı' },
  });
  expect(places.get('khankendi')?.alt).toBe('Stepanakert');
});

test('overlayData(layers, files, places) has the file of every layer, untouched', () => {
  expect(overlayData({ zone: layer('area') }, new Map([['zone', area]]), places)).toEqual({ zone: area });
});

test('overlayData(layers, files, places) adds hatching to areas that are not surveyed', () => {
  const data = overlayData(
    { zone: layer('area', { certainty: 'approximate' }) },
    new Map([['zone', area]]),
    places,
  );
  expect(Object.keys(data)).toEqual(['zone', 'zone:hatch']);
  expect(data['zone:hatch']?.features[0]?.geometry.type).toBe('MultiLineString');
});

test('overlayData(layers, files, places) adds dashes to lines that are not surveyed', () => {
  const route = only({
    type: 'LineString',
    coordinates: [
      [45, 39],
      [46, 39],
    ],
  });
  const data = overlayData(
    { route: layer('line', { certainty: 'schematic' }) },
    new Map([['route', route]]),
    places,
  );
  expect(Object.keys(data)).toEqual(['route', 'route:dash']);
});

test('overlayData(layers, files, places) has data for every source of the style', () => {
  const files = new Map(['zone', 'route', 'site'].map((id) => [id, area]));
  const kinds = { zone: 'area', route: 'line', site: 'point' } as const;
  for (const certainty of ['surveyed', 'approximate', 'schematic'] as const) {
    for (const status of ['proposed', 'reported'] as const) {
      const layers = Object.fromEntries(
        Object.entries(kinds).map(([id, kind]) => [id, layer(kind, { certainty, status })]),
      );
      const ground = Object.keys(style({}, PALETTES.light).sources);
      const wanted = Object.keys(style(layers, PALETTES.light).sources).filter((id) => !ground.includes(id));
      expect(Object.keys(overlayData(layers, files, places)).toSorted()).toEqual(wanted.toSorted());
    }
  }
});

test('overlayData(layers, files, places) draws ties between places, without a file', () => {
  const data = overlayData({ tie: layer('tie', { from: 'baku', to: 'khankendi' }) }, new Map(), places);
  expect(data['tie']?.features[0]?.geometry.type).toBe('LineString');
});

test('overlayData(layers, files, places) leaves out what has no file or no place', () => {
  const layers = {
    zone: layer('area'),
    tie: layer('tie', { from: 'baku', to: 'atlantis' }),
    loose: layer('tie'),
  };
  expect(overlayData(layers, new Map(), places)).toEqual({});
});
