import { readFileSync } from 'node:fs';
import type { FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';
import { placesOf, type Place } from '../../geo/data/atlas.ts';
import { findPlaces } from '../../geo/label/find-place.ts';

const file = new URL('../../geo/layers/places.geojson', import.meta.url);
const places = placesOf(JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection);
const find = (typed: string) => findPlaces(typed, places.values());
const ids = (typed: string) => find(typed).map(({ place }) => place.id);

test('findPlaces(typed) finds every place by each of its names, whatever their case', () => {
  for (const { id, names, alt = '', also = {} } of places.values()) {
    for (const name of [...Object.values(names), alt, ...Object.values(also).flat()].filter(Boolean)) {
      expect(ids(name.toLocaleUpperCase('en')), name).toContain(id);
    }
  }
});

test.each([
  ['naxcivan', 'nakhchivan-city'],
  ['NAXÇIVAN', 'nakhchivan-city'],
  ['nahcivan', 'nakhchivan-city'],
  ['Նախիջևան', 'nakhchivan-city'],
  ['Նախիջեւան', 'nakhchivan-city'],
  ['ՆԱԽԻՋԵՎԱՆ', 'nakhchivan-city'],
  ['ԵՐԵՎԱՆ', 'yerevan'],
  ['ԵՐԵւԱՆ', 'yerevan'],
  ['نخجوان', 'nakhchivan-city'],
  ['нахичевань', 'nakhchivan-city'],
  ['agbend', 'agbend'],
  ['serur', 'sharur'],
  ['Irevan', 'yerevan'],
  ['telaviv', 'tel-aviv'],
  ['tel-aviv', 'tel-aviv'],
  ['تل آویو', 'tel-aviv'],
  ['تلآويو', 'tel-aviv'],
  ['stepanakert', 'khankendi'],
  ['Степанакерт', 'khankendi'],
  ['استپاناکرت', 'khankendi'],
  ['Зангилан', 'zangilan'],
  ['mehri', 'meghri'],
  ['megri', 'meghri'],
])('findPlaces(%j) forgives what keyboards and alphabets do, and finds %s first', (typed, id) => {
  expect(ids(typed)[0]).toBe(id);
});

test('findPlaces(typed) gives the name that matched with its language, the English one first', () => {
  expect(find('Նախիջևան')[0]).toMatchObject({ name: 'Նախիջևան', lang: 'hy' });
  expect(find('tehran')[0]).toMatchObject({ name: 'Tehran', lang: 'en' });
  expect(find('shushi')[0]).toMatchObject({ name: 'Shushi', lang: 'en' });
});

test('findPlaces(typed) puts whole names before starts, starts before later words, words before letters', () => {
  const towns = ['Old Minsk', 'Minskoye', 'Abominsk', 'Minsk'].map((name): Place => ({
    id: name,
    at: [0, 0],
    kind: 'town',
    names: { en: name },
  }));
  const named = findPlaces('minsk', towns).map(({ name }) => name);
  expect(named).toEqual(['Minsk', 'Minskoye', 'Old Minsk', 'Abominsk']);
  expect(findPlaces('sk', towns)).toEqual([]);
});

test('findPlaces(typed) finds both towns of one name', () => {
  expect(ids('astara')).toEqual(['astara-az', 'astara-ir']);
});

test('findPlaces(typed) finds nothing for nothing, and no more than asked', () => {
  expect(ids('')).toEqual([]);
  expect(ids(' -\u200c')).toEqual([]);
  expect(ids('xyzzy')).toEqual([]);
  expect(findPlaces('a', places.values(), 3)).toHaveLength(3);
});
