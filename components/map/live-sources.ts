import type { FeatureCollection } from 'geojson';
import type { Topology } from 'topojson-specification';
import { groundData, type SourceData } from '../../geo/data/ground.ts';
import { layerData } from '../../geo/data/layer-data.ts';
import { tie } from '../../geo/data/tie.ts';
import type { Picture } from '../../geo/scene/scene-at.ts';
import { FAR_TO_ZOOM, NEAR_FROM_ZOOM } from '../../geo/style/ground.ts';
import type { LiveData } from './live-data.ts';

/** Gives data to a source of the map. */
export type Deliver = (source: string, data: FeatureCollection) => void;

/** Fetches what a picture shows, each file once, and hands it on. */
export interface LiveSources {
  /** Resolves when everything that the picture needs has been delivered. Rejects when a file cannot be had. */
  ready(picture: Picture): Promise<void>;
  /** Whether all of that has been delivered. */
  has(picture: Picture): boolean;
  /** Fetches the rest of the story, gently: one file after the other. */
  rest(): Promise<void>;
  /** What has arrived so far, by source. */
  readonly data: SourceData;
}

/** The data of a story's live map. `base` is the site's path, `slug` the story's. */
export function liveSources(base: string, slug: string, live: LiveData, deliver: Deliver): LiveSources {
  const asked = new Map<string, Promise<void>>();
  const there = new Set<string>();
  const arrived: Record<string, FeatureCollection> = {};
  const hand: Deliver = (source, data) => {
    arrived[source] = data;
    deliver(source, data);
  };
  const once = (key: string, bring: () => Promise<void>) => {
    const known = asked.get(key);
    if (known) return known;
    const coming = bring().then(
      () => void there.add(key),
      (failure: unknown) => {
        asked.delete(key);
        throw failure;
      },
    );
    asked.set(key, coming);
    return coming;
  };
  const ground = (level: 'far' | 'near') =>
    once(level, async () => {
      const topology = await fetchJson<Topology>(`${base}/layers/${level}.topojson`);
      for (const [source, data] of Object.entries(groundData(topology, level))) hand(source, data);
    });
  const overlay = (id: string) =>
    once(id, async () => {
      const layer = live.layers[id];
      if (!layer) return;
      const ends = live.ties[id];
      const data = ends
        ? tie(...ends)
        : await fetchJson<FeatureCollection>(`${base}/stories/${slug}/data/${id}.geojson`);
      for (const [source, drawn] of Object.entries(layerData(id, layer, data))) hand(source, drawn);
    });
  return {
    data: arrived,
    async ready(picture) {
      const { levels, shown } = neededFor(picture);
      await Promise.all([...levels.map(ground), ...shown.map(overlay)]);
    },
    has(picture) {
      const { levels, shown } = neededFor(picture);
      return [...levels, ...shown].every((key) => there.has(key));
    },
    async rest() {
      await ground('far');
      await ground('near');
      for (const id of Object.keys(live.layers)) await overlay(id);
    },
  };
}

function neededFor({ camera, strength }: Picture) {
  const levels: ('far' | 'near')[] = [];
  if (camera.zoom < FAR_TO_ZOOM) levels.push('far');
  if (camera.zoom > NEAR_FROM_ZOOM) levels.push('near');
  return { levels, shown: Object.keys(strength).filter((id) => (strength[id] ?? 0) > 0) };
}

/** The content of a JSON file. Rejects, naming the file, when it cannot be had. */
export async function fetchJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as T;
}
