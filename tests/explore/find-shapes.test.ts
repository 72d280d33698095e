import { readFileSync } from 'node:fs';
import type { FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';
import { findShapes } from '../../components/explore/find-shapes.ts';
import { loadStory } from '../../components/story/load-story.ts';

const layers = loadStory('iran-azerbaijan-2022')?.story.layers ?? {};
const names = JSON.parse(readFileSync('geo/layers/names.geojson', 'utf8')) as FeatureCollection;
const found = (typed: string) => findShapes(typed, layers, names).map(({ name, what }) => `${name}: ${what}`);

test('findShapes(typed) finds layers, countries, seas, lakes and rivers by name, each once', () => {
  expect(found('syunik')).toEqual(['Syunik: Layer']);
  expect(found('Aras')).toEqual(['Aras: Layer']);
  expect(found('iran')[0]).toBe('Iran: Country');
  expect(found('sevan')).toEqual(['Lake Sevan: Water']);
  expect(found('kura')).toEqual(['Kura: River']);
  const turkey = found('turk');
  expect(turkey.indexOf('Turkey: Country')).toBeLessThan(turkey.indexOf('Turkmenistan: Country'));
  expect(found('atlantis')).toEqual([]);
  expect(found('')).toEqual([]);
});

test.each([
  ['Иран', 'Iran', 'ru'],
  ['تركيه', 'Turkey', 'fa'],
  ['Türkiye', 'Turkey', undefined],
  ['Ադրբեջան', 'Azerbaijan', 'hy'],
  ['ermenistan', 'Armenia', undefined],
  ['United Arab', 'UAE', 'en'],
  ['каспийское', 'Caspian Sea', 'ru'],
  ['Fars körfəzi', 'Persian Gulf', 'az'],
  ['آرال', 'Aral Sea', 'fa'],
  ['Սևանա', 'Lake Sevan', 'hy'],
  ['Кура', 'Kura', 'ru'],
])('findShapes(%j) finds %s by its name in another language, and says which', (typed, name, lang) => {
  const [first] = findShapes(typed, layers, names);
  expect(first?.name).toBe(name);
  expect(first?.matched?.name).not.toBe(name);
  if (lang) expect(first?.matched?.lang).toBe(lang);
});

test('every country and water has names in the languages of the region', () => {
  for (const { properties } of names.features) {
    if (properties?.['kind'] === 'country')
      expect(properties['region'], properties['id']).toMatch(/^[A-Z]{2}$/);
    else expect(Object.keys(properties?.['names'])).toEqual(['en', 'az', 'hy', 'fa', 'tr', 'ru']);
  }
});

test('findShapes(typed) leaves out lines between places, and says where countries and waters are', () => {
  expect(found('Baku–Ankara')).toEqual([]);
  const [turkey] = findShapes('turkey', layers, names);
  expect(turkey?.layer).toBe('');
  const [[west = 0, south = 0] = [], [east = 0, north = 0] = []] = turkey?.points ?? [];
  expect(east - west).toBe(6);
  expect(north - south).toBe(4);
  expect(findShapes('syunik', layers, names)[0]).toMatchObject({ layer: 'syunik', points: [] });
});
