import type { Camera } from '../scene/camera.ts';
import { fromScreen, worldSizePx } from '../scene/mercator.ts';

/** Mean radius of the earth, as for distances. */
const RADIUS_KM = 6371.0088;

/** A length on the ground and how long it is on the map. */
export interface ScaleBar {
  readonly km: number;
  readonly px: number;
  /** "50 km", "200 m". */
  readonly name: string;
}

/** Kilometres on the ground of one pixel at a latitude in degrees and a zoom. */
export function kmPerPixel(lat: number, zoom: number): number {
  return (2 * Math.PI * RADIUS_KM * Math.cos((lat * Math.PI) / 180)) / worldSizePx(zoom);
}

/**
 * The longest bar of 1, 2 or 5 times a power of ten that is no longer than `longest` pixels, true at the latitude of the
 * camera's centre, or `below` pixels further down the screen, where the bar stands: Mercator's scale changes with latitude.
 * @throws RangeError for a length that is not above 0
 */
export function scaleBar(camera: Camera, longest: number, below = 0): ScaleBar {
  if (!(longest > 0)) throw new RangeError(`scaleBar(longest): ${longest} is not above 0`);
  const [, lat] = below ? fromScreen(camera, 0, 0, 0, below) : camera.center;
  const unit = kmPerPixel(lat, camera.zoom);
  const most = unit * longest;
  const power = 10 ** Math.floor(Math.log10(most) + 1e-12);
  const km = power * ([5, 2].find((times) => times * power <= most * (1 + 1e-12)) ?? 1);
  const name =
    km < 1 ? `${Number((km * 1000).toPrecision(1))} m` : `${Math.round(km).toLocaleString('en')} km`;
  return { km, px: km / unit, name };
}
