import type { Feature, FeatureCollection, Position } from 'geojson';
import { partsOf } from '../draw/screen.ts';
import { fromWorld, toWorld, type WorldPoint } from '../scene/mercator.ts';

/** How many dashes a whole line is cut into, and the share of each period that is drawn. */
const PERIODS = 80;
const DRAWN = 0.62;

/**
 * A line cut into dashes on the ground, so that every renderer draws the same ones at every zoom: MapLibre rescales a
 * `line-dasharray` at each whole zoom level, and an SVG does not. Takes lines in degrees, returns one MultiLineString.
 */
export function dash(lines: FeatureCollection): FeatureCollection {
  const parts = lines.features.flatMap(({ geometry }) => partsOf(geometry)).map((part) => part.map(worldOf));
  const period = parts.reduce((sum, part) => sum + lengthOf(part), 0) / PERIODS;
  const dashes = period > 0 ? parts.flatMap((part) => cut(part, period)) : [];
  const feature: Feature = {
    type: 'Feature',
    properties: lines.features[0]?.properties ?? {},
    geometry: { type: 'MultiLineString', coordinates: dashes },
  };
  return { type: 'FeatureCollection', features: [feature] };
}

/** Each part starts and ends with a dash: its number of periods is rounded, its period stretched to fit. */
function cut(part: readonly WorldPoint[], period: number): Position[][] {
  const length = lengthOf(part);
  if (length === 0) return [];
  const count = Math.max(1, Math.round(length / period - DRAWN));
  const stretched = length / (count + DRAWN);
  return Array.from({ length: count + 1 }, (_, i) => between(part, i * stretched, (i + DRAWN) * stretched));
}

function between(part: readonly WorldPoint[], from: number, to: number): Position[] {
  const points: Position[] = [];
  let walked = 0;
  for (let i = 1; i < part.length; i++) {
    const [a, b] = [part[i - 1], part[i]];
    if (!a || !b) continue;
    const step = Math.hypot(b[0] - a[0], b[1] - a[1]);
    const [start, end] = [Math.max(from, walked), Math.min(to, walked + step)];
    if (start < end) {
      const at = (distance: number): Position => {
        const t = (distance - walked) / step;
        return [...fromWorld([a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t])];
      };
      if (points.length === 0) points.push(at(start));
      points.push(at(end));
    }
    walked += step;
  }
  return points;
}

function worldOf([lng = 0, lat = 0]: Position): WorldPoint {
  return toWorld([lng, lat]);
}

function lengthOf(part: readonly WorldPoint[]): number {
  let length = 0;
  for (let i = 1; i < part.length; i++) {
    const [a, b] = [part[i - 1], part[i]];
    if (a && b) length += Math.hypot(b[0] - a[0], b[1] - a[1]);
  }
  return length;
}
