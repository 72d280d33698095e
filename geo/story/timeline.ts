import type { Step } from './story.ts';

/** One step on the timeline. Positions are shares of its width. */
export interface TimelineStop {
  readonly id: string;
  /** Where its stop stands: evenly spaced, in reading order. */
  readonly at: number;
  /** The time it covers on the axis, true to date; absent for undated steps. */
  readonly span?: { readonly from: number; readonly to: number };
}

export interface Timeline {
  readonly stops: readonly TimelineStop[];
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}

const DAY_MS = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** Ticks closer than this share of the axis would print over each other. */
const TICK_GAP = 0.075;
/** Months from one tick to the next: the first that leaves the gap is taken. */
const TICK_MONTHS = [1, 3, 12, 60, 120, 600, 1200, 6000];

/**
 * The timeline of a story's steps: evenly spaced stops, and a linear axis from the first dated day to the last with a
 * tick at each year (or quarter, or month, or round year, as the story is short or long).
 */
export function timelineOf(steps: readonly Step[]): Timeline {
  const days = steps.flatMap(({ when }) =>
    when.kind === 'dated' ? [dayOf(when.start), dayOf(when.end) + 1] : [],
  );
  const first = Math.min(...days);
  const length = Math.max(1, Math.max(...days) - first);
  const share = (day: number) => (day - first) / length;
  const stops = steps.map(({ id, when }, i) => {
    const at = (i + 0.5) / steps.length;
    if (when.kind !== 'dated') return { id, at };
    return { id, at, span: { from: share(dayOf(when.start)), to: share(dayOf(when.end) + 1) } };
  });
  return { stops, ticks: days.length > 0 ? ticksOf(first, length) : [] };
}

function ticksOf(first: number, length: number): Timeline['ticks'] {
  // February is what makes a month, and a quarter, up to two days short of thirty days a month.
  const every = TICK_MONTHS.find((months) => (months * 30 - 2) / length >= TICK_GAP) ?? 12_000;
  const start = new Date(first * DAY_MS);
  const ticks: { at: number; text: string }[] = [];
  const from = start.getUTCFullYear() * 12 + start.getUTCMonth();
  for (let month = Math.ceil(from / every) * every; ; month += every) {
    const year = Math.floor(month / 12);
    // Not Date.UTC, which takes the year 40 for 1940.
    const at = (new Date(0).setUTCFullYear(year, month % 12, 1) / DAY_MS - first) / length;
    if (at > 1) return ticks;
    if (at >= 0) ticks.push({ at, text: `${month % 12 === 0 ? '' : `${MONTHS[month % 12] ?? ''} `}${year}` });
  }
}

/** Whole days since 1970 of an ISO day. */
function dayOf(iso: string): number {
  return Math.floor(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);
}
