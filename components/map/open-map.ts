import type { Picture } from '../../geo/scene/scene-at.ts';
import type { Scheme } from '../../geo/style/palette.ts';
import { firstPaint } from './first-paint.ts';
import type { LiveData } from './live-data.ts';
import { liveLabels, type LiveLabels } from './live-labels.ts';
import { fetchEngine, startLiveMap, type LiveMap } from './live-map.ts';
import { liveSources, type LiveSources } from './live-sources.ts';

/** A live map with its names and its data. */
export interface OpenedMap {
  readonly live: LiveMap;
  readonly labels: LiveLabels;
  readonly sources: LiveSources;
  readonly data: LiveData;
}

interface OpenMapOptions {
  /** Has a `.canvas` for the map, and is where the names are put. */
  readonly stage: HTMLElement;
  readonly slug: string;
  /** The site's path. */
  readonly base: string;
  readonly scheme: Scheme;
  /** The picture to show now. Asked more than once: the reader goes on while files arrive. */
  readonly pictureOf: (data: LiveData) => Picture;
  /** The drawing context was lost (`false`) or came back (`true`). */
  readonly onContext: (alive: boolean) => void;
  /** Is aborted when the map is not wanted any more before it is there. */
  readonly signal?: AbortSignal;
}

/**
 * Fetches the library and what the picture shows, side by side, and draws it; the stage does not show it yet. Rejects,
 * leaving nothing behind, when a file, a worker or a drawing context cannot be had, or when it is not wanted any more.
 */
export async function openMap(options: OpenMapOptions): Promise<OpenedMap> {
  const { stage, slug, base, scheme, pictureOf, onContext, signal = new AbortController().signal } = options;
  const container = stage.querySelector<HTMLElement>('.canvas');
  if (!container) throw new Error('openMap(stage): the stage has no .canvas');
  const engine = firstPaint().then(fetchEngine);
  engine.catch(() => undefined);
  let live: LiveMap | undefined;
  let starting: Promise<LiveMap> | undefined;
  try {
    const response = await fetch(`${base}/stories/${slug}/data/scenes.json`);
    if (!response.ok) throw new Error(`scenes.json: ${response.status}`);
    const data = (await response.json()) as LiveData;
    const waiting: Parameters<LiveMap['give']>[] = [];
    const sources = liveSources(base, slug, data, (...args) => {
      if (live) live.give(...args);
      else waiting.push(args);
    });
    const arriving = sources.ready(pictureOf(data));
    const first = pictureOf(data);
    starting = engine.then((library) =>
      startLiveMap({ engine: library, container, layers: data.layers, scheme, first, onContext, signal }),
    );
    [live] = await Promise.all([starting, arriving]);
    for (const args of waiting.splice(0)) live.give(...args);
    await sources.ready(pictureOf(data));
    live.show(pictureOf(data));
    await live.drawn();
    return { live, labels: liveLabels(stage), sources, data };
  } catch (failure) {
    void starting?.then(
      (map) => map.remove(),
      () => undefined,
    );
    throw failure;
  }
}
