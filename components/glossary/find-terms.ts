import type { Term } from '../../geo/story/lesson.ts';
import type { Step, Story } from '../../geo/story/story.ts';
import { plainText } from '../story/plain-text.ts';

/** A term's form at a place in a text. */
export interface Found {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** The forms of a term that are looked for: itself, each half of a double name, and what it lists. The longest first. */
export function formsOf({ term, also }: Pick<Term, 'term' | 'also'>): string[] {
  const halves = term.includes(' / ') ? term.split(' / ') : [];
  return [...new Set([term, ...halves, ...also])].sort((a, b) => b.length - a.length);
}

/**
 * Where forms of terms stand in a text as whole words, capitals aside for words that a sentence may begin with; the
 * longest form wins where several begin or overlap, and proper names must have their capital.
 */
export function findTerms(text: string, terms: readonly Term[]): Found[] {
  const forms = terms
    .flatMap((term) => formsOf(term).map((form) => ({ id: term.id, form })))
    .sort((a, b) => b.form.length - a.form.length);
  const found: Found[] = [];
  for (const { id, form } of forms) {
    for (const { index } of text.matchAll(patternOf(form))) {
      const [from, to] = [index, index + form.length];
      if (found.every((other) => to <= other.from || from >= other.to)) found.push({ id, from, to });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** The steps whose text has a form of each term, by the term's id. */
export function stepsWithTerms({ steps, lesson }: Story): Map<string, Step[]> {
  const byTerm = new Map<string, Step[]>();
  for (const step of steps) {
    const ids = new Set(findTerms(plainText(step.body), lesson.glossary).map(({ id }) => id));
    for (const id of ids) byTerm.set(id, [...(byTerm.get(id) ?? []), step]);
  }
  return byTerm;
}

/** Words in small letters match with a capital too; glossaries write common nouns with one, so a lone first capital may go. */
function patternOf(form: string): RegExp {
  const [first = '', ...rest] = [...form];
  const isName = /\p{Lu}/u.test(rest.join('')) || NAMES_ONLY.test(form);
  const start =
    isName || !/\p{L}/u.test(first) ? escape(first) : `[${first.toLowerCase()}${first.toUpperCase()}]`;
  return new RegExp(
    `(?<![\\p{L}\\p{N}\\p{M}-])${start}${escape(rest.join(''))}(?![\\p{L}\\p{N}\\p{M}-])`,
    'gu',
  );
}

// One word with a capital may be a name or a noun. A form that holds a letter beyond a–z can only be a name.
const NAMES_ONLY = /^\p{Lu}.*[^\x00-\x7f]/u;

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
