import type { FeatureCollection, Geometry, Position } from 'geojson';
import type { LngLat } from '../scene/camera.ts';
import { areaKm2 } from './area-km2.ts';

/** Area in square kilometres of all polygons of a collection, holes left out; 0 when there is none. */
export function shapeAreaKm2({ features }: FeatureCollection): number {
  return features.reduce((sum, { geometry }) => sum + ofGeometry(geometry), 0);
}

function ofGeometry(geometry: Geometry): number {
  switch (geometry.type) {
    case 'Polygon':
      return ofRings(geometry.coordinates);
    case 'MultiPolygon':
      return geometry.coordinates.reduce((sum, rings) => sum + ofRings(rings), 0);
    case 'GeometryCollection':
      return geometry.geometries.reduce((sum, part) => sum + ofGeometry(part), 0);
    default:
      return 0;
  }
}

function ofRings(rings: readonly (readonly Position[])[]): number {
  const areas = rings.map((ring) => areaKm2(ring.map(([lng = 0, lat = 0]): LngLat => [lng, lat])));
  return areas.reduce((sum, area, i) => (i === 0 ? area : sum - area), 0);
}
