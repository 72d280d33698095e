import { coordAll, length } from '@turf/turf';
import type { FeatureCollection } from 'geojson';
import type { Place } from '../data/atlas.ts';
import type { LngLat } from '../scene/camera.ts';
import { directionTo, kmBetween, kmWords } from './direction.ts';
import type { Target } from './question.ts';
import type { RegionAt } from './region-at.ts';

/** What descriptions refer to. */
export interface Surroundings {
  readonly places: ReadonlyMap<string, Place>;
  readonly regionAt: RegionAt;
}

/**
 * Says in words where something is without naming it: how large it is, and where from the two nearest capitals ("a town in
 * Armenia, 210 km south-east of Yerevan, 320 km south-west of Baku"). Capitals are described by other capitals, and without
 * their country, which would name them.
 */
export function describe(
  kind: Target['kind'],
  at: LngLat,
  { places, regionAt }: Surroundings,
  shape?: FeatureCollection,
  id?: string,
): string {
  const own = places.get(id ?? '');
  const capitals = [...places.values()].filter((place) => place.kind === 'capital' && place.id !== id);
  const near = capitals.toSorted((a, b) => kmBetween(a.at, at) - kmBetween(b.at, at)).slice(0, 2);
  const ways = near.map(
    (place) =>
      `${kmWords(kmBetween(place.at, at))} ${directionTo(place.at, at)} of ${place.names['en'] ?? place.id}`,
  );
  const country = own?.kind === 'capital' ? undefined : regionAt(at);
  const what = `${sizeWords(kind, shape)}${country && kind === 'point' ? `in ${country}, ` : ''}`;
  const said = `${what}${ways.join(' and ')}`;
  return said.charAt(0).toUpperCase() + said.slice(1);
}

function sizeWords(kind: Target['kind'], shape: FeatureCollection | undefined): string {
  if (!shape || kind === 'point') return '';
  if (kind === 'line') return `${kmWords(length(shape))} long on this map, its middle `;
  return `about ${kmWords(kmAcross(shape))} from end to end, its middle `;
}

const DIRECTIONS = 36;

/** The longest way between two points of a shape, in km. Sizes in km² are not told: published ones differ from outlines. */
function kmAcross(shape: FeatureCollection): number {
  const points = coordAll(shape).map(([lng = 0, lat = 0]): LngLat => [lng, lat]);
  const [, lat = 0] = points[0] ?? [];
  const stretch = Math.cos((lat * Math.PI) / 180);
  const outermost = Array.from({ length: DIRECTIONS }, (_, i) => {
    const angle = (i * 2 * Math.PI) / DIRECTIONS;
    const [x, y] = [Math.cos(angle) * stretch, Math.sin(angle)];
    const reach = ([lng, north]: LngLat) => lng * x + north * y;
    return points.reduce((far, point) => (reach(point) > reach(far) ? point : far), points[0] ?? [0, 0]);
  });
  return Math.max(0, ...outermost.flatMap((a) => outermost.map((b) => kmBetween(a, b))));
}
