import fc from 'fast-check';
import type { LngLat } from '../../geo/scene/camera.ts';

/** Places that Web Mercator can show. */
export const anywhere = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -84, max: 84, noNaN: true }),
);

/** Bearings, plain north as often as turned ones. */
export const bearings = fc.oneof(fc.constant(0), fc.double({ min: -180, max: 180, noNaN: true }));

/** A few places within some 40° of each other, anywhere on the globe, across the antimeridian as well. */
export const clusters = fc
  .tuple(
    anywhere,
    fc.array(
      fc.tuple(fc.double({ min: -20, max: 20, noNaN: true }), fc.double({ min: -20, max: 20, noNaN: true })),
      {
        minLength: 1,
        maxLength: 12,
      },
    ),
  )
  .map(([[lng, lat], offsets]) =>
    offsets.map(([east, north]): LngLat => [wrapped(lng + east), Math.max(-84, Math.min(84, lat + north))]),
  );

/** The same place between 180° W and 180° E. */
export function wrapped(lng: number): number {
  return lng - 360 * Math.floor((lng + 180) / 360);
}

/** The copy of a place that lies less than half a world from `near`. */
export function copyNear([lng, lat]: LngLat, [near]: LngLat): LngLat {
  return [lng - 360 * Math.round((lng - near) / 360), lat];
}
