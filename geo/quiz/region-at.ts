import { bbox, booleanPointInPolygon } from '@turf/turf';
import type { Feature, FeatureCollection, Geometry, Polygon } from 'geojson';
import { remembered } from '../data/remembered.ts';
import type { LngLat } from '../scene/camera.ts';

/** Names the country at a place; undefined where there is none, or none that is known. */
export type RegionAt = (at: LngLat) => string | undefined;

/**
 * Looks places up in a collection of countries, areas with `a3` and `name`. What was found is kept with the collection: the
 * questions of all stories ask about many of the same places.
 */
export const regionsOf = remembered((countries: FeatureCollection): RegionAt => {
  const regionAt = lookUpIn(countries);
  const found = new Map<string, string | undefined>();
  return (at) => {
    const place = at.join(' ');
    if (!found.has(place)) found.set(place, regionAt(at));
    return found.get(place);
  };
});

function lookUpIn(countries: FeatureCollection): RegionAt {
  const codeOf = ({ properties }: Pick<Feature, 'properties'>): unknown => properties?.['a3'];
  // The exclave is an area of its own on the map.
  const hasExclave = countries.features.some((country) => codeOf(country) === 'NX');
  // Each island on its own, with its bounds: most are ruled out at once.
  const areas = countries.features.flatMap(({ geometry, properties }) =>
    polygonsOf(geometry).map((area) => ({ properties, area: { ...area, bbox: bbox(area) } })),
  );
  return (at) => {
    const found = areas.find(({ area }) => booleanPointInPolygon([...at], area));
    if (!found) return undefined;
    if (codeOf(found) === 'NX') return 'Nakhchivan (Azerbaijan)';
    if (codeOf(found) === 'AZE' && hasExclave) return 'mainland Azerbaijan';
    const name: unknown = found.properties?.['name'];
    return typeof name === 'string' ? name : undefined;
  };
}

function polygonsOf(geometry: Geometry): Polygon[] {
  if (geometry.type === 'Polygon') return [geometry];
  if (geometry.type !== 'MultiPolygon') return [];
  return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
}
