import type { FeatureCollection } from 'geojson';
import type { LngLat } from '../scene/camera.ts';

const RADIANS = Math.PI / 180;
const PIECES = 48;

/**
 * The great circle between two places as a line of 48 pieces; between antipodes, the one over the north pole.
 * Turns the one unit vector towards the other, in the plane of both (Gram & Schmidt).
 */
export function tie(from: LngLat, to: LngLat): FeatureCollection {
  const [a, b] = [vector(from), vector(to)];
  const cos = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  const aside = [b[0] - a[0] * cos, b[1] - a[1] * cos, b[2] - a[2] * cos] as const;
  const sin = Math.hypot(...aside);
  const [u, v, w] =
    sin > 1e-9 ? [aside[0] / sin, aside[1] / sin, aside[2] / sin] : vector([from[0], from[1] + 90]);
  const angle = Math.atan2(sin, cos);
  let last = from[0];
  const coordinates = Array.from({ length: PIECES + 1 }, (_, i) => {
    if (angle < 1e-9) return [...from];
    const [p, q] = [Math.cos((i / PIECES) * angle), Math.sin((i / PIECES) * angle)];
    const [x, y, z] = [a[0] * p + u * q, a[1] * p + v * q, a[2] * p + w * q];
    const lng = Math.atan2(y, x) / RADIANS;
    // Beyond 180° rather than back around the world: a line across the antimeridian stays in one piece.
    last = lng - 360 * Math.round((lng - last) / 360);
    return [last, Math.asin(Math.max(-1, Math.min(1, z))) / RADIANS];
  });
  const geometry = { type: 'LineString' as const, coordinates };
  return { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry }] };
}

function vector([lng, lat]: LngLat): [number, number, number] {
  const [l, p] = [lng * RADIANS, lat * RADIANS];
  return [Math.cos(p) * Math.cos(l), Math.cos(p) * Math.sin(l), Math.sin(p)];
}
