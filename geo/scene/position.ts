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
  /** The top of the card has come to where its bottom will leave. */
  readonly middle: number;
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

/**
 * Where the reader is, whatever the shape of the page: 2i to 2i + 1 from the beginning to the end of reading card i, up to
 * 2i + 2 on the way to the next one. Until 2i + 0.5 the card's top is in the zone of reading, where it stays when the card
 * grows; after that it is the words at the end of the zone that stay. Less than 0 are shares of the way to the first card,
 * and what is beyond the last card's end counts in heights of the window. Two pages at the same place are at the same story
 * position. Throws when there is no card.
 */
export function placeAt(
  offset: number,
  cards: readonly CardBox[],
  windowHeight: number,
  zone: ReadingZone,
): number {
  const stops = stopsOf(cards, windowHeight, zone);
  const [first] = stops;
  if (!first) throw new Error('placeAt(cards): at least one card is needed');
  if (offset < first.start) return first.start > 0 ? Math.max(0, offset) / first.start - 1 : -1;
  const index = stops.findLastIndex(({ start }) => offset >= start);
  const { start, middle, end } = stops[index] ?? first;
  if (offset < middle) return 2 * index + (offset - start) / (middle - start) / 2;
  if (offset < end) return 2 * index + 0.5 + (offset - middle) / (end - middle) / 2;
  const way = (stops[index + 1]?.start ?? end + windowHeight) - end;
  return 2 * index + 1 + (offset - end) / way;
}

/** The scroll offset of a place: the inverse of `placeAt` in a page of the same or another shape. Throws when there is no card. */
export function offsetAt(
  place: number,
  cards: readonly CardBox[],
  windowHeight: number,
  zone: ReadingZone,
): number {
  const stops = stopsOf(cards, windowHeight, zone);
  const [first] = stops;
  if (!first) throw new Error('offsetAt(cards): at least one card is needed');
  if (place < 0) return Math.max(0, first.start * (place + 1));
  const index = Math.min(Math.floor(place / 2), stops.length - 1);
  const { start, middle, end } = stops[index] ?? first;
  const rest = place - 2 * index;
  if (rest < 0.5) return start + rest * 2 * (middle - start);
  if (rest < 1) return middle + (rest - 0.5) * 2 * (end - middle);
  const way = (stops[index + 1]?.start ?? end + windowHeight) - end;
  return end + (rest - 1) * way;
}

function stopsOf(cards: readonly CardBox[], windowHeight: number, zone: ReadingZone): Stop[] {
  let earliest = -Infinity;
  return cards.map(({ top, height }) => {
    const start = Math.max(earliest, top - windowHeight * zone.enter);
    const end = Math.max(start, top + height - windowHeight * zone.leave);
    const middle = Math.min(end, start + windowHeight * (zone.enter - zone.leave));
    earliest = end + SHORTEST_TRAVEL_PX;
    return { start, middle, end };
  });
}

/** Smoothstep: starts and ends at rest. */
function ease(t: number): number {
  return t * t * (3 - 2 * t);
}
