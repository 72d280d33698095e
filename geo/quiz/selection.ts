import type { Quiz } from './questions-of.ts';
import type { QuizQuestion } from './question.ts';
import { shuffled } from './shuffled.ts';

/** What a teacher chose. */
export interface Selection {
  /** `places`: only things to find on the map; `story`: only what the story tells. */
  readonly only: 'all' | 'places' | 'story';
  /** At most so many; 0 for all. */
  readonly count: number;
  /** The order is the story's while this is ''; otherwise a seed. */
  readonly shuffle: string;
}

export const everything: Selection = { only: 'all', count: 0, shuffle: '' };

/** The questions that a selection leaves, in their order. */
export function selected({ questions, more }: Quiz, { only, count, shuffle }: Selection): QuizQuestion[] {
  const find = questions.filter(({ kind }) => kind === 'locate');
  const pool =
    only === 'places'
      ? [...find, ...more]
      : only === 'story'
        ? questions.filter(({ kind }) => kind !== 'locate')
        : questions;
  const ordered = shuffle ? shuffled(pool, shuffle) : [...pool];
  return count > 0 ? ordered.slice(0, count) : ordered;
}

/** Reads a selection and the number of the question to begin with (from 0) from the query of an address. */
export function selectionIn(query: URLSearchParams): {
  readonly selection: Selection;
  readonly first: number;
} {
  const only = query.get('only');
  const whole = (key: string) => Math.max(0, Math.floor(Number(query.get(key)) || 0));
  const selection: Selection = {
    only: only === 'places' || only === 'story' ? only : 'all',
    count: whole('n'),
    shuffle: query.get('shuffle')?.slice(0, 20) ?? '',
  };
  return { selection, first: Math.max(0, whole('q') - 1) };
}

/** The query that says a selection and, unless it is the first, the question to begin with (from 0). */
export function queryOf({ only, count, shuffle }: Selection, first = 0): string {
  const query = new URLSearchParams();
  if (only !== 'all') query.set('only', only);
  if (count > 0) query.set('n', String(count));
  if (shuffle) query.set('shuffle', shuffle);
  if (first > 0) query.set('q', String(first + 1));
  const text = query.toString();
  return text && `?${text}`;
}
