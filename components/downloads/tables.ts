import type { Feature } from 'geojson';
import type { LayerFile } from '../../geo/story/layer-file.ts';
import type { Story } from '../../geo/story/story.ts';

type Row = Readonly<Record<string, string | number>>;

/** Every place on the story's map: position, names, how sure it is and where it comes from. */
export function placeRows({ collection, provenance }: LayerFile, { steps }: Story): Row[] {
  const names = collection.features.map(
    ({ properties }) => (properties?.['names'] ?? {}) as Record<string, string>,
  );
  const languages = [...new Set(names.flatMap((by) => Object.keys(by)))].toSorted();
  return collection.features.flatMap((feature, i) => {
    const { geometry } = feature;
    if (geometry.type !== 'Point') return [];
    const [lng = 0, lat = 0] = geometry.coordinates;
    const id = told(feature, 'id');
    return [
      {
        id,
        name: told(feature, 'name') || names[i]?.['en'] || id,
        other_name: told(feature, 'alt'),
        kind: told(feature, 'kind'),
        country: told(feature, 'country'),
        longitude: lng,
        latitude: lat,
        ...Object.fromEntries(languages.map((tag) => [`name_${tag}`, names[i]?.[tag] ?? ''])),
        steps: steps.flatMap(({ id: step, places }) => (places.includes(id) ? step : [])).join(' '),
        certainty: told(feature, 'certainty') || (provenance?.certainty ?? ''),
        source: told(feature, 'source') || (provenance?.source ?? ''),
        licence: provenance?.licence ?? '',
        note: told(feature, 'note'),
      },
    ];
  });
}

/** Every dated step: when, how sure the date is, what it shows, and the sources of what is told. */
export function eventRows({ steps, notes, sources }: Story, addressOf: (step: string) => string): Row[] {
  return steps.flatMap(({ id, heading, when, places, show, citations }) => {
    if (when.kind !== 'dated') return [];
    const cited = citations.flatMap((label) => {
      const note = notes[label];
      const source = note && sources[note.source];
      if (!note || !source) return [];
      return [source.publisher, source.title, source.date, note.locator].filter(Boolean).join(', ');
    });
    return [
      {
        id,
        event: heading,
        date: when.text,
        edtf: when.edtf,
        start: when.start,
        end: when.end,
        certainty: when.approximate ? 'approximate' : 'as reported',
        places: places.join(' '),
        layers: show.flatMap(({ layer, strength }) => (strength > 0 ? layer : [])).join(' '),
        source: [...new Set(cited)].join('; '),
        address: addressOf(id),
      },
    ];
  });
}

function told({ properties }: Feature, name: string): string {
  const value: unknown = properties?.[name];
  return typeof value === 'string' ? value : '';
}
