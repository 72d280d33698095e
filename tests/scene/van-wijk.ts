/** A place on the path: `u` along the line between the two centres, `w` the width of the window, in the same unit. */
export interface OnPath {
  readonly u: number;
  readonly w: number;
}

/**
 * The path of van Wijk & Nuij, "Smooth and efficient zooming and panning", IEEE InfoVis 2003, equation 9, written as
 * it is printed: from width `w0` to `w1` over a distance `u1` with curvature `rho`, at the share `t` of its length.
 */
export function vanWijk(w0: number, w1: number, u1: number, rho: number, t: number): OnPath {
  const b = (w: number, sign: number) =>
    (w1 ** 2 - w0 ** 2 + sign * rho ** 4 * u1 ** 2) / (2 * w * rho ** 2 * u1);
  const r = (value: number) => Math.log(-value + Math.sqrt(value ** 2 + 1));
  const r0 = r(b(w0, 1));
  const length = (r(b(w1, -1)) - r0) / rho;
  const s = t * length;
  const w = (w0 * Math.cosh(r0)) / Math.cosh(rho * s + r0);
  const u = (w0 / rho ** 2) * Math.cosh(r0) * Math.tanh(rho * s + r0) - (w0 / rho ** 2) * Math.sinh(r0);
  return { u, w };
}
