import { area, buffer, simplify } from '@turf/turf';
import type { Feature, GeoJsonProperties, MultiPolygon, Polygon, Position } from 'geojson';
import { smooth } from '../label/curve.ts';
import type { LngLat } from '../scene/camera.ts';

/** The source draws shores on a grid of about 2 km: what is narrower than this radius twice comes from the grid. */
const RADIUS_KM = 0.9;
const TOLERANCE_DEGREES = 0.007;
const CORNERS_CUT = 2;
const SMALLEST_ISLAND_KM2 = 4;
/** Smaller lakes would lose arms that are there. */
const SMALLEST_KM2 = 100;
const MOST_CHANGE = 0.03;

/**
 * A lake without the steps, slots and spikes of its source's grid: closed and opened by a disc (buffered out, in and out
 * again), simplified, and its corners cut twice. Small ones, and those that would grow or shrink by
 * more than 3 %, come back as they are.
 */
export function smoothShore<P extends GeoJsonProperties>(
  lake: Feature<Polygon | MultiPolygon, P>,
): Feature<Polygon | MultiPolygon, P> {
  const before = area(lake) / 1e6;
  if (before < SMALLEST_KM2) return lake;
  const closed = buffer(lake, RADIUS_KM);
  const opened = closed && buffer(closed, -2 * RADIUS_KM);
  const rounded = opened && buffer(opened, RADIUS_KM);
  if (rounded?.type !== 'Feature') return lake;
  const { geometry } = simplify(rounded, { tolerance: TOLERANCE_DEGREES, highQuality: true });
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const coordinates = parts.map(([shore = [], ...islands]) => [
    cutCorners(shore),
    ...islands.filter((ring) => km2Of(ring) >= SMALLEST_ISLAND_KM2).map(cutCorners),
  ]);
  const drawn: Feature<MultiPolygon, P> = { ...lake, geometry: { type: 'MultiPolygon', coordinates } };
  return Math.abs(area(drawn) / 1e6 / before - 1) > MOST_CHANGE ? lake : drawn;
}

function km2Of(ring: Position[]): number {
  return area({ type: 'Polygon', coordinates: [ring] }) / 1e6;
}

/** Starts midway along the first side, so that no corner is an end, which would be kept. */
function cutCorners(ring: Position[]): Position[] {
  const points = ring.map(([lng = 0, lat = 0]): LngLat => [lng, lat]);
  const [first, second] = points;
  if (!first || !second) return ring;
  const start: LngLat = [(first[0] + second[0]) / 2, (first[1] + second[1]) / 2];
  return smooth([start, ...points.slice(1), start], CORNERS_CUT).map((point) => [...point]);
}
