import { takeWindow } from '../explore/take-window.ts';
import type { Visit } from '../explore/visit.ts';
import { fetchJson } from '../map/live-sources.ts';
import type { MapFollower } from '../story/follow-map.ts';
import type { Reader } from '../story/scroller.ts';
import { askedIn, presentAddress, storyAddress } from './address.ts';
import { openChannel } from './channel.ts';
import { enlargedIn, frameAround } from './frame.ts';
import type { Wish } from './keys.ts';
import { listenToKeys } from './listen-to-keys.ts';
import { begin } from './presentation.ts';
import { showScreen } from './show-screen.live.tsx';
import { slideMap, type SlideMap } from './slide-map.ts';
import { slidesOf } from './slides.ts';
import { storeOf } from './store.ts';
import { turnBySwiping } from './swipe.ts';
import type { Talk } from './talk.ts';
import { toldBefore } from './told-before.ts';

interface PresentParts {
  readonly story: HTMLElement;
  readonly stage: HTMLElement;
  /** What had the focus when the presentation was asked for. */
  readonly opener: HTMLElement;
  readonly slug: string;
  readonly base: string;
  /** The live map, undefined where there will be none; then the drawn maps are shown. */
  readonly map: Promise<MapFollower | undefined>;
  readonly reader: Pick<Reader, 'now' | 'remeasure'>;
  readonly isStill: () => boolean;
}

const NOTES_WINDOW = 'popup,width=760,height=820';

/** Starts a presentation of the page's story. `onLeft` runs when the page is back as it was. */
export async function startPresenting(parts: PresentParts, onLeft: () => void): Promise<Visit> {
  const { story, stage, opener, slug, base, map, reader, isStill } = parts;
  const talk = await fetchJson<Talk>(`${base}/stories/${slug}/data/talk.json`).catch(() => undefined);
  const slides = slidesOf(story);
  const ids = slides.map(({ id }) => id);
  const asked = askedIn(window.location, ids);
  const isAsked = new URLSearchParams(window.location.search).has('present');
  const before = toldBefore(window.history.state, ids.length);
  const start = isAsked ? asked : { step: 0, held: [] };
  const store = storeOf(before ?? begin(ids.length, start.step, start.held, Date.now()), Date.now);
  const channel = openChannel(base, slug, (message) => {
    if ('asks' in message) channel.send({ tells: store.get() });
    else if ('wants' in message) store.send(message.wants);
  });
  const enlarged = enlargedIn(window.innerWidth, window.innerHeight);
  const root = document.documentElement;
  let shown: SlideMap | undefined;
  let over: readonly HTMLElement[] = [];
  let ended = false;

  const frameNow = () => frameAround(stage, over, enlarged);
  const layOut = (covering: readonly HTMLElement[]) => {
    over = covering;
    const frame = frameNow();
    const { x, y, width, height } = frame.free;
    const sides = [
      ['top', y],
      ['right', frame.width - x - width],
      ['bottom', frame.height - y - height],
      ['left', x],
    ] as const;
    for (const [side, space] of sides) stage.style.setProperty(`--free-${side}`, `${space}px`);
    shown?.reframe(frame);
  };
  const openNotes = () => {
    const isSmall = window.innerWidth < 700 || window.matchMedia('(pointer: coarse)').matches;
    const notes = isSmall
      ? null
      : window.open(`${base}/stories/${slug}/present/`, `araxes-notes-${slug}`, NOTES_WINDOW);
    if (!notes) store.send({ do: 'panel', panel: 'notes' });
  };
  const onWish = (wish: Wish) => {
    if (wish.do === 'notes') openNotes();
    else if (wish.do === 'whole') void toggleWholeScreen();
    else if (wish.do !== 'leave') store.send(wish);
    else if (store.get().blank || store.get().panel || store.get().spot) store.send({ do: 'close' });
    else taken.leave();
  };
  const onHide = () => channel.send({ over: true });
  const onShow = ({ persisted }: PageTransitionEvent) => persisted && channel.send({ tells: store.get() });

  if (isAsked) window.history.replaceState(null, '', storyAddress(window.location.href));
  const remember = () => {
    const state = store.get();
    const href = presentAddress(window.location.href, ids, state);
    window.history.replaceState({ exploring: true, presented: state }, '', href);
  };
  const endKeys = listenToKeys(stage, store, onWish);
  const taken = takeWindow(stage, opener, () => {
    ended = true;
    endKeys();
    window.removeEventListener('pagehide', onHide);
    window.removeEventListener('pageshow', onShow);
    endSwiping();
    endListening();
    channel.send({ over: true });
    channel.close();
    hideScreen();
    root.removeAttribute('data-presenting');
    stage.style.cssText = '';
    if (document.fullscreenElement) void document.exitFullscreen();
    reader.remeasure();
    shown?.end(reader.now());
    onLeft();
  });
  root.setAttribute('data-presenting', '');
  stage.style.setProperty('--enlarged', String(enlarged));
  remember();
  const hideScreen = showScreen(stage, {
    lang: story.lang || undefined,
    slides,
    talk,
    store,
    onWish,
    onLayout: layOut,
  });
  const endListening = store.subscribe(() => {
    remember();
    shown?.show(store.get().step);
    channel.send({ tells: store.get() });
  });
  const endSwiping = turnBySwiping(stage, store);
  window.addEventListener('pagehide', onHide);
  window.addEventListener('pageshow', onShow);
  channel.send({ tells: store.get() });
  void map.then((follower) => {
    if (!follower || ended) return;
    const { step } = store.get();
    shown = slideMap({ stage, map: follower, step, frame: frameNow(), enlarged, isStill });
  });
  return { leave: taken.leave, drop: taken.drop };
}

/** Not every browser lets a page have the whole screen. */
async function toggleWholeScreen(): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  } catch {
    // The presentation goes on in its window.
  }
}
