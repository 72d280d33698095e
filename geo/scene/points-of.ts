import type { Geometry, Position } from 'geojson';
import type { LngLat } from './camera.ts';

/** Every point of a geometry, in order. */
export function pointsOf(geometry: Geometry): LngLat[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(pointsOf);
  const found: LngLat[] = [];
  const walk = (coordinates: unknown) => {
    if (!Array.isArray(coordinates)) return;
    if (typeof coordinates[0] === 'number') {
      const [lng = 0, lat = 0] = coordinates as Position;
      found.push([lng, lat]);
    } else for (const part of coordinates) walk(part);
  };
  walk(geometry.coordinates);
  return found;
}
