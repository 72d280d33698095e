import type { LngLat } from '../scene/camera.ts';

const RADIANS = Math.PI / 180;
/** Radius in kilometres of the sphere with as much surface as the WGS 84 ellipsoid. */
const AUTHALIC_RADIUS_KM = 6371.007181;
const ECCENTRICITY = 0.081819190842622;

/**
 * Area in square kilometres inside a ring of places joined by great circles, closed or not, in either direction; 0 for
 * fewer than three. Latitudes are made authalic first (Snyder 1987, Map Projections, 3-11 and 3-12), so that a sphere gives
 * the area on the ellipsoid; the sum is that of the spherical excess between each side and the equator (Todhunter 1886,
 * art. 103). Good to 0.1 % for sides of up to 1000 km. A ring round a pole counts what lies towards the equator.
 */
export function areaKm2(ring: readonly LngLat[]): number {
  if (ring.length < 3) return 0;
  let excess = 0;
  for (const [i, [lng, lat]] of ring.entries()) {
    const [nextLng, nextLat] = ring[(i + 1) % ring.length] ?? [lng, lat];
    const turn = ((nextLng - lng + 540) % 360) - 180;
    const [a, b] = [Math.tan(authalic(lat) / 2), Math.tan(authalic(nextLat) / 2)];
    excess += 2 * Math.atan2(Math.tan((turn * RADIANS) / 2) * (a + b), 1 + a * b);
  }
  return Math.abs(excess) * AUTHALIC_RADIUS_KM ** 2;
}

/** The latitude in radians at which a sphere of equal surface has as much of it to the south. */
function authalic(lat: number): number {
  return Math.asin(Math.max(-1, Math.min(1, zone(Math.sin(lat * RADIANS)) / zone(1))));
}

function zone(sin: number): number {
  const e = ECCENTRICITY;
  return (1 - e ** 2) * (sin / (1 - (e * sin) ** 2) - Math.log((1 - e * sin) / (1 + e * sin)) / (2 * e));
}
