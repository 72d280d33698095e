import { coordAll, destination } from '@turf/turf';
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
  const what = `${sizeWords(kind, at, shape, regionAt)}${country && kind === 'point' ? `in ${country}, ` : ''}`;
  const said = `${what}${ways.join(' and ')}`;
  return said.charAt(0).toUpperCase() + said.slice(1);
}

function sizeWords(
  kind: Target['kind'],
  at: LngLat,
  shape: FeatureCollection | undefined,
  regionAt: RegionAt,
): string {
  if (!shape || kind === 'point') return '';
  // No lengths and no km²: published ones differ from those of outlines.
  if (kind === 'line') return 'a line, its middle ';
  const around = neighbours(at, shape, regionAt);
  const across = `about ${kmWords(kmAcross(shape))} from end to end`;
  return `${around.length > 0 ? `beside ${listed(around)}; ` : ''}${across}, its middle `;
}

const LOOKS_KM = 8;
/** Of looks over the edge, the share that must meet a country for it to be told. */
const LEAST_SHARE = 0.01;

/** The countries that an area touches or lies beside, without the one that it lies in, most of the way first. */
function neighbours(at: LngLat, shape: FeatureCollection, regionAt: RegionAt): string[] {
  const own = regionAt(at);
  const points = coordAll(shape).filter((_, i, all) => i % Math.ceil(all.length / 160) === 0);
  const met = new Map<string, number>();
  for (const [lng = 0, lat = 0] of points) {
    const seen = [0, 90, 180, 270].flatMap((bearing) => {
      const [x = 0, y = 0] = destination([lng, lat], LOOKS_KM, bearing).geometry.coordinates;
      return regionAt([x, y]) ?? [];
    });
    for (const name of new Set(seen)) met.set(name, (met.get(name) ?? 0) + 1);
  }
  return [...met]
    .filter(([name, times]) => name !== own && times / points.length > LEAST_SHARE)
    .toSorted(([, a], [, b]) => b - a)
    .map(([name]) => name);
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names);
}

const DIRECTIONS = 36;

/** The longest way between two points of a shape, in km. */
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
