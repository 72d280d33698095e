import type * as z from 'zod';
import { report, type Report } from './issue.ts';
import type { Term } from './lesson.ts';
import { mentionAt, type Entry } from './lesson-entries.ts';
import type { termSchema } from './lesson-schema.ts';
import type { Path, Yaml } from './read-yaml.ts';
import { freeId, slugOf } from './slug.ts';

/** The entries of a glossary with their ids. A term, or a form of one, that is there already is reported and left out. */
export function termsOf(
  entries: readonly Entry<z.output<typeof termSchema>>[],
  yaml: Yaml,
  to: Report,
): Entry<Term>[] {
  const ids = new Map<string, number>();
  const owners = new Map<string, string>();
  const say = (path: Path, message: string, hint: string) =>
    report(to, 'error', yaml.positionOf(path), { code: 'term-twice', message, hint });
  // All terms before all forms, so that a form never takes another entry's term.
  const kept = entries.filter(({ value: { term }, index }) => {
    const isTaken = owners.has(fold(term));
    if (isTaken) {
      const message = `The term "${term}" is in the glossary twice; the first counts.`;
      say(['glossary', index, 'term'], message, 'Make one entry of them.');
    } else owners.set(fold(term), term);
    return !isTaken;
  });
  return kept.map(({ value, index }) => {
    const also = value.also.filter((form) => {
      const owner = owners.get(fold(form));
      if (owner === undefined) owners.set(fold(form), value.term);
      else {
        const message = `The form "${form}" already leads to the term "${owner}".`;
        say(mentionAt(yaml, ['glossary', index, 'also'], form), message, 'Keep it in one place.');
      }
      return owner === undefined;
    });
    const made = slugOf(value.term, 'term');
    const id = ids.has(made) ? freeId(made, ids) : made;
    ids.set(id, ids.get(id) ?? 2);
    return { value: { id, ...value, also }, index };
  });
}

/** A word or phrase as it is compared: in lower case, with plain apostrophes and single spaces. */
export function fold(words: string): string {
  return words.toLowerCase().normalize('NFC').replaceAll('’', "'").replace(/\s+/g, ' ');
}
