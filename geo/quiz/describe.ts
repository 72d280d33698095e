import { area, length } from '@turf/turf';
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
  if (kind === 'line') return `${kmWords(length(shape))} long, its middle `;
  const km2 = area(shape) / 1e6;
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(km2, 1))) - 1);
  const size = new Intl.NumberFormat('en').format(Math.round(km2 / unit) * unit);
  return `about ${size} km² around a point `;
}
