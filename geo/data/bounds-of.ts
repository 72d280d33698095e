import type { Position } from 'geojson';
import { remembered } from './remembered.ts';

/** `[west, south, east, north]` in degrees, as in RFC 7946. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** The bounds of a line or ring of `[lng, lat]`, remembered; those of no points hold nothing. */
export const boundsOf = remembered((line: readonly Position[]): Bounds => {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng = 0, lat = 0] of line) {
    west = Math.min(west, lng);
    south = Math.min(south, lat);
    east = Math.max(east, lng);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
});
