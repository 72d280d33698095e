import { bearing, distance } from '@turf/turf';
import type { LngLat } from '../scene/camera.ts';

const NAMES = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'];

/** The direction in which `to` lies from `from`, in one of eight words ("south-east"), along the great circle. */
export function directionTo(from: LngLat, to: LngLat): string {
  const degrees = (bearing([...from], [...to]) + 360) % 360;
  return NAMES[Math.round(degrees / 45) % 8] ?? 'north';
}

/** Kilometres between two places, along the great circle. */
export function kmBetween(a: LngLat, b: LngLat): number {
  return distance([...a], [...b]);
}

/** A distance in kilometres as people say it: exact to 1 below ten, to 5 below a hundred, to 10 above. */
export function kmWords(km: number): string {
  if (km < 1) return 'less than 1 km';
  const unit = km < 9.5 ? 1 : km < 97.5 ? 5 : 10;
  return `${new Intl.NumberFormat('en').format(Math.round(km / unit) * unit)} km`;
}
