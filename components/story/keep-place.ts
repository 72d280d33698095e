import type { Scroller } from './scroller.ts';

/** Keeps in the browser's history where the reader is, without adding to it. */
export interface PlaceKeeper {
  /** The reader has moved, and reads this step now. */
  moved(step: string): void;
  stop(): void;
}

/**
 * The history is told when the reader comes to rest: browsers look for the page's icon anew with every change, which
 * would be felt while scrolling, and refuse more than about 100 changes in 30 s. On a busy machine a single frame can
 * take longer: the next one, which begins with news of scrolling, is waited for as well.
 */
const REST_MS = 400;

/**
 * Names the step in the address bar, and brings readers who come back to the page where they were. Browsers do that by the
 * offset alone, which means another place until the fonts are there, or in another window.
 */
export function keepPlace(reader: Scroller): PlaceKeeper {
  const endReturn = comeBack(reader);
  let step = '';
  let movedAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  const look = () => {
    const rested = performance.now() - movedAt;
    if (rested < REST_MS) {
      timer = setTimeout(() => (frame = requestAnimationFrame(look)), REST_MS - rested);
      return;
    }
    timer = undefined;
    tell(step, reader.place());
  };
  return {
    moved(to) {
      step = to;
      movedAt = performance.now();
      if (!timer) look();
    },
    stop() {
      endReturn();
      clearTimeout(timer);
      cancelAnimationFrame(frame);
    },
  };
}

/** What an entry of the history keeps. */
interface Kept {
  /** As `placeAt` has it. */
  readonly place: number;
  /** What the browser goes by, and in which width of window it does. */
  readonly offset: number;
  readonly width: number;
}

function tell(step: string, place: number): void {
  const { hash, pathname, search } = window.location;
  const top = window.scrollY < window.innerHeight * 0.2 ? '' : `#${step}`;
  const wanted = isOurs(hash, step) ? top : hash;
  const kept: Kept = { place, offset: window.scrollY, width: window.innerWidth };
  const before = keptIn(window.history.state);
  if (wanted === hash && before?.offset === kept.offset && before.width === kept.width) return;
  window.history.replaceState({ ...window.history.state, kept }, '', wanted || pathname + search);
}

/** Goes where the entry of the history says, unless the reader left from elsewhere before coming to rest. */
function comeBack(reader: Scroller): () => void {
  const kept = keptIn(window.history.state);
  if (!kept) return () => {};
  const { scrollY, innerHeight, innerWidth } = window;
  const isElsewhere = scrollY > 0 && Math.abs(scrollY - kept.offset) > innerHeight;
  if (isElsewhere && innerWidth === kept.width) return () => {};
  reader.goTo(kept.place);
  if (document.readyState === 'complete') return () => {};
  // Until a page is loaded, browsers go to their offset again and again.
  window.history.scrollRestoration = 'manual';
  const end = () => (window.history.scrollRestoration = 'auto');
  const onLoad = () => setTimeout(end);
  window.addEventListener('load', onLoad);
  return () => {
    window.removeEventListener('load', onLoad);
    end();
  };
}

function keptIn(state: unknown): Kept | undefined {
  const kept =
    typeof state === 'object' && state !== null && 'kept' in state ? (state.kept as Kept) : undefined;
  return typeof kept?.place === 'number' ? kept : undefined;
}

/**
 * The address is ours to change when it names nothing or a step; when it names a note, once the reader is in another step
 * than that of the note; when it names something else, such as a source at the end, once that is out of sight.
 */
function isOurs(hash: string, step: string): boolean {
  const named = document.getElementById(hash.slice(1));
  const section = named?.closest<HTMLElement>('[data-step]');
  if (!named || section === named) return true;
  if (section) return section.dataset['step'] !== step;
  const { top, bottom } = named.getBoundingClientRect();
  return bottom < 0 || top > window.innerHeight;
}
