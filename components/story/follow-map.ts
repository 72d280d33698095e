import { liveLabels, type LiveLabels } from '../map/live-labels.ts';
import type { LiveData } from '../map/live-data.ts';
import { fetchEngine, startLiveMap, type LiveMap } from '../map/live-map.ts';
import { liveSources, type LiveSources } from '../map/live-sources.ts';
import { sceneAt, type Picture } from '../../geo/scene/scene-at.ts';
import type { Scheme } from '../../geo/style/palette.ts';
import { mayGoLive, STILLS_NOTE } from './may-go-live.ts';
import type { Reading, Scroller } from './scroller.ts';

export interface MapFollower {
  follow(reading: Reading): void;
  /** Lends the map out: until it is given back, the story does not move it. */
  lend(borrower: Borrower): Loan;
  end(): void;
}

/** Who has the map, and what they must hear of. */
export interface Borrower {
  /** The colours changed and everything must be shown again. */
  readonly redraw: () => void;
  /** The map cannot draw any more. */
  readonly lost: () => void;
}

export interface Loan {
  readonly live: LiveMap;
  readonly labels: LiveLabels;
  readonly sources: LiveSources;
  readonly data: LiveData;
  /** Puts the map back where the reader is in the story. */
  giveBack(reading: Reading): void;
}

interface FollowOptions {
  readonly stage: HTMLElement;
  readonly slug: string;
  readonly base: string;
  readonly reader: Scroller;
  readonly isStill: () => boolean;
  readonly say: (note: string) => void;
}

const FADE_MS = 260;

/**
 * Starts the live map under the reader's eyes and keeps it on their position. Undefined, with one quiet note, when the
 * reader saves data or the map cannot start; the stills go on.
 */
export async function followMap(options: FollowOptions): Promise<MapFollower | undefined> {
  const { stage, slug, base, reader, isStill, say } = options;
  const container = stage.querySelector<HTMLElement>('.canvas');
  if (!container || !mayGoLive()) {
    say(STILLS_NOTE);
    return undefined;
  }
  const engine = fetchEngine();
  engine.catch(() => undefined);
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const scheme = (): Scheme => (dark.matches ? 'dark' : 'light');
  let live: LiveMap | undefined;
  let starting: Promise<LiveMap> | undefined;
  let borrower: Borrower | undefined;
  try {
    const response = await fetch(`${base}/stories/${slug}/data/scenes.json`);
    if (!response.ok) throw new Error(`scenes.json: ${response.status}`);
    const data = (await response.json()) as LiveData;
    const pictureOf = ({ position, frame }: Reading) => sceneAt(data.scenes, position, frame);
    const waiting: Parameters<LiveMap['give']>[] = [];
    const sources = liveSources(base, slug, data, (...args) => {
      if (live) live.give(...args);
      else waiting.push(args);
    });
    const arriving = sources.ready(pictureOf(reader.now()));
    const alive = (is: boolean) => {
      stage.toggleAttribute('data-live', is);
      say(is ? '' : STILLS_NOTE);
      if (!is) borrower?.lost();
      else if (borrower) borrower.redraw();
      else live?.show(pictureOf(reader.now()));
    };
    const first = pictureOf(reader.now());
    starting = engine.then((library) =>
      startLiveMap({
        engine: library,
        container,
        layers: data.layers,
        scheme: scheme(),
        first,
        onContext: alive,
      }),
    );
    [live] = await Promise.all([starting, arriving]);
    const map = live;
    for (const args of waiting.splice(0)) map.give(...args);
    await sources.ready(pictureOf(reader.now()));
    const labels = liveLabels(stage);
    let reading = reader.now();
    let step = -1;
    const draw = (picture: Picture) => {
      if (isStill() && step !== -1 && step !== picture.step) fadeOut(map.snapshot(), container);
      step = picture.step;
      map.show(picture);
      labels.show(picture, reading.frame);
    };
    const follow = (next: Reading) => {
      if (borrower) return;
      if (next.frame.width !== reading.frame.width || next.frame.height !== reading.frame.height)
        map.resize();
      reading = next;
      draw(pictureOf(reading));
    };
    const onScheme = () => {
      map.recolour(scheme());
      if (borrower) borrower.redraw();
      else map.show(pictureOf(reading));
    };
    follow(reader.now());
    await map.drawn();
    stage.toggleAttribute('data-live', true);
    dark.addEventListener('change', onScheme);
    inspect(
      map,
      () => reading.position,
      () => pictureOf(reading),
    );
    void sources.rest().catch(() => say('Part of the map could not be loaded.'));
    return {
      follow,
      lend(to) {
        borrower = to;
        const giveBack = (now: Reading) => {
          borrower = undefined;
          map.resize();
          follow(now);
        };
        return { live: map, labels, sources, data, giveBack };
      },
      end() {
        dark.removeEventListener('change', onScheme);
        stage.removeAttribute('data-live');
        labels.remove();
        map.remove();
      },
    };
  } catch (failure) {
    console.warn('The live map could not start; the drawn maps stay.', failure);
    void starting?.then(
      (map) => map.remove(),
      () => undefined,
    );
    say(STILLS_NOTE);
    return undefined;
  }
}

/** Lays the picture before a cut over the one after it, and lets it fade. */
function fadeOut(before: HTMLCanvasElement, container: HTMLElement): void {
  before.className = 'fading';
  container.append(before);
  requestAnimationFrame(() => before.classList.add('gone'));
  setTimeout(() => before.remove(), FADE_MS * 2);
}

/** `?inspect` shows the workings to people and tests. */
function inspect(map: LiveMap, position: () => number, scene: () => Picture): void {
  if (!new URLSearchParams(window.location.search).has('inspect')) return;
  Object.assign(window, { araxes: { map: map.map, position, scene } });
}
