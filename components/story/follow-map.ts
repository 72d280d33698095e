import { releaseStillsAround } from '../map/hold-stills.ts';
import type { LiveData } from '../map/live-data.ts';
import type { LiveMap } from '../map/live-map.ts';
import { openMap, type OpenedMap } from '../map/open-map.ts';
import { sceneAt, type Picture } from '../../geo/scene/scene-at.ts';
import type { Scheme } from '../../geo/style/palette.ts';
import { watchJumps } from './jump-watch.ts';
import { mapScreen } from './map-screen.ts';
import { mayGoLive, STILLS_NOTE } from './may-go-live.ts';
import type { Reader, Reading } from './scroller.ts';
import { uncover } from './uncover.ts';

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

export interface Loan extends OpenedMap {
  /** Puts the map back where the reader is in the story. */
  giveBack(reading: Reading): void;
}

interface FollowOptions {
  readonly stage: HTMLElement;
  readonly slug: string;
  readonly base: string;
  readonly reader: Reader;
  readonly isStill: () => boolean;
  /** The page has ended meanwhile: a map that comes too late must not show. */
  readonly isOver: () => boolean;
  readonly say: (note: string) => void;
  /** Whether the map is dark now; as the reader's system is by default. */
  readonly isDark?: () => boolean;
  /** Indexes of the steps that positions count, when they are not all of the story's in turn. */
  readonly order?: readonly number[];
}

/** So many steps from one frame to the next are a jump; slow phones come over less than that between two frames of a scroll. */
const CUT_STEPS = 1.5;
/** The same for readers who do not scroll: a link leads from anywhere in a step to the next one. */
const JUMP_STEPS = 0.5;
const PART_NOTE = 'Part of the map could not be loaded.';

/**
 * Starts the live map under the reader's eyes and keeps it on their position. Undefined, with one quiet note, when the
 * reader saves data or the map cannot start; the stills go on.
 */
export async function followMap(options: FollowOptions): Promise<MapFollower | undefined> {
  const { stage, slug, base, reader, isStill, isOver, say, order } = options;
  const container = stage.querySelector<HTMLElement>('.canvas');
  if (!container || !mayGoLive()) {
    say(STILLS_NOTE);
    return undefined;
  }
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const { isDark = () => dark.matches } = options;
  const scheme = (): Scheme => (isDark() ? 'dark' : 'light');
  const pictureIn = ({ scenes }: LiveData, { position, frame }: Reading) =>
    sceneAt(order ? order.flatMap((index) => scenes[index] ?? []) : scenes, position, frame);
  let borrower: Borrower | undefined;
  let alive = true;
  let reading = reader.now();
  let comeBack = () => {};
  const onContext = (is: boolean) => {
    alive = is;
    if (is) return comeBack();
    stage.removeAttribute('data-live');
    say(STILLS_NOTE);
    releaseStillsAround(stage);
    borrower?.lost();
  };
  try {
    const pictureNow = (data: LiveData) => pictureIn(data, reader.now());
    const opened = await openMap({ stage, slug, base, scheme: scheme(), pictureOf: pictureNow, onContext });
    const { live: map, labels, sources, data } = opened;
    const pictureOf = (at: Reading) => pictureIn(data, at);
    let lacks = false;
    const onMissing = () => {
      lacks = true;
      say(PART_NOTE);
    };
    const bringRest = () =>
      sources.rest().then(() => {
        if (lacks) say('');
        lacks = false;
      }, onMissing);
    const onSeen = () => {
      say(lacks ? PART_NOTE : '');
      if (lacks) void bringRest();
    };
    const cover = uncover({ stage, map, sources, isAlive: () => alive, onMissing, onSeen });
    const screen = mapScreen({ stage, live: map, labels, cover });
    let shown: Reading | undefined;
    const jumps = watchJumps();
    const isCut = (from: Reading, to: Reading) => {
      const limit = jumps.justNow() ? JUMP_STEPS : CUT_STEPS;
      return isStill()
        ? Math.round(from.position) !== Math.round(to.position)
        : Math.abs(from.position - to.position) >= limit;
    };
    const follow = (next: Reading, isHeld = false) => {
      if (borrower) return;
      // At a card the map rests while the page goes on.
      const isShown = next.position === shown?.position && next.frame === shown.frame;
      if (isShown && stage.hasAttribute('data-live')) return;
      const { width, height } = reading.frame;
      const isResized = next.frame.width !== width || next.frame.height !== height;
      if (isResized) {
        map.resize();
        screen.letGo();
      }
      const cut = isHeld || (shown !== undefined && !isResized && isCut(shown, next));
      reading = shown = next;
      screen.show(pictureOf(reading), reading.frame, cut);
    };
    comeBack = () => {
      if (lacks) say(PART_NOTE);
      if (!borrower) return screen.show(pictureOf(reading), reading.frame, false);
      stage.toggleAttribute('data-live', true);
      if (!lacks) say('');
      borrower.redraw();
    };
    const onScheme = () => {
      map.recolour(scheme());
      if (borrower) borrower.redraw();
      else map.show(pictureOf(reading));
    };
    if (isOver()) {
      jumps.stop();
      cover.end();
      labels.remove();
      map.remove();
      return undefined;
    }
    dark.addEventListener('change', onScheme);
    inspect(
      stage,
      map,
      () => reading.position,
      () => pictureOf(reading),
    );
    stage.toggleAttribute('data-live', alive);
    follow(reader.now());
    labels.expect((room) => data.scenes.flatMap((scene) => scene.labels[room]));
    void bringRest();
    return {
      follow,
      lend(to) {
        borrower = to;
        screen.letGo();
        stage.toggleAttribute('data-live', alive);
        const giveBack = (now: Reading) => {
          borrower = shown = undefined;
          // In a window of another size the names would stand beside what they name.
          const isHeld = !map.resize();
          follow(now, isHeld);
        };
        return { live: map, labels, sources, data, giveBack };
      },
      end() {
        dark.removeEventListener('change', onScheme);
        jumps.stop();
        cover.end();
        screen.letGo();
        stage.removeAttribute('data-live');
        labels.remove();
        map.remove();
      },
    };
  } catch (failure) {
    console.warn('The live map could not start; the drawn maps stay.', failure);
    releaseStillsAround(stage);
    say(STILLS_NOTE);
    return undefined;
  }
}

/** `?inspect` shows the workings to people and tests. */
function inspect(stage: HTMLElement, map: LiveMap, position: () => number, scene: () => Picture): void {
  if (!new URLSearchParams(window.location.search).has('inspect')) return;
  const root = stage.getRootNode();
  Object.assign(root instanceof ShadowRoot ? root.host : window, {
    araxes: { map: map.map, position, scene },
  });
}
