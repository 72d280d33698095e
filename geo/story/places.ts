import { didYouMean } from './did-you-mean.ts';
import type { Finding } from './issue.ts';
import type { LayerFile } from './layer-file.ts';

/** The ids of the places in a file of places. */
export function placeIds(places: LayerFile | null): ReadonlySet<string> {
  const features = places?.collection.features ?? [];
  return new Set(
    features.flatMap(({ properties }) => (typeof properties?.id === 'string' ? [properties.id] : [])),
  );
}

/** All names of each place in a file of places, by id: first the one that the map shows. */
export function placeNames(places: LayerFile | null): ReadonlyMap<string, string[]> {
  const isName = (name: unknown): name is string => typeof name === 'string' && name !== '';
  const features = places?.collection.features ?? [];
  return new Map(
    features.flatMap(({ properties }) => {
      const { id, name, alt, names } = properties ?? {};
      const others: unknown[] = Object.values(Object(names));
      return typeof id === 'string' ? [[id, [name, alt, ...others].filter(isName)] as const] : [];
    }),
  );
}

/** Says that there is no place with an id. */
export function noPlace(place: string, places: LayerFile | null): Finding {
  const message = `There is no place "${place}".`;
  return { code: 'place-unknown', message, hint: didYouMean(place, placeIds(places)) };
}
