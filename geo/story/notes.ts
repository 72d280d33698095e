import type { Footnote } from './footnotes.ts';
import { prose, type ProseContext } from './prose.ts';
import type { Note } from './story.ts';

/** The notes for the labels cited, each once, in order of first reference; those cited only by other notes come last. */
export function notesFor(
  cited: readonly string[],
  found: ReadonlyMap<string, Footnote>,
  context: ProseContext,
): Record<string, Note> {
  const notes = new Map<string, Note>();
  const waiting = [...cited];
  for (const label of waiting) {
    const footnote = found.get(label);
    if (footnote === undefined || notes.has(label)) continue;
    const { source, locator, definition } = footnote;
    const { body, citations } = prose(definition.children, context);
    notes.set(label, { label, source, locator, body });
    waiting.push(...citations);
  }
  return Object.fromEntries(notes);
}
