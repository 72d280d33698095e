import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import { nearest } from './did-you-mean.ts';
import { report, type Report } from './issue.ts';
import { startOf } from './markdown.ts';
import type { Names } from './names.ts';

/** A footnote's definition with the source that its label names. */
export interface Footnote {
  readonly source: string;
  readonly locator: string;
  readonly definition: FootnoteDefinition;
}

/** The footnotes defined in a file that cite a known source, by identifier. The others are reported. */
export function footnotes(root: Root, sources: Names, to: Report): Map<string, Footnote> {
  const found = new Map<string, Footnote>();
  const seen = new Set<string>();
  for (const definition of definitionsIn(root)) {
    const { identifier } = definition;
    const label = definition.label ?? identifier;
    if (seen.has(identifier)) {
      const message = `The footnote [^${label}] is defined twice; the first definition counts.`;
      report(to, 'error', startOf(definition), {
        code: 'note-duplicate',
        message,
        hint: 'Keep one of them.',
      });
      continue;
    }
    seen.add(identifier);
    const source = sourceOf(identifier, sources.usable);
    if (source !== undefined) {
      found.set(identifier, { source, locator: locator(identifier.slice(source.length + 1)), definition });
    } else if (sources.declared && sourceOf(identifier, sources.declared) === undefined) {
      const near = nearest(identifier.replace(/(-p?\d+)+$/, ''), sources.usable);
      const hint = near
        ? `Did you mean "${near}"?`
        : 'Begin the label with the id of a source in the front matter.';
      const message = `No source has an id that "${label}" begins with.`;
      report(to, 'error', startOf(definition), { code: 'source-unknown', message, hint });
    }
  }
  return found;
}

// Labels are lower case by the time they get here; declared ids may not be.
function sourceOf(identifier: string, sources: readonly string[]): string | undefined {
  return sources
    .filter((id) => `${identifier}-`.startsWith(`${id.toLowerCase()}-`))
    .toSorted((a, b) => b.length - a.length)[0];
}

/** What a label says after its source: `p3` is "paragraph 3", `p2-p3` "paragraphs 2–3", `table-2` "table 2". */
export function locator(rest: string): string {
  const paragraphs = /^p\d+(?:-p?\d+)*$/.test(rest) ? rest.replaceAll('p', '').split('-') : [];
  if (paragraphs.length === 0) return rest.replaceAll('-', ' ');
  if (paragraphs.length === 1) return `paragraph ${paragraphs[0]}`;
  if (paragraphs.length === 2) return `paragraphs ${paragraphs.join('–')}`;
  return `paragraphs ${paragraphs.slice(0, -1).join(', ')} and ${paragraphs.at(-1)}`;
}

function definitionsIn(node: Nodes): FootnoteDefinition[] {
  if (!('children' in node)) return [];
  const inside = node.children.flatMap(definitionsIn);
  return node.type === 'footnoteDefinition' ? [node, ...inside] : inside;
}
