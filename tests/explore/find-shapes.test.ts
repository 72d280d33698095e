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

test('findShapes(typed) leaves out lines between places, and says where countries and waters are', () => {
  expect(found('Baku–Ankara')).toEqual([]);
  const [turkey] = findShapes('turkey', layers, names);
  expect(turkey?.layer).toBe('');
  const [[west = 0, south = 0] = [], [east = 0, north = 0] = []] = turkey?.points ?? [];
  expect(east - west).toBe(6);
  expect(north - south).toBe(4);
  expect(findShapes('syunik', layers, names)[0]).toMatchObject({ layer: 'syunik', points: [] });
});
