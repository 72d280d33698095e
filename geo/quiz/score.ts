import type { Outcome, Session } from './session.ts';
import { outcomeOf } from './session.ts';

/** How many questions were right, at which try, and how many were shown or left open. */
export interface Score {
  readonly asked: number;
  readonly right: number;
  /** Right at the first, second, third try. */
  readonly byTry: readonly number[];
  readonly shown: number;
  readonly open: number;
}

/** The score of a session over the questions with these ids. */
export function scoreOf(session: Session, ids: readonly string[]): Score {
  const outcomes = ids.map((id) => outcomeOf(session, id));
  const right = outcomes.filter(({ state }) => state === 'right');
  return {
    asked: ids.length,
    right: right.length,
    byTry: [0, 1, 2].map((misses) => right.filter((outcome) => outcome.misses.length === misses).length),
    shown: outcomes.filter(({ state }) => state === 'shown').length,
    open: outcomes.filter(({ state }) => state === 'open').length,
  };
}

const TIMES = ['first', 'second', 'third'];

/** What happened to one question, in words. */
export function outcomeWords({ state, misses }: Outcome): string {
  if (state === 'right') return `Right at the ${TIMES[misses.length] ?? 'last'} try`;
  if (state === 'shown')
    return misses.length > 0 ? `Shown after ${tries(misses.length)}` : 'Shown without a try';
  return misses.length > 0 ? `Open after ${tries(misses.length)}` : 'Not answered';
}

/** A score in words, a sentence or two. */
export function scoreWords({ asked, right, byTry, shown, open }: Score): string {
  const parts = byTry.flatMap((count, i) => (count > 0 ? `${count} at the ${TIMES[i]} try` : []));
  const how = parts.length > 0 ? `: ${list(parts)}` : '';
  const rest = [shown > 0 ? `${shown} shown` : '', open > 0 ? `${open} not answered` : ''].filter(Boolean);
  const also = rest.length > 0 ? ` ${capital(list(rest))}.` : '';
  return `${right} of ${asked} right${how}.${also}`;
}

function list(parts: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(parts);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function tries(count: number): string {
  return count === 1 ? 'one try' : `${count} tries`;
}
