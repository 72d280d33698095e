import type { LayerFile } from './layer-file.ts';

/** The ids of the places in a file of places. */
export function placeIds(places: LayerFile | null): ReadonlySet<string> {
  const features = places?.collection.features ?? [];
  return new Set(
    features.flatMap(({ properties }) => (typeof properties?.id === 'string' ? [properties.id] : [])),
  );
}
