/** A place on the ground: longitude first, both in degrees (WGS 84). */
export type LngLat = readonly [lng: number, lat: number];

/** West, south, east, north in degrees. East may exceed 180 when the box crosses the antimeridian. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Where the map looks from, straight down. Zoom is MapLibre's (512 px world at zoom 0); bearing in degrees. */
export interface Camera {
  readonly center: LngLat;
  readonly zoom: number;
  readonly bearing: number;
}

/** A rectangle in CSS pixels, from the top left corner of the map. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The window of a map in CSS pixels, and the part of it that no card or control covers. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly free: Rect;
}
