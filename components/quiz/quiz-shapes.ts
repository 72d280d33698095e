import { featureCollection, point } from '@turf/turf';
import type { FeatureCollection } from 'geojson';
import type { Topology } from 'topojson-specification';
import { groundData } from '../../geo/data/ground.ts';
import type { Target } from '../../geo/quiz/question.ts';
import { regionsOf, type RegionAt } from '../../geo/quiz/region-at.ts';
import { fetchJson } from '../map/live-sources.ts';

let regions: Promise<RegionAt> | undefined;

/** The countries of the map, to say where somebody pointed. */
export function loadRegions(base: string): Promise<RegionAt> {
  regions ??= fetchJson<Topology>(`${base}/layers/near.topojson`).then(
    (topology) => regionsOf(groundData(topology, 'near')['near:land'] ?? featureCollection([])),
    (failure: unknown) => {
      regions = undefined;
      throw failure;
    },
  );
  return regions;
}

/** The shape of what is to be found. */
export async function loadShape(base: string, slug: string, target: Target): Promise<FeatureCollection> {
  if (target.at) return featureCollection([point([...target.at])]);
  return fetchJson<FeatureCollection>(`${base}/stories/${slug}/data/${target.id}.geojson`);
}
