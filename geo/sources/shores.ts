import { area, buffer, simplify } from '@turf/turf';
import type { Feature, GeoJsonProperties, MultiPolygon, Polygon, Position } from 'geojson';

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
 * again), simplified, and its corners cut twice as by Chaikin (1974). Small ones, and those that would grow or shrink by
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
  const smooth: Feature<MultiPolygon, P> = { ...lake, geometry: { type: 'MultiPolygon', coordinates } };
  return Math.abs(area(smooth) / 1e6 / before - 1) > MOST_CHANGE ? lake : smooth;
}

function km2Of(ring: Position[]): number {
  return area({ type: 'Polygon', coordinates: [ring] }) / 1e6;
}

function cutCorners(ring: Position[]): Position[] {
  let points = ring.slice(1);
  for (let round = 0; round < CORNERS_CUT; round++) {
    points = points.flatMap(([x = 0, y = 0], i) => {
      const [nextX = x, nextY = y] = points[(i + 1) % points.length] ?? [];
      return [
        [x * 0.75 + nextX * 0.25, y * 0.75 + nextY * 0.25],
        [x * 0.25 + nextX * 0.75, y * 0.25 + nextY * 0.75],
      ];
    });
  }
  const [first] = points;
  return first ? [...points, first] : points;
}
