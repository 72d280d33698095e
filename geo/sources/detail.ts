import type { Bounds } from '../scene/camera.ts';

/** How much detail a place on the map deserves: the smallest triangle kept, in square degrees. 0 keeps all. */
export interface Band {
  readonly bounds: Bounds;
  readonly weight: number;
}

/** One level of detail of the context: bands from the innermost out, and the grid all points are rounded to. */
export interface Detail {
  readonly bands: readonly Band[];
  readonly elsewhere: number;
  /** Rings smaller than this many times the weight of their place are dropped. */
  readonly tinyRing: number;
  /** Side of the rounding grid in degrees. */
  readonly grid: number;
  /** Lakes smaller than this are left out, in km², by the bounds they lie in; elsewhere the last applies. */
  readonly lakes: readonly { readonly bounds: Bounds; readonly km2: number }[];
}

/** Drawn below zoom 5.5: the whole picture, small enough for the first step. */
export const FAR: Detail = {
  bands: [
    { bounds: [34, 32, 60, 46], weight: 1e-3 },
    { bounds: [24, 22, 66, 52], weight: 2e-3 },
    { bounds: [5, 12, 90, 65], weight: 8e-3 },
  ],
  elsewhere: 1e-1,
  tinyRing: 4,
  grid: 4e-3,
  lakes: [
    { bounds: [5, 12, 90, 65], km2: 1000 },
    { bounds: [-180, -90, 180, 90], km2: 15000 },
  ],
};

/** Drawn from zoom 5.5 on: everything the story's layers touch is kept point for point. */
export const NEAR: Detail = {
  bands: [
    { bounds: [44.6, 38.7, 48.1, 39.95], weight: 0 },
    { bounds: [43.5, 37.5, 49.5, 41.5], weight: 4e-6 },
    { bounds: [34, 30, 60, 46], weight: 5e-5 },
    { bounds: [24, 22, 66, 52], weight: 5e-4 },
    { bounds: [5, 12, 90, 65], weight: 2e-3 },
  ],
  elsewhere: 2e-1,
  tinyRing: 4,
  grid: 1e-4,
  lakes: [
    { bounds: [43.5, 37.5, 49.5, 41.5], km2: 15 },
    { bounds: [34, 30, 60, 46], km2: 50 },
    { bounds: [5, 12, 90, 65], km2: 1000 },
    { bounds: [-180, -90, 180, 90], km2: 15000 },
  ],
};

/** The weight that applies at a point. */
export function weightAt(detail: Detail, lng: number, lat: number): number {
  return detail.bands.find((band) => within(band.bounds, lng, lat))?.weight ?? detail.elsewhere;
}

/** Whether a point lies in a box. */
export function within([west, south, east, north]: Bounds, lng: number, lat: number): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}
