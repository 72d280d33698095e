import type { Frame } from '../../geo/scene/camera.ts';
import { offsetAt, placeAt, positionAt, type CardBox, type ReadingZone } from '../../geo/scene/position.ts';
import { eachFrame } from './each-frame.ts';

/** Where the reader is, and the window of the map. */
export interface Reading {
  readonly position: number;
  readonly frame: Frame;
}

/** Tells where in the story the reader is. */
export interface Reader {
  now(): Reading;
  /** Measures again after the page changed its shape, and keeps the reader where they were. */
  remeasure(): void;
  stop(): void;
}

/** Reads a page that is its own to scroll. */
export interface Scroller extends Reader {
  /** As `placeAt` has it. */
  place(): number;
  goTo(place: number): void;
}

/** Share of the window's height at which cards start and stop being read. */
const BESIDE: ReadingZone = { enter: 0.75, leave: 0.3 };
const BELOW: ReadingZone = { enter: 0.85, leave: 0.62 };

/** Where cards are read: in the whole window beside the map, or in what a map above them leaves. */
export function zoneOf(stageHeight: number, windowHeight: number): ReadingZone {
  return stageHeight < windowHeight * 0.8 ? BELOW : BESIDE;
}

interface Measured {
  readonly cards: readonly CardBox[];
  /** Of the window, with the bars of a phone's browser shown: it stays while they come and go. */
  readonly height: number;
  readonly zone: ReadingZone;
  readonly frame: Frame;
}

/**
 * Turns scrolling into story positions: one call of `onRead` for each frame that scrolls, always from the newest offset.
 * Knows nothing of maps. `isStill` says whether the reader wants no travel.
 */
export function scroller(
  story: HTMLElement,
  isStill: () => boolean,
  onRead: (reading: Reading) => void,
): Scroller {
  let measured = measure(story);
  let place = placeIn(measured);
  const now = (): Reading => {
    const { cards, height, zone } = measured;
    return { position: positionAt(window.scrollY, cards, height, zone, isStill()), frame: measured.frame };
  };
  const read = () => {
    if (isAway()) return;
    place = placeIn(measured);
    onRead(now());
  };
  const { soon, onScroll, stop } = eachFrame(read);
  const goTo = (to: number) => {
    const { cards, height, zone } = measured;
    const wanted = offsetAt(to, cards, height, zone);
    if (Math.abs(wanted - window.scrollY) > 1) window.scrollTo({ top: wanted, behavior: 'instant' });
  };
  const remeasure = () => {
    if (isAway()) return;
    const before = measured;
    const after = measure(story);
    // Nothing has a size while it is not shown: on paper, or when the page has gone.
    if (after.frame.width === 0) return;
    measured = after;
    soon();
    if (sameShape(before, measured) || window.scrollY === 0) return;
    // A new window may have moved the page already; in the same window the offset is where the reader went since.
    if (!sameWindow(before, measured)) return goTo(place);
    const card = cardInView(before);
    const moved = (measured.cards[card]?.top ?? 0) - (before.cards[card]?.top ?? 0);
    if (card < 0) goTo(placeIn(before));
    else if (Math.abs(moved) > 1) window.scrollBy({ top: moved, behavior: 'instant' });
  };
  // Two that keep the reader's place would move it twice.
  document.documentElement.style.overflowAnchor = 'none';
  window.addEventListener('scroll', onScroll, { passive: true });
  const watcher = new ResizeObserver(remeasure);
  watcher.observe(story);
  window.addEventListener('resize', remeasure);
  return {
    now,
    remeasure,
    place: () => placeIn(measured),
    goTo,
    stop() {
      stop();
      document.documentElement.style.overflowAnchor = '';
      watcher.disconnect();
      window.removeEventListener('scroll', onScroll);
      window.removeEventListener('resize', remeasure);
    },
  };
}

/** While the reader explores the map, the page behind it keeps still and its measures mean nothing. */
function isAway(): boolean {
  return document.documentElement.hasAttribute('data-exploring');
}

function measure(story: HTMLElement): Measured {
  const cards = [...story.querySelectorAll('[data-card]')].map((card) => {
    const box = card.getBoundingClientRect();
    return { top: box.top + window.scrollY, height: box.height };
  });
  const frame = measureFrame(story.querySelector('.stage'));
  const height = document.documentElement.clientHeight;
  return { cards, height, zone: zoneOf(frame.height, height), frame };
}

/** The frame of a stage, of which its `.free` is the free part; the window without a stage. */
export function measureFrame(stage: Element | null): Frame {
  const outer = stage?.getBoundingClientRect() ?? new DOMRect(0, 0, window.innerWidth, window.innerHeight);
  const inner = stage?.querySelector('.free')?.getBoundingClientRect() ?? outer;
  const free = { x: inner.x - outer.x, y: inner.y - outer.y, width: inner.width, height: inner.height };
  return { width: outer.width, height: outer.height, free };
}

function placeIn({ cards, height, zone }: Measured): number {
  return placeAt(window.scrollY, cards, height, zone);
}

/** The last card whose top is in the upper two thirds of the window; -1 for none. Its top stays when words change. */
function cardInView({ cards, height }: Measured): number {
  const isInView = ({ top }: CardBox) =>
    top >= window.scrollY - 1 && top <= window.scrollY + (height * 2) / 3;
  return cards.findLastIndex(isInView);
}

function sameWindow(a: Measured, b: Measured): boolean {
  return a.height === b.height && a.frame.width === b.frame.width && a.frame.height === b.frame.height;
}

function sameShape(a: Measured, b: Measured): boolean {
  const moved = ({ top, height }: CardBox, i: number) =>
    Math.abs(top - (b.cards[i]?.top ?? 0)) > 0.5 || Math.abs(height - (b.cards[i]?.height ?? 0)) > 0.5;
  return sameWindow(a, b) && a.cards.length === b.cards.length && !a.cards.some(moved);
}
