import { booleanPointInPolygon } from '@turf/turf';
import type { FeatureCollection } from 'geojson';
import type { LngLat } from '../scene/camera.ts';

/** Names the country at a place; undefined where there is none, or none that is known. */
export type RegionAt = (at: LngLat) => string | undefined;

/** Looks places up in a collection of countries, areas with `a3` and `name`. */
export function regionsOf(countries: FeatureCollection): RegionAt {
  const codeOf = ({ properties }: (typeof countries.features)[number]): unknown => properties?.['a3'];
  // The exclave is an area of its own on the map.
  const hasExclave = countries.features.some((country) => codeOf(country) === 'NX');
  return (at) => {
    const found = countries.features.find(
      ({ geometry }) =>
        (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') &&
        booleanPointInPolygon([...at], geometry),
    );
    if (!found) return undefined;
    if (codeOf(found) === 'NX') return 'Nakhchivan (Azerbaijan)';
    if (codeOf(found) === 'AZE' && hasExclave) return 'mainland Azerbaijan';
    const name: unknown = found.properties?.['name'];
    return typeof name === 'string' ? name : undefined;
  };
}
