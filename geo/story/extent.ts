import type { Geometry } from 'geojson';
import type { Bounds, LngLat } from '../scene/camera.ts';
import type { LayerFile } from './layer-file.ts';

/** The smallest box around everything in some layers; undefined if there is nothing. Ignores the antimeridian. */
export function extentOf(layers: Iterable<LayerFile>): Bounds | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { collection } of layers) {
    for (const { geometry } of collection.features) {
      for (const [lng, lat] of positionsOf(geometry)) {
        west = Math.min(west, lng);
        south = Math.min(south, lat);
        east = Math.max(east, lng);
        north = Math.max(north, lat);
      }
    }
  }
  return west <= east ? [west, south, east, north] : undefined;
}

/** Whether a place is off the extent of a story's layers, and would be on it with its two numbers swapped. */
export function isSwapped([lng, lat]: LngLat, extent: Bounds): boolean {
  return !isIn([lng, lat], extent) && isIn([lat, lng], extent);
}

/** Whether a place is in a box or on its edge. */
export function isIn([lng, lat]: LngLat, [west, south, east, north]: Bounds): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

function positionsOf(geometry: Geometry): LngLat[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf);
  const depth = { Point: 0, MultiPoint: 1, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 };
  const flat: unknown[] = [geometry.coordinates].flat(depth[geometry.type] as 3);
  // The layer's parser has let nothing through but positions.
  return flat as LngLat[];
}
