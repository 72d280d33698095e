import type { FeatureCollection } from 'geojson';
import type { Bounds } from '../scene/camera.ts';

/** Distances between lines that a map of degrees and minutes has, in degrees. */
const STEPS = [30, 20, 10, 5, 2, 1, 0.5, 0.25, 1 / 6, 1 / 12, 1 / 30, 1 / 60];
/** About as far apart as lines are on a printed map, in pixels. */
const LEAST_PX = 90;
const TILE_SIZE = 512;
const HIGHEST = 85;

/** One line of a graticule. */
export interface GraticuleLine {
  readonly kind: 'meridian' | 'parallel';
  /** Degrees east or north. */
  readonly degrees: number;
  /** "45° E", "39° 30′ N". */
  readonly name: string;
}

/** The distance in degrees between the lines at a zoom: the closest that leaves 90 pixels between meridians. */
export function graticuleStep(zoom: number): number {
  const pixels = (TILE_SIZE * 2 ** zoom) / 360;
  return STEPS.findLast((step) => step * pixels >= LEAST_PX) ?? 30;
}

/**
 * Meridians and parallels at every multiple of `step` degrees inside a box, as lines with properties `kind`, `degrees`
 * and `name`. Straight on a Mercator map, so each has only its two ends. Parallels beyond 85° are left out. `bounds` may
 * reach over the antimeridian with an east above 180.
 * @throws RangeError for a step that is not above 0
 */
export function graticule([west, south, east, north]: Bounds, step: number): FeatureCollection {
  if (!(step > 0)) throw new RangeError(`graticule(step): ${step} is not above 0`);
  const [low, high] = [Math.max(-HIGHEST, south), Math.min(HIGHEST, north)];
  const meridians = multiples(west, east, step).map((degrees) =>
    line('meridian', degrees, [
      [degrees, low],
      [degrees, high],
    ]),
  );
  const parallels = multiples(low, high, step).map((degrees) =>
    line('parallel', degrees, [
      [west, degrees],
      [east, degrees],
    ]),
  );
  return { type: 'FeatureCollection', features: [...meridians, ...parallels] };
}

/** An angle as maps write it: whole degrees, or degrees and minutes. Longitudes are brought into -180 to 180 first. */
export function angleName(kind: GraticuleLine['kind'], degrees: number): string {
  const turned = kind === 'meridian' ? degrees - 360 * Math.round(degrees / 360) : degrees;
  const minutes = Math.round(Math.abs(turned) * 60);
  const words = minutes % 60 ? `${Math.floor(minutes / 60)}° ${minutes % 60}′` : `${minutes / 60}°`;
  if (minutes === 0 || (kind === 'meridian' && minutes === 180 * 60)) return words;
  const side = kind === 'meridian' ? (turned < 0 ? 'W' : 'E') : turned < 0 ? 'S' : 'N';
  return `${words} ${side}`;
}

function multiples(from: number, to: number, step: number): number[] {
  const [first, last] = [Math.ceil(from / step - 1e-9), Math.floor(to / step + 1e-9)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * step);
}

function line(
  kind: GraticuleLine['kind'],
  degrees: number,
  coordinates: number[][],
): FeatureCollection['features'][number] {
  const properties = { kind, degrees, name: angleName(kind, degrees) };
  return { type: 'Feature', properties, geometry: { type: 'LineString', coordinates } };
}
