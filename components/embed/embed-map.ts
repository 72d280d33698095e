import type { LiveData } from '../map/live-data.ts';
import { openMap, type OpenedMap } from '../map/open-map.ts';
import { sceneAt } from '../../geo/scene/scene-at.ts';
import type { Borrower, Loan } from '../story/follow-map.ts';
import { mapScreen, type MapScreen } from '../story/map-screen.ts';
import { mayGoLive } from '../story/may-go-live.ts';
import { measureFrame, type Reading } from '../story/scroller.ts';
import { uncover, type Uncover } from '../story/uncover.ts';
import { isDark as isPageDark } from './theme.ts';

/** The one live map of an embed. It has a drawing context only while it is in view. */
export interface EmbedMap {
  /** Goes to a step, on the camera's path when asked to travel. */
  show(index: number, travel: boolean): void;
  now(): Reading;
  /** Lends the live map out. Throws while there is none. */
  lend(borrower: Borrower): Loan;
  end(): void;
}

const TRAVEL_MS = 1100;
/** A frame that is scrolled past may come back at once. */
const AWAY_MS = 1500;

interface Begun extends OpenedMap {
  readonly cover: Uncover;
  readonly screen: MapScreen;
}

interface EmbedMapOptions {
  /** May be moved to other parts of the page; the map follows it. */
  readonly stage: HTMLElement;
  readonly slug: string;
  readonly base: string;
  /** Index of the step to begin with. */
  readonly first: number;
  /** The other steps will not be shown. */
  readonly alone: boolean;
  /** Whether the map is dark now; as the embed's page by default. */
  readonly isDark?: () => boolean;
}

/** Starts watching whether the stage is in view. */
export function embedMap(options: EmbedMapOptions): EmbedMap {
  const { stage, slug, base, first, alone, isDark = isPageDark } = options;
  let position = first;
  let target = first;
  let flight = 0;
  let begun: Begun | undefined;
  let opening: AbortController | undefined;
  let alive = true;
  let given = false;
  let borrower: Borrower | undefined;
  let closing: ReturnType<typeof setTimeout> | undefined;
  const now = (): Reading => ({ position, frame: measureFrame(stage) });
  const pictureIn = ({ scenes }: LiveData) => sceneAt(scenes, position, now().frame);
  const draw = (isCut = false) => {
    if (begun && !borrower && alive) begun.screen.show(pictureIn(begun.data), now().frame, isCut);
  };
  /** What the steps next to this one show is fetched ahead, so that the way there can be seen. */
  const lookAround = () => {
    for (const index of [target + 1, target - 1]) {
      const scenes = begun?.data.scenes ?? [];
      if (alone || !begun || index < 0 || index >= scenes.length) continue;
      begun.sources.ready(sceneAt(scenes, index, now().frame)).catch(() => undefined);
    }
  };
  const close = () => {
    opening?.abort();
    opening = undefined;
    if (!begun || borrower) return;
    begun.cover.end();
    begun.screen.letGo();
    stage.removeAttribute('data-live');
    begun.labels.remove();
    begun.live.remove();
    begun = undefined;
  };
  const onContext = (is: boolean) => {
    alive = is;
    if (!is || borrower) stage.toggleAttribute('data-live', is);
    if (!is) borrower?.lost();
    else if (borrower) borrower.redraw();
    else draw();
  };
  const open = async () => {
    if (begun || opening || given || !mayGoLive()) return;
    const asked = new AbortController();
    const { signal } = asked;
    opening = asked;
    try {
      const scheme = isDark() ? 'dark' : 'light';
      const { frame } = now();
      const opened = await openMap({ stage, slug, base, scheme, pictureOf: pictureIn, onContext, signal });
      const cover = uncover({
        stage,
        map: opened.live,
        sources: opened.sources,
        isAlive: () => alive,
        onMissing: () => undefined,
      });
      begun = { ...opened, cover, screen: mapScreen({ ...opened, stage, cover }) };
      const { width, height } = now().frame;
      if (width !== frame.width || height !== frame.height) opened.live.resize();
      stage.toggleAttribute('data-live', alive);
      draw();
      lookAround();
    } catch (failure) {
      if (signal.aborted) return;
      console.warn('The live map could not start; the drawn maps stay.', failure);
      given = true;
    }
    opening = undefined;
  };
  const watcher = new IntersectionObserver(([seen]) => {
    clearTimeout(closing);
    if (seen?.isIntersecting) void open();
    else closing = setTimeout(close, AWAY_MS);
  });
  watcher.observe(stage);
  const sizes = new ResizeObserver(() => {
    if (borrower) return;
    begun?.live.resize();
    draw();
  });
  sizes.observe(stage);
  const onScheme = () => {
    begun?.live.recolour(isDark() ? 'dark' : 'light');
    draw();
  };
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', onScheme);
  const fly = (from: number, start: number) => {
    const t = Math.min(1, (performance.now() - start) / TRAVEL_MS);
    position = from + (target - from) * t * t * (3 - 2 * t);
    draw();
    if (t === 1) lookAround();
    else flight = requestAnimationFrame(() => fly(from, start));
  };
  return {
    now,
    show(index, travel) {
      cancelAnimationFrame(flight);
      target = index;
      if (travel && begun && Math.abs(target - position) <= 1.5) return fly(position, performance.now());
      position = index;
      draw(true);
      lookAround();
    },
    lend(to) {
      if (!begun || !alive) throw new Error('embedMap.lend(): there is no live map now');
      cancelAnimationFrame(flight);
      borrower = to;
      begun.screen.letGo();
      stage.toggleAttribute('data-live', true);
      const giveBack = () => {
        borrower = undefined;
        begun?.live.resize();
        position = target;
        draw();
      };
      const { live, labels, sources, data } = begun;
      return { live, labels, sources, data, giveBack };
    },
    end() {
      given = true;
      clearTimeout(closing);
      cancelAnimationFrame(flight);
      watcher.disconnect();
      sizes.disconnect();
      dark.removeEventListener('change', onScheme);
      close();
    },
  };
}
