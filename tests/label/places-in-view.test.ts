import { expect, test } from 'vitest';
import type { Place } from '../../geo/data/atlas.ts';
import { placesInView } from '../../geo/label/places-in-view.ts';

const a = (kind: Place['kind']): Place => ({ id: kind, at: [45, 39], kind, names: { en: kind } });
const places = [a('town'), a('site'), a('city'), a('capital'), a('crossing')];

test('placesInView(places, zoom) names capitals always, cities and towns as the reader comes closer', () => {
  expect(placesInView(places, 2, [])).toEqual(['capital']);
  expect(placesInView(places, 6, [])).toEqual(['capital', 'city']);
  expect(placesInView(places, 6.5, [])).toEqual(['capital', 'city', 'town']);
  expect(placesInView(places, 9, [])).toEqual(['capital', 'city', 'town', 'crossing', 'site']);
});

test('placesInView(places, zoom, chosen) names the chosen first, at any zoom, and once', () => {
  expect(placesInView(places, 2, ['town'])).toEqual(['town', 'capital']);
  expect(placesInView(places, 9, ['capital', 'site'])).toEqual([
    'capital',
    'site',
    'city',
    'town',
    'crossing',
  ]);
});
