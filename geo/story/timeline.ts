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

/**
 * The timeline of a story's steps: evenly spaced stops, and a linear axis from the first dated day to the last with a
 * tick at each year (or quarter, or month, when the story is short).
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
  const everyMonths = [1, 3, 12, 60, 120].find((months) => (months * 30) / length >= TICK_GAP) ?? 120;
  const start = new Date(first * DAY_MS);
  const ticks: { at: number; text: string }[] = [];
  for (let month = 0; ; month += everyMonths) {
    const aligned = Math.ceil(start.getUTCMonth() / everyMonths) * everyMonths;
    const date = new Date(Date.UTC(start.getUTCFullYear(), aligned + month, 1));
    const at = (date.getTime() / DAY_MS - first) / length;
    if (at > 1) return ticks;
    const name = date.getUTCMonth() === 0 ? '' : `${MONTHS[date.getUTCMonth()] ?? ''} `;
    if (at >= 0) ticks.push({ at, text: `${name}${date.getUTCFullYear()}` });
  }
}

/** Whole days since 1970 of an ISO day. */
function dayOf(iso: string): number {
  return Math.floor(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);
}
