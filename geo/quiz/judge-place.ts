import type { FeatureCollection } from 'geojson';
import type { LngLat } from '../scene/camera.ts';
import { worldSizePx } from '../scene/mercator.ts';
import { directionTo, kmBetween, kmWords } from './direction.ts';
import { isInside, nearestOn } from './nearest.ts';
import type { Target } from './question.ts';
import type { RegionAt } from './region-at.ts';

/** What is said about an answer. */
export interface Verdict {
  readonly right: boolean;
  /** A sentence or two, complete in themselves. */
  readonly words: string;
  /** On wrong answers on the ground: the nearest place that would have been right. */
  readonly nearest?: LngLat;
}

// A finger or an unsteady hand, in pixels, and the kilometres it may stand for.
const TOLERANCE = {
  point: { px: 20, least: 4, most: 30 },
  line: { px: 14, least: 3, most: 20 },
  area: { px: 10, least: 1, most: 8 },
} as const;
const TREMBLING = 1 / 3;
const EARTH_KM = 40_075;

/** How many kilometres beside a target still count, for its kind, the map's zoom and a latitude in degrees. */
export function toleranceKm(kind: Target['kind'], zoom: number, lat: number): number {
  const { px, least, most } = TOLERANCE[kind];
  const kmPerPixel = (EARTH_KM * Math.cos((lat * Math.PI) / 180)) / worldSizePx(zoom);
  return Math.min(most, Math.max(least, px * kmPerPixel));
}

/**
 * Judges a place pointed at on a map of that zoom. `shape` is what was to be found: the layer, or the place as a point.
 * Distance and direction are measured from the nearest place that would have been right.
 */
export function judgePlace(
  target: Target,
  shape: FeatureCollection,
  { at, zoom }: { readonly at: LngLat; readonly zoom: number },
  regionAt: RegionAt,
): Verdict {
  const { kind, name } = target;
  if (kind === 'area' && isInside(at, shape)) return { right: true, words: `Yes, this is ${name}.` };
  const nearest = nearestOn(at, shape);
  const km = kmBetween(nearest, at);
  const region = regionAt(at);
  const tolerance = toleranceKm(kind, zoom, at[1]);
  // On the other side of a border a town is not found, unless by a hand's trembling.
  const isAcross = kind === 'point' && region !== regionAt(nearest) && km > tolerance * TREMBLING;
  if (km <= tolerance && !isAcross) return { right: true, words: nearWords(kind, name, km, nearest, at) };
  const words = `That is ${kmWords(km)} too far ${directionTo(nearest, at)}.`;
  const where = region === undefined || region === name ? '' : ` You pointed at ${region}.`;
  return { right: false, words: words + where, nearest };
}

function nearWords(kind: Target['kind'], name: string, km: number, nearest: LngLat, at: LngLat): string {
  if (kind === 'area') return `Yes, this is the edge of ${name}.`;
  if (km < 1.5) return kind === 'line' ? 'Yes, on the line.' : `Yes, exactly.`;
  return `Yes, near enough: ${kmWords(km)} ${directionTo(nearest, at)} of ${kind === 'line' ? 'the line' : name}.`;
}
