import { point } from '@turf/turf';
import type { Position } from 'geojson';
import { PLACES } from './places.source.ts';
import { GAZETTEER } from './provenance.ts';
import type { GazetteerEntry } from './source-data.ts';
import { writeLayer } from './write.ts';

/** Where a place lies, by its id. */
export type PositionOf = (id: string) => Position;

/** ISO 3166 alpha-2 codes, which the gazetteer has, by the alpha-3 codes of the table. */
export const ALPHA_2: Readonly<Record<string, string>> = {
  ARM: 'AM',
  AZE: 'AZ',
  GEO: 'GE',
  IRN: 'IR',
  ISR: 'IL',
  RUS: 'RU',
  SYR: 'SY',
  TUR: 'TR',
};

/** Looks every place up once, so that a gazetteer that lacks one, or has two, is told of before anything is written. */
export function locatePlaces(gazetteer: readonly GazetteerEntry[]): PositionOf {
  const positions = new Map(
    PLACES.map(({ id, at, country }) => {
      if (typeof at !== 'string') return [id, [...at]];
      const [name, region] = at.split('/');
      const found = gazetteer.filter(
        (entry) =>
          entry.name === name && entry.country === ALPHA_2[country] && (!region || entry.admin1 === region),
      );
      const [entry] = found;
      if (!entry || found.length > 1)
        throw new Error(`The gazetteer has ${found.length} places "${at}" in ${country}, for ${id}`);
      return [id, [Number(entry.lng), Number(entry.lat)]];
    }),
  );
  return (id) => {
    const at = positions.get(id);
    if (!at) throw new Error(`No place "${id}"`);
    return at;
  };
}

/** Writes the places with their names, at five decimals as the gazetteer has them. */
export function writePlaces(positionOf: PositionOf): void {
  writeLayer(
    'places',
    {
      title: 'Places and their names in six languages',
      source: 'GeoNames (positions; Wikipedia where a place has a note), general knowledge (names)',
      version: GAZETTEER,
      sourceDate: '2026-09',
      method: 'Looked up by name, country and, where that is not enough, region',
      certainty: 'surveyed',
      asOf: '2022',
      licence: 'CC-BY-4.0',
      attribution: 'GeoNames (CC BY 4.0)',
      note: 'Points mark towns, not events. Names still await a native reader for every language. Contested towns carry their other name in alt.',
    },
    PLACES.map(({ id, country, kind, names, alt, also, note }) =>
      point(positionOf(id), {
        id,
        name: names.en,
        country,
        kind,
        names,
        ...(alt && { alt }),
        ...(also && { also }),
        ...(note && { note }),
      }),
    ),
    5,
  );
}
