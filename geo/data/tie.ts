import type { FeatureCollection } from 'geojson';
import type { LngLat } from '../scene/camera.ts';

const RADIANS = Math.PI / 180;
const PIECES = 48;

/**
 * The great circle between two places as a line of 48 pieces.
 * Spherical linear interpolation (Shoemake 1985) between the two unit vectors.
 */
export function tie(from: LngLat, to: LngLat): FeatureCollection {
  const [a, b] = [vector(from), vector(to)];
  const angle = Math.acos(Math.max(-1, Math.min(1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2])));
  const coordinates = Array.from({ length: PIECES + 1 }, (_, i) => {
    if (angle < 1e-9) return [...from];
    const t = i / PIECES;
    const [p, q] = [Math.sin((1 - t) * angle) / Math.sin(angle), Math.sin(t * angle) / Math.sin(angle)];
    const [x, y, z] = [a[0] * p + b[0] * q, a[1] * p + b[1] * q, a[2] * p + b[2] * q];
    const lng = Math.atan2(y, x) / RADIANS;
    // Beyond 180° rather than back around the world: a line across the antimeridian stays in one piece.
    const near = lng - 360 * Math.round((lng - from[0]) / 360);
    return [near, Math.asin(Math.max(-1, Math.min(1, z))) / RADIANS];
  });
  const geometry = { type: 'LineString' as const, coordinates };
  return { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry }] };
}

function vector([lng, lat]: LngLat): [number, number, number] {
  const [l, p] = [lng * RADIANS, lat * RADIANS];
  return [Math.cos(p) * Math.cos(l), Math.cos(p) * Math.sin(l), Math.sin(p)];
}
