import fc from 'fast-check';
import type { Feature, FeatureCollection, Geometry, Polygon, Position } from 'geojson';

/** A collection of one feature. */
export function only(geometry: Geometry, properties: Record<string, unknown> = {}): FeatureCollection {
  return { type: 'FeatureCollection', features: [{ type: 'Feature', properties, geometry }] };
}

/** The one feature of a collection, as lines. */
export function linesOf({ features }: FeatureCollection): Position[][] {
  const [feature, ...others] = features as (Feature | undefined)[];
  if (feature?.geometry.type !== 'MultiLineString' || others.length > 0)
    throw new Error('expected one MultiLineString');
  return feature.geometry.coordinates;
}

/** A simple polygon around a centre: a star with that many corners at these distances. */
export function star([x, y]: readonly [number, number], distances: readonly number[]): Polygon {
  const ring = distances.map((distance, i): Position => {
    const angle = (2 * Math.PI * i) / distances.length;
    return [x + distance * Math.cos(angle), y + distance * Math.sin(angle)];
  });
  return { type: 'Polygon', coordinates: [[...ring, ring[0] ?? [x, y]]] };
}

/** Simple polygons around a point, from triangles to stars of 24 corners. */
export function stars(center: readonly [number, number], least: number, most: number): fc.Arbitrary<Polygon> {
  return fc
    .array(fc.double({ min: least, max: most, noNaN: true }), { minLength: 3, maxLength: 24 })
    .map((distances) => star(center, distances));
}
