import type { Position } from 'geojson';

/** `[west, south, east, north]` in degrees, as in RFC 7946. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

const known = new WeakMap<readonly Position[], Bounds>();

/** The bounds of a line or ring of `[lng, lat]`, remembered as long as the line is: it must not change. */
export function boundsOf(line: readonly Position[]): Bounds {
  let bounds = known.get(line);
  if (!bounds) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [lng = 0, lat = 0] of line) {
      west = Math.min(west, lng);
      south = Math.min(south, lat);
      east = Math.max(east, lng);
      north = Math.max(north, lat);
    }
    bounds = [west, south, east, north];
    known.set(line, bounds);
  }
  return bounds;
}
