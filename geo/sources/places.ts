import { point } from '@turf/turf';
import { PLACES } from './places.source.ts';
import { GAZETTEER } from './provenance.ts';
import { writeLayer } from './write.ts';

/** Writes the places with their names, at five decimals as the gazetteer has them. */
export function writePlaces(): void {
  writeLayer(
    'places',
    {
      title: 'Places and their names in six languages',
      source: 'GeoNames (positions; Wikipedia where a place has a note), general knowledge (names)',
      version: GAZETTEER,
      sourceDate: '2026-09',
      method: 'Positions copied by hand into geo/sources/places.source.ts',
      certainty: 'surveyed',
      asOf: '2022',
      licence: 'CC-BY-4.0',
      attribution: 'GeoNames (CC BY 4.0)',
      note: 'Points mark towns, not events. Names still await a native reader for every language. Contested towns carry their other name in alt.',
    },
    PLACES.map(({ id, at, country, kind, names, alt, also, note }) =>
      point([...at], {
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
