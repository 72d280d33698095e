import type { Bounds, Camera, Frame, LngLat } from './camera.ts';
import { fromWorld, rotate, toWorld, worldSizePx, zoomOf } from './mercator.ts';

/**
 * What a step must show, free of any window: a box in world units (the Mercator square is 1 wide), centred on a
 * place and turned with the bearing. A browser fits it with `object-fit: contain`, {@link fit} does the same sum.
 */
export interface Focus {
  readonly center: LngLat;
  readonly width: number;
  readonly height: number;
  readonly bearing: number;
}

/** A focus no narrower than this keeps one lone point at about zoom 9.5 in a 400 px window. */
const SMALLEST = 400 / worldSizePx(9.5);
/** `center` and `zoom` written by an author hold for a free area of this size. */
const AUTHORED_WIDTH_PX = 800;
const AUTHORED_HEIGHT_PX = 600;

/**
 * The focus that holds every point, with `pad` (a share of the box) left free around it, whatever their order: it lies
 * along the shortest stretch of longitudes with all of them, be it over the antimeridian.
 * One point, or points in a line, give a box of a small fixed size. Throws when there is no point.
 */
export function focusOf(points: readonly LngLat[], pad = 0.06, bearing = 0): Focus {
  const placed = unrolled(points.map(toWorld));
  const first = placed[0];
  if (!first) throw new Error('focusOf(points): at least one point is needed');
  let left = Infinity;
  let right = -Infinity;
  let top = Infinity;
  let bottom = -Infinity;
  const [originX, originY] = first;
  for (const [x, y] of placed) {
    const [dx, dy] = rotate(x - originX, y - originY, bearing);
    left = Math.min(left, dx);
    right = Math.max(right, dx);
    top = Math.min(top, dy);
    bottom = Math.max(bottom, dy);
  }
  const [dx, dy] = rotate((left + right) / 2, (top + bottom) / 2, -bearing);
  const grow = 1 + 2 * pad;
  return {
    center: fromWorld([inWorld(originX + dx), originY + dy]),
    width: Math.max(SMALLEST, (right - left) * grow),
    height: Math.max(SMALLEST, (bottom - top) * grow),
    bearing,
  };
}

/** The focus of a box in degrees. A box whose east is less than its west crosses the antimeridian. */
export function focusOfBounds([west, south, east, north]: Bounds, pad = 0, bearing = 0): Focus {
  const far = east < west ? east + 360 : east;
  const [x0, y1] = toWorld([west, south]);
  const [x1, y0] = toWorld([far, north]);
  const grow = 1 + 2 * pad;
  const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
  const turned = Math.abs(Math.sin((bearing * Math.PI) / 180));
  const upright = Math.abs(Math.cos((bearing * Math.PI) / 180));
  return {
    center: fromWorld([(x0 + x1) / 2, (y0 + y1) / 2]),
    width: Math.max(SMALLEST, (width * upright + height * turned) * grow),
    height: Math.max(SMALLEST, (height * upright + width * turned) * grow),
    bearing,
  };
}

/** The focus of an authored centre and zoom: what an 800 × 600 px window shows there. */
export function focusOfView(center: LngLat, zoom: number, bearing = 0): Focus {
  const size = worldSizePx(zoom);
  return { center, width: AUTHORED_WIDTH_PX / size, height: AUTHORED_HEIGHT_PX / size, bearing };
}

/** The zoom at which a focus just fits the free part of a frame. */
export function fitZoom(focus: Focus, frame: Frame): number {
  const { width, height } = frame.free;
  return zoomOf(Math.max(1, Math.min(width / focus.width, height / focus.height)));
}

/** The camera that shows the whole focus, as large as it fits, in the middle of the free part of the frame. */
export function fit(focus: Focus, frame: Frame): Camera {
  return cameraAround(focus.center, fitZoom(focus, frame), focus.bearing, frame);
}

/** The camera that shows `anchor` in the middle of the free part of the frame. */
export function cameraAround(anchor: LngLat, zoom: number, bearing: number, frame: Frame): Camera {
  const size = worldSizePx(zoom);
  const offsetX = frame.width / 2 - (frame.free.x + frame.free.width / 2);
  const offsetY = frame.height / 2 - (frame.free.y + frame.free.height / 2);
  const [dx, dy] = rotate(offsetX, offsetY, -bearing);
  const [x, y] = toWorld(anchor);
  return { center: fromWorld([x + dx / size, y + dy / size]), zoom, bearing };
}

/** World points with those west of the widest gap between them moved one world east, so that they lie side by side. */
function unrolled(points: readonly (readonly [x: number, y: number])[]): [x: number, y: number][] {
  const around = points.map(([x]) => inWorld(x)).sort((a, b) => a - b);
  const last = (around.at(-1) ?? 0) - 1;
  const gaps = around.map((x, i) => x - (around[i - 1] ?? last));
  const start = around[gaps.indexOf(Math.max(...gaps))] ?? 0;
  return points.map(([x, y]) => [inWorld(x) < start ? inWorld(x) + 1 : inWorld(x), y]);
}

function inWorld(x: number): number {
  return x - Math.floor(x);
}
