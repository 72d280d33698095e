import { distance } from '@turf/turf';
import type { LngLat } from '../../geo/scene/camera.ts';

/** Length in kilometres of a line of great circles through the points; 0 for fewer than two. */
export function kmAlong(points: readonly LngLat[]): number {
  return points.slice(1).reduce((sum, to, i) => sum + distance([...(points[i] ?? to)], [...to]), 0);
}
