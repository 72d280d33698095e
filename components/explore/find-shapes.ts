import type { FeatureCollection } from 'geojson';
import type { Place } from '../../geo/data/atlas.ts';
import { findPlaces } from '../../geo/label/find-place.ts';
import type { LngLat } from '../../geo/scene/camera.ts';
import type { Layer } from '../../geo/story/story.ts';

/** Something on the map that is no point: a layer of the story, a country, a sea, lake or river. */
export interface FoundShape {
  readonly name: string;
  /** The name that answered the search, with its language (BCP 47). */
  readonly matched?: { readonly name: string; readonly lang: string };
  /** What it is, in a word. */
  readonly what: string;
  /** Id of the layer that draws it; '' for countries and waters, whose points stand here. */
  readonly layer: string;
  readonly points: readonly LngLat[];
}

/** Something that can be found, with all its names. */
interface Findable {
  readonly shape: FoundShape;
  readonly names: Place['names'];
  readonly also?: Place['also'];
}

/** Degrees around the name of a country that are looked at. */
const AROUND: LngLat = [3, 2];
const WHAT: Readonly<Record<string, string>> = { country: 'Country', water: 'Water', river: 'River' };
/** Languages of the region: those in which places have names as well. */
const LANGUAGES = ['az', 'hy', 'fa', 'tr', 'ru'] as const;

/**
 * Layers, countries and waters of which a name answers a search, as in `findPlaces`; each once, layers first. Countries
 * are found by what the browser calls them in the languages of the region, layers by their label alone.
 * @param names points of countries with `region` (ISO 3166-1 alpha-2) and lines of waters with `names` (by language);
 * both with `kind` and `name`
 */
export function findShapes(
  typed: string,
  layers: Readonly<Record<string, Layer>>,
  names: FeatureCollection,
): FoundShape[] {
  const own = Object.entries(layers).flatMap(([id, { kind, label }]): Findable[] =>
    kind === 'tie'
      ? []
      : [{ shape: { name: label, what: 'Layer', layer: id, points: [] }, names: { en: label } }],
  );
  const others = names.features.flatMap(({ properties, geometry }): Findable[] => {
    const what = WHAT[String(properties?.['kind'])];
    if (!what) return [];
    const name = String(properties?.['name']);
    const shape: FoundShape = { name, what, layer: '', points: pointsIn(geometry) };
    const region: unknown = properties?.['region'];
    if (typeof region === 'string') return [{ shape, ...regionNames(name, region) }];
    return [{ shape, names: { ...properties?.['names'], en: name } }];
  });
  // Where a country has several names on the map, the first stands in its middle.
  const first = others.filter(
    ({ shape }, i) => others.findIndex((other) => other.shape.name === shape.name) === i,
  );
  const byName = new Map([...first, ...own].map((findable) => [findable.shape.name, findable]));
  const named = [...byName].map(([id, { names: all, also = {} }]): Place => ({
    id,
    at: [0, 0],
    kind: 'site',
    names: all,
    also,
  }));
  return findPlaces(typed, named, 4).flatMap(({ place, name, lang }) => {
    const shape = byName.get(place.id)?.shape;
    return shape ? [{ ...shape, ...(name === shape.name ? {} : { matched: { name, lang } }) }] : [];
  });
}

function regionNames(name: string, region: string): Omit<Findable, 'shape'> {
  const said = (lang: string) => regionIn(lang, region) ?? name;
  return {
    names: { en: name, ...Object.fromEntries(LANGUAGES.map((lang) => [lang, said(lang)])) },
    also: { en: [said('en')] },
  };
}

const speakers = new Map<string, Intl.DisplayNames>();

function regionIn(lang: string, region: string): string | undefined {
  const speaker = speakers.get(lang) ?? new Intl.DisplayNames(lang, { type: 'region' });
  speakers.set(lang, speaker);
  return speaker.of(region);
}

function pointsIn(geometry: FeatureCollection['features'][number]['geometry']): LngLat[] {
  if (geometry.type === 'LineString')
    return geometry.coordinates.map(([lng = 0, lat = 0]): LngLat => [lng, lat]);
  if (geometry.type !== 'Point') return [];
  const [lng = 0, lat = 0] = geometry.coordinates;
  const [x, y] = AROUND;
  return [
    [lng - x, lat - y],
    [lng + x, lat + y],
  ];
}
