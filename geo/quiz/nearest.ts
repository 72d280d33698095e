import {
  booleanPointInPolygon,
  flattenEach,
  nearestPointOnLine,
  point,
  polygonToLine,
  pointOnFeature,
  length,
  along,
} from '@turf/turf';
import type { Feature, FeatureCollection, LineString, MultiLineString, Polygon } from 'geojson';
import type { LngLat } from '../scene/camera.ts';
import { kmBetween } from './direction.ts';

/** Whether a place lies inside one of the areas of a collection. */
export function isInside(at: LngLat, shape: FeatureCollection): boolean {
  return shape.features.some(
    ({ geometry }) =>
      (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') &&
      booleanPointInPolygon([...at], geometry),
  );
}

/**
 * The place nearest to `at` on the lines, the edges of areas and the points of a collection. Throws when it has none.
 */
export function nearestOn(at: LngLat, shape: FeatureCollection): LngLat {
  let best: { place: LngLat; km: number } | undefined;
  const offer = ([lng = 0, lat = 0]: readonly number[]) => {
    const km = kmBetween(at, [lng, lat]);
    if (!best || km < best.km) best = { place: [lng, lat], km };
  };
  flattenEach(shape, (feature) => {
    const { geometry } = feature;
    if (geometry.type === 'Point') return offer(geometry.coordinates);
    const line =
      geometry.type === 'Polygon' ? outline(feature as Feature<Polygon>) : (feature as Feature<LineString>);
    offer(nearestPointOnLine(line, point([...at])).geometry.coordinates);
  });
  if (!best) throw new Error('nearestOn(shape): it has no shapes');
  return best.place;
}

/** A place in the middle of a collection: half way along its longest line, or inside its largest area. */
export function middleOf(shape: FeatureCollection): LngLat {
  let longest: { feature: Feature<LineString>; km: number } | undefined;
  flattenEach(shape, (feature) => {
    if (feature.geometry.type !== 'LineString') return;
    const km = length(feature);
    if (!longest || km > longest.km) longest = { feature: feature as Feature<LineString>, km };
  });
  const middle = longest ? along(longest.feature, longest.km / 2) : pointOnFeature(shape);
  const [lng = 0, lat = 0] = middle.geometry.coordinates;
  return [lng, lat];
}

function outline(area: Feature<Polygon>): Feature<LineString | MultiLineString> {
  const drawn = polygonToLine(area);
  if (drawn.type === 'FeatureCollection') throw new Error('outline(area): one polygon gave several lines');
  return drawn;
}
