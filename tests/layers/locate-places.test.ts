import { expect, test } from 'vitest';
import { ALPHA_2, locatePlaces } from '../../geo/sources/places.ts';
import { PLACES } from '../../geo/sources/places.source.ts';
import type { GazetteerEntry } from '../../geo/sources/source-data.ts';

/** A gazetteer with just the places of the table, each at a longitude of its own. */
const gazetteer: GazetteerEntry[] = PLACES.flatMap(({ at, country }, i) => {
  if (typeof at !== 'string') return [];
  const [name = '', admin1 = '01'] = at.split('/');
  return [{ name, admin1, country: ALPHA_2[country] ?? '', lng: `${i}.5`, lat: '39.1' }];
});

test('locatePlaces(gazetteer) finds a place by its name there, and keeps a position of the table', () => {
  const positionOf = locatePlaces(gazetteer);
  expect(positionOf('baku')).toEqual([0.5, 39.1]);
  expect(positionOf('jolfa')).not.toEqual(positionOf('julfa'));
  expect(positionOf('khoda-afarin')).toEqual([46.94, 39.1506]);
});

test('locatePlaces(gazetteer) tells apart places of one name by country and region', () => {
  const namesake = { name: 'Agarak', admin1: '06', country: 'AM', lng: '44.4', lat: '41' };
  expect(locatePlaces([namesake, ...gazetteer])('agarak')).toEqual(locatePlaces(gazetteer)('agarak'));
});

test('locatePlaces(gazetteer) throws when a place is missing, or there twice', () => {
  const baku = gazetteer.filter(({ name }) => name === 'Baku');
  expect(() => locatePlaces(gazetteer.filter(({ name }) => name !== 'Baku'))).toThrow(
    'The gazetteer has 0 places "Baku" in AZE, for baku',
  );
  expect(() => locatePlaces([...gazetteer, ...baku])).toThrow('The gazetteer has 2 places "Baku"');
});

test('positionOf(id) throws for a place that the table does not have', () => {
  expect(() => locatePlaces(gazetteer)('atlantis')).toThrow('No place "atlantis"');
});
