import type { Camera, LngLat } from './camera.ts';

const MAX_LATITUDE = 85.051129;
const TILE_SIZE = 512;
const RADIANS = Math.PI / 180;

/** A point of the Web Mercator square: x grows east from 0 (180° W) to 1, y grows south from 0 to 1. */
export type WorldPoint = readonly [x: number, y: number];

/** Projects degrees to the unit square of Web Mercator. Latitudes beyond ±85.05° are held at that edge. */
export function toWorld([lng, lat]: LngLat): WorldPoint {
  const held = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat));
  return [(lng + 180) / 360, (1 - Math.log(Math.tan(Math.PI / 4 + (held * RADIANS) / 2)) / Math.PI) / 2];
}

/** The inverse of {@link toWorld}: degrees of a point of the unit square. */
export function fromWorld([x, y]: WorldPoint): LngLat {
  return [x * 360 - 180, Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) / RADIANS];
}

/** Pixels that the whole world is wide at a zoom. */
export function worldSizePx(zoom: number): number {
  return TILE_SIZE * 2 ** zoom;
}

/** The zoom at which the whole world is that many pixels wide. */
export function zoomOf(sizePx: number): number {
  return Math.log2(sizePx / TILE_SIZE);
}

/** Turns a vector of the unrotated map into screen axes for a bearing in degrees (clockwise from north). */
export function rotate(dx: number, dy: number, bearing: number): WorldPoint {
  if (bearing === 0) return [dx, dy];
  const cos = Math.cos(bearing * RADIANS);
  const sin = Math.sin(bearing * RADIANS);
  return [dx * cos + dy * sin, dy * cos - dx * sin];
}

/** Screen position in CSS pixels of a place, for a camera over a map of that size. */
export function toScreen(
  camera: Camera,
  width: number,
  height: number,
  place: LngLat,
): [x: number, y: number] {
  const size = worldSizePx(camera.zoom);
  const [x, y] = toWorld(place);
  const [cx, cy] = toWorld(camera.center);
  const [dx, dy] = rotate((x - cx) * size, (y - cy) * size, camera.bearing);
  return [width / 2 + dx, height / 2 + dy];
}

/** The place under a screen position, the inverse of {@link toScreen}. */
export function fromScreen(camera: Camera, width: number, height: number, x: number, y: number): LngLat {
  const size = worldSizePx(camera.zoom);
  const [cx, cy] = toWorld(camera.center);
  const [dx, dy] = rotate(x - width / 2, y - height / 2, -camera.bearing);
  return fromWorld([cx + dx / size, cy + dy / size]);
}
