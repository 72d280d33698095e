import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { LngLat } from '../../geo/scene/camera.ts';

const LAYERS = new URL('../../geo/layers/', import.meta.url);

export type Provenance = Record<string, unknown>;
export type LayerFeature = Feature<Geometry, Record<string, unknown>>;
export type Layer = FeatureCollection<Geometry, Record<string, unknown>> & { provenance: Provenance };
export type AreaFeature = Feature<Polygon | MultiPolygon, { a3?: string; name?: string }>;

export const files = readdirSync(LAYERS).sort();

export const text = (file: string): string => readFileSync(new URL(file, LAYERS), 'utf8');

export const gzipKilobytes = (file: string): number => gzipSync(text(file), { level: 9 }).length / 1000;

export const layer = (id: string): Layer => JSON.parse(text(`${id}.geojson`)) as Layer;

export const topology = (id: string): Topology & { provenance: Provenance } =>
  JSON.parse(text(`${id}.topojson`)) as Topology & { provenance: Provenance };

/** Features of a collection in a topology file, in the order in which they are drawn. */
export function collection(id: string, object: string): AreaFeature[] {
  const land = topology(id);
  return feature(land, land.objects[object] as GeometryCollection).features as AreaFeature[];
}

/** One object of a topology file as one feature. */
export function single(id: string, object: string): LayerFeature {
  const land = topology(id);
  const found = land.objects[object];
  if (!found) throw new Error(`${id} has no ${object}`);
  return feature(land, found) as LayerFeature;
}

export function only(id: string, featureId?: string): LayerFeature {
  const found = layer(id).features.find((f) => featureId === undefined || f.properties['id'] === featureId);
  if (!found) throw new Error(`${id} has no feature ${featureId ?? ''}`);
  return found;
}

export function area(f: LayerFeature | undefined): AreaFeature {
  if (!f || (f.geometry.type !== 'Polygon' && f.geometry.type !== 'MultiPolygon')) throw new Error('No area');
  return f as AreaFeature;
}

export function lineOf(f: LayerFeature): Position[] {
  if (f.geometry.type !== 'LineString') throw new Error('No line');
  return f.geometry.coordinates;
}

export function place(id: string): LngLat {
  const { geometry } = only('places', id);
  if (geometry.type !== 'Point') throw new Error(`${id} is no point`);
  return [geometry.coordinates[0] ?? NaN, geometry.coordinates[1] ?? NaN];
}

/** Every ring of an area, outer rings marked. */
export function rings(geometry: Geometry): { ring: Position[]; outer: boolean }[] {
  if (geometry.type === 'Polygon') return geometry.coordinates.map((ring, i) => ({ ring, outer: i === 0 }));
  if (geometry.type === 'MultiPolygon')
    return geometry.coordinates.flatMap((polygon) => polygon.map((ring, i) => ({ ring, outer: i === 0 })));
  return [];
}
