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

/**
 * Where the reader is, whatever the shape of the page: 2i to 2i + 1 from the beginning to the end of reading card i, up to
 * 2i + 2 on the way to the next one. Less than 0 are shares of the way to the first card, and what is beyond the last
 * card's end counts in heights of the window. Two pages at the same place are at the same story position, and have the
 * same words in the zone of reading. Throws when there is no card.
 */
export function placeAt(
  offset: number,
  cards: readonly CardBox[],
  windowHeight: number,
  zone: ReadingZone,
): number {
  return along(offset, 'offset', 'place', marksOf(cards, windowHeight, zone));
}

/** The scroll offset of a place: the inverse of `placeAt` in a page of the same or another shape. Throws when there is no card. */
export function offsetAt(
  place: number,
  cards: readonly CardBox[],
  windowHeight: number,
  zone: ReadingZone,
): number {
  return along(place, 'place', 'offset', marksOf(cards, windowHeight, zone));
}

interface Mark {
  readonly place: number;
  readonly offset: number;
}

/** The places whose offsets are known, in order; between them, and beyond the last, both grow evenly. */
function marksOf(cards: readonly CardBox[], windowHeight: number, zone: ReadingZone): Mark[] {
  if (cards.length === 0) throw new Error('marksOf(cards): at least one card is needed');
  const stops = stopsOf(cards, windowHeight, zone);
  const marks = stops.flatMap(({ start, end }, i) => [
    { place: 2 * i, offset: start },
    { place: 2 * i + 1, offset: end },
  ]);
  const top = (stops[0]?.start ?? 0) > 0 ? [{ place: -1, offset: 0 }] : [];
  const last = { place: 2 * stops.length, offset: (stops.at(-1)?.end ?? 0) + windowHeight };
  return [...top, ...marks, last];
}

function along(value: number, from: keyof Mark, to: keyof Mark, marks: readonly Mark[]): number {
  const passed = marks.findLastIndex((mark) => mark[from] <= value);
  const index = Math.max(0, Math.min(passed, marks.length - 2));
  const [here, next] = [marks[index], marks[index + 1]];
  if (!here || !next || value <= here[from]) return here?.[to] ?? 0;
  return here[to] + ((value - here[from]) / (next[from] - here[from])) * (next[to] - here[to]);
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
