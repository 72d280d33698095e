import type { LngLat } from './camera.ts';
import { fromWorld, toWorld, worldSizePx, zoomOf } from './mercator.ts';

/** A point the camera holds in the middle of the free area, with its zoom and bearing. */
export interface View {
  readonly anchor: LngLat;
  readonly zoom: number;
  readonly bearing: number;
}

const RHO = Math.SQRT2;
const RHO_2 = 2;
const RHO_4 = 4;

/**
 * The view at `t` (0 to 1) on the smooth path from one view to another for a window of `sizePx` pixels.
 * Van Wijk & Nuij, "Smooth and efficient zooming and panning", IEEE InfoVis 2003, with asinh for precision.
 * The ends are returned exactly; bearing turns the shorter way round.
 */
export function travel(from: View, to: View, t: number, sizePx: number): View {
  if (t <= 0) return from;
  if (t >= 1) return to;
  const [x0, y0] = toWorld(from.anchor);
  const [x1, y1] = toWorld(to.anchor);
  const raw = x1 - x0;
  const dx = raw - Math.round(raw);
  const dy = y1 - y0;
  const w0 = sizePx / worldSizePx(from.zoom);
  const w1 = sizePx / worldSizePx(to.zoom);
  const u1 = Math.hypot(dx, dy);
  const { share, width } =
    u1 < 1e-9 * Math.min(w0, w1) ? { share: t, width: w0 * (w1 / w0) ** t } : arc(w0, w1, u1, t);
  return {
    anchor: fromWorld([x0 + dx * share, y0 + dy * share]),
    zoom: zoomOf(sizePx / width),
    bearing: from.bearing + shortTurn(to.bearing - from.bearing) * t,
  };
}

function arc(w0: number, w1: number, u1: number, t: number): { share: number; width: number } {
  const bend = (w: number, sign: number) =>
    Math.asinh(-(w1 * w1 - w0 * w0 + sign * RHO_4 * u1 * u1) / (2 * w * RHO_2 * u1));
  const r0 = bend(w0, 1);
  const length = (bend(w1, -1) - r0) / RHO;
  const r = RHO * t * length + r0;
  const along = (w0 / RHO_2) * (Math.cosh(r0) * Math.tanh(r) - Math.sinh(r0));
  return { share: along / u1, width: (w0 * Math.cosh(r0)) / Math.cosh(r) };
}

function shortTurn(degrees: number): number {
  return degrees - 360 * Math.round(degrees / 360);
}
