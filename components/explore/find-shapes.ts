import type { FeatureCollection } from 'geojson';
import type { Place } from '../../geo/data/atlas.ts';
import { findPlaces } from '../../geo/label/find-place.ts';
import type { LngLat } from '../../geo/scene/camera.ts';
import type { Layer } from '../../geo/story/story.ts';

/** Something on the map that is no point: a layer of the story, a country, a sea, lake or river. */
export interface FoundShape {
  readonly name: string;
  /** What it is, in a word. */
  readonly what: string;
  /** Id of the layer that draws it; '' for countries and waters, whose points stand here. */
  readonly layer: string;
  readonly points: readonly LngLat[];
}

/** Degrees around the name of a country that are looked at. */
const AROUND: LngLat = [3, 2];
const WHAT: Readonly<Record<string, string>> = { country: 'Country', water: 'Water', river: 'River' };

/**
 * Layers, countries and waters whose name answers a search, as in `findPlaces`; each name once, layers first.
 * @param names points of countries and lines of waters, with `kind` and `name`
 */
export function findShapes(
  typed: string,
  layers: Readonly<Record<string, Layer>>,
  names: FeatureCollection,
): FoundShape[] {
  const own = Object.entries(layers).flatMap(([id, { kind, label }]): FoundShape[] =>
    kind === 'tie' ? [] : [{ name: label, what: 'Layer', layer: id, points: [] }],
  );
  const others = names.features.flatMap(({ properties, geometry }): FoundShape[] => {
    const what = WHAT[String(properties?.['kind'])];
    if (!what) return [];
    return [{ name: String(properties?.['name']), what, layer: '', points: pointsIn(geometry) }];
  });
  // Where a country has several names on the map, the first stands in its middle.
  const first = others.filter(({ name }, i) => others.findIndex((other) => other.name === name) === i);
  const byName = new Map([...first, ...own].map((shape) => [shape.name, shape]));
  const named = [...byName.values()].map(({ name }): Place => ({
    id: name,
    at: [0, 0],
    kind: 'site',
    names: { en: name },
  }));
  return findPlaces(typed, named, 4).flatMap(({ place }) => byName.get(place.id) ?? []);
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
