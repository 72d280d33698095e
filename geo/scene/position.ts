/** Where one card stands in the scrolled document, in CSS pixels from its top. */
export interface CardBox {
  readonly top: number;
  readonly height: number;
}

/**
 * The part of the window in which a card is being read, as shares of its height from the top: reading starts when
 * the card's top passes `enter` on its way up and ends when its bottom passes `leave`.
 */
export interface ReadingZone {
  readonly enter: number;
  readonly leave: number;
}

/** No travel is shorter than this, so that cards set close together never make the camera jump. */
const SHORTEST_TRAVEL_PX = 40;

interface Stop {
  readonly start: number;
  readonly end: number;
}

/**
 * Story position (step index + progress) for a scroll offset: constant while a card is read, easing from one card to
 * the next in between. Pure; never decreases with the offset. With `still` the position cuts half way instead of
 * travelling, for readers who asked for less motion. Throws when there is no card.
 */
export function positionAt(
  offset: number,
  cards: readonly CardBox[],
  windowHeight: number,
  zone: ReadingZone,
  still = false,
): number {
  const stops = stopsOf(cards, windowHeight, zone);
  const first = stops[0];
  if (!first) throw new Error('positionAt(cards): at least one card is needed');
  let index = 0;
  while (index + 1 < stops.length && offset >= (stops[index + 1]?.start ?? Infinity)) index++;
  const here = stops[index];
  const next = stops[index + 1];
  if (!here || !next || offset <= here.end) return index;
  const t = (offset - here.end) / (next.start - here.end);
  if (still) return t < 0.5 ? index : index + 1;
  return index + ease(Math.min(1, t));
}

function stopsOf(cards: readonly CardBox[], windowHeight: number, zone: ReadingZone): Stop[] {
  let earliest = -Infinity;
  return cards.map(({ top, height }) => {
    const start = Math.max(earliest, top - windowHeight * zone.enter);
    const end = Math.max(start, top + height - windowHeight * zone.leave);
    earliest = end + SHORTEST_TRAVEL_PX;
    return { start, end };
  });
}

/** Smoothstep: starts and ends at rest. */
function ease(t: number): number {
  return t * t * (3 - 2 * t);
}
