import {
  area,
  bbox,
  bboxPolygon,
  booleanPointInPolygon,
  featureCollection,
  intersect,
  multiPolygon,
  polygon,
  union,
} from '@turf/turf';
import type { BBox, Feature, GeoJsonProperties, MultiPolygon, Polygon } from 'geojson';
import { containing } from './countries.ts';
import { LAKE_NAMES } from './lakes.source.ts';
import { smoothShore } from './shores.ts';
import type { Rings } from './source-data.ts';

/** A lake or reservoir in one piece, with its area in km². */
export type Lake = Feature<Polygon | MultiPolygon, { name?: string; km2: number }>;

const SMALLEST_PART_KM2 = 0.5;
const SMALLEST_KM2 = 8;
/** Outside the wider region only lakes that a world map shows are worth joining. */
const REGION: BBox = [34, 30, 60, 46];
const SMALLEST_ELSEWHERE_KM2 = 500;
const CASPIAN_SEAM = 40.98;
const GARABOGAZ: BBox = [52.5, 40.4, 55, 42.4];
const MID_GULF = [53.5, 41.3];
const RESERVOIRS: BBox = [45, 38.9, 47.2, 39.4];

/**
 * Lakes above 8 km² (500 outside the region) and the two Aras reservoirs, joined across the source's tile seams, the
 * larger ones of the region without the steps of its grid. Areas are those of the source.
 */
export function joinLakes(
  lakes: Rings[],
  riverbanks: Rings[],
  countries: ReadonlyMap<string, Rings[]>,
): Lake[] {
  const reservoirs = riverbanks.filter(
    (rings) => inside(boxOf(rings), RESERVOIRS) && km2(polygon(rings)) > 3,
  );
  const parts = [...lakes.filter(worthKeeping), ...reservoirs].map((rings) => polygon(rings));
  const described = (lake: Feature<Polygon | MultiPolygon, GeoJsonProperties>): Lake => ({
    ...lake,
    properties: { ...nameOf(lake), km2: Math.round(km2(lake)) },
  });
  const joined = groupTouching(parts).map((group) => {
    const lake = described(join(group));
    return inside(bbox(lake), REGION) ? smoothShore(lake) : lake;
  });
  return [...joined, described(garabogaz(lakes, countries))].filter(
    ({ properties }) => properties.km2 >= SMALLEST_KM2,
  );
}

function worthKeeping(rings: Rings): boolean {
  const box = boxOf(rings);
  const roughKm2 = (box[2] - box[0]) * (box[3] - box[1]) * 12000;
  if (roughKm2 < SMALLEST_PART_KM2) return false;
  const smallest = inside(box, REGION) ? SMALLEST_PART_KM2 : SMALLEST_ELSEWHERE_KM2;
  return roughKm2 >= smallest && km2(polygon(rings)) >= smallest && !isCaspianPart(box);
}

// The Caspian is the gap between the countries around it: a lake on top would only blur its shore.
function isCaspianPart([west, south, east, north]: number[]): boolean {
  return (
    (west ?? 0) > 46.6 &&
    (east ?? 0) - (west ?? 0) > 1 &&
    (east ?? 0) < 56 &&
    (south ?? 0) > 36 &&
    (north ?? 0) < 48 &&
    touchesSeam(south, north)
  );
}

// The source cuts the Caspian at one latitude, and the Garabogaz gulf with it.
function touchesSeam(...edges: (number | undefined)[]): boolean {
  return edges.some((lat) => Math.abs((lat ?? 0) - CASPIAN_SEAM) < 0.01);
}

/** The gulf that the coastline closes off: what of the Caspian of the lakes file lies in Turkmenistan. */
function garabogaz(lakes: Rings[], countries: ReadonlyMap<string, Rings[]>): Feature<Polygon> {
  const caspian = lakes.filter((rings) => isCaspianPart(boxOf(rings)) && km2(polygon(rings)) > 1000);
  const water = join(caspian.map((rings) => polygon(rings)));
  const turkmenistan = multiPolygon(countries.get('TKM') ?? []);
  const gulf = intersect(featureCollection([water, turkmenistan, bboxPolygon(GARABOGAZ)]));
  const parts = gulf?.geometry.type === 'Polygon' ? [gulf.geometry.coordinates] : gulf?.geometry.coordinates;
  return polygon(containing(parts ?? [], MID_GULF));
}

function groupTouching(parts: Feature<Polygon>[]): Feature<Polygon>[][] {
  const boxes = parts.map((part) => bbox(part));
  const group = parts.map((_, i) => i);
  const find = (i: number): number => (group[i] === i ? i : find(group[i] ?? i));
  const order = parts.map((_, i) => i).sort((a, b) => (boxes[a]?.[0] ?? 0) - (boxes[b]?.[0] ?? 0));
  order.forEach((a, n) => {
    for (const b of order.slice(n + 1)) {
      const [p, q] = [boxes[a], boxes[b]];
      if (!p || !q || q[0] > p[2]) break;
      if (q[1] <= p[3] && q[3] >= p[1] && sharePoint(parts[a], parts[b])) group[find(b)] = find(a);
    }
  });
  return parts.flatMap((_, root) => {
    const members = parts.filter((_, i) => find(i) === root);
    return members.length > 0 ? [members] : [];
  });
}

// Seams run along a tile edge: the two halves have the edge's ends in common.
function sharePoint(a: Feature<Polygon> | undefined, b: Feature<Polygon> | undefined): boolean {
  const keys = new Set(a?.geometry.coordinates.flat().map((p) => p.join()));
  return (b?.geometry.coordinates.flat() ?? []).some((p) => keys.has(p.join()));
}

function join(parts: Feature<Polygon>[]): Feature<Polygon | MultiPolygon, GeoJsonProperties> {
  const [first] = parts;
  const joined = parts.length > 1 ? union(featureCollection(parts)) : first;
  if (!joined) throw new Error('A lake has no parts');
  return joined;
}

function nameOf(lake: Feature<Polygon | MultiPolygon>): { name?: string } {
  const found = LAKE_NAMES.find(([, at]) => booleanPointInPolygon([...at], lake));
  return found ? { name: found[0] } : {};
}

function boxOf(rings: Rings): [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng = 0, lat = 0] of rings[0] ?? []) {
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

function inside(box: number[], [west, south, east, north]: BBox | [number, number, number, number]): boolean {
  return (box[0] ?? 0) >= west && (box[1] ?? 0) >= south && (box[2] ?? 0) <= east && (box[3] ?? 0) <= north;
}

function km2(lake: Feature<Polygon | MultiPolygon, GeoJsonProperties>): number {
  return area(lake) / 1e6;
}
