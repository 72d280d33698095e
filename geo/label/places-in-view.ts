import type { Place } from '../data/atlas.ts';

/** The zoom from which a free map names places of a kind. */
const NAMED_FROM_ZOOM: Readonly<Record<Place['kind'], number>> = {
  capital: 0,
  city: 5.5,
  town: 6.5,
  crossing: 7.5,
  site: 7.5,
};

const KINDS = Object.keys(NAMED_FROM_ZOOM);

/** Ids of the places that a free map names at a zoom, the most important first: `chosen`, then capitals, cities, towns. */
export function placesInView(places: Iterable<Place>, zoom: number, chosen: readonly string[]): string[] {
  const named = [...places]
    .filter(({ id, kind }) => zoom >= NAMED_FROM_ZOOM[kind] && !chosen.includes(id))
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
  return [...chosen, ...named.map(({ id }) => id)];
}
