import type { LessonContext } from './check-lesson.ts';
import { nearest } from './did-you-mean.ts';
import { report } from './issue.ts';
import type { Term } from './lesson.ts';
import { paragraphsOf } from './markdown.ts';
import { placeNames } from './places.ts';
import type { Story } from './story.ts';
import { fold } from './terms.ts';

/** Reports terms that occur nowhere, and what the map shows that has no entry. */
export function checkGlossary(context: LessonContext): void {
  const { story, whereabouts, places, to } = context;
  const { glossary } = story.lesson;
  // What cannot be read may hold what seems to be missing.
  if (glossary.length === 0 || whereabouts.isBroken) return;
  const shownPlaces = new Set(story.steps.flatMap((step) => step.places));
  const shownLayers = new Set(story.steps.flatMap(({ show }) => show.map(({ layer }) => layer)));
  const names = placeNames(places);
  const text = textOf(
    story,
    [...shownPlaces].flatMap((id) => names.get(id) ?? []),
  );
  for (const [index, term] of glossary.entries()) {
    const isShown = shownPlaces.has(term.place ?? '') || shownLayers.has(term.layer ?? '');
    const unused = term.also.filter((form) => !occurs(form, text));
    if (!isShown && unused.length === term.also.length && !spellings(term).some((one) => occurs(one, text))) {
      const message = `The term "${term.term}" occurs neither in the text nor on the map.`;
      const hint = 'List the forms that occur, such as `also: [exclaves]`, or delete the entry.';
      const at = whereabouts.lesson.positionOf(['glossary', index, 'term']);
      report(to, 'warning', at, { code: 'term-unused', message, hint });
      continue;
    }
    for (const form of unused) {
      const at = whereabouts.lesson.mention(['glossary', index, 'also'], form);
      const message = `The form "${form}" does not occur in the text.`;
      report(to, 'notice', at, { code: 'form-unused', message });
    }
  }
  const at = whereabouts.lesson.keyPositionOf(['glossary']);
  const explained = new Set(glossary.flatMap((term) => [...spellings(term), ...term.also]).map(fold));
  const missing = (what: 'place' | 'layer', id: string, own: readonly string[]) => {
    const shown = what === 'place' ? shownPlaces : shownLayers;
    // A name that is only misspelt has been reported as that.
    const isMeant = (written = '') =>
      written === id || (!shown.has(written) && nearest(written, shown) === id);
    if (glossary.some((term) => isMeant(term[what])) || own.some((name) => explained.has(fold(name)))) return;
    const message = `The glossary does not explain the ${what} "${own[0] ?? id}".`;
    const hint = `Add an entry with \`${what}: ${id}\`.`;
    report(to, 'warning', at, { code: 'term-missing', message, hint });
  };
  for (const id of shownPlaces) {
    const own = names.get(id);
    if (own) missing('place', id, own);
  }
  for (const id of shownLayers) missing('layer', id, [story.layers[id]?.label ?? id]);
}

// "Khankendi / Stepanakert" is one entry for either name.
function spellings({ term }: Term): string[] {
  return [term, ...term.split(/\s+\/\s+/)];
}

function textOf(story: Story, names: readonly string[]): string {
  const bodies = [...story.steps.map(({ body }) => body), story.about];
  const notes = Object.values(story.notes).map(({ body }) => body);
  return fold(
    [
      story.title,
      story.dek,
      ...story.steps.flatMap(({ heading, brief, alt }) => [heading, ...brief, alt]),
      ...Object.values(story.layers).flatMap(({ label, note = '' }) => [label, note]),
      ...names,
      ...paragraphsOf([...bodies, ...notes].flat()),
    ].join('\n'),
  );
}

// As a whole word or phrase. Both are folded alike.
function occurs(words: string, text: string): boolean {
  const sought = fold(words);
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    if (
      !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
      !/^[\p{L}\p{N}]/u.test(text.slice(at + sought.length, at + sought.length + 2))
    )
      return true;
  }
  return false;
}
