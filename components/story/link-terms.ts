import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Term } from '../../geo/story/lesson.ts';
import type { Story } from '../../geo/story/story.ts';
import { findTerms } from '../glossary/find-terms.ts';
import { plainText } from './plain-text.ts';

/** Where words are left alone: in links and footnotes, code, headings, and what a foreign language says. */
const CLOSED = new Set(['a', 'code', 'pre', 'sup', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Which terms a text links to, and where: `seen` holds the ids of those that an earlier text linked, and is added to. */
export interface TermLinks {
  readonly terms: readonly Term[];
  readonly seen: Set<string>;
  readonly href: (id: string) => string;
}

/** The tree with a link at the first occurrence of each term. */
export function linkTerms(tree: Root, links: TermLinks): Root {
  return { ...tree, children: tree.children.flatMap((child) => linked(child, links)) };
}

function linked<Node extends RootContent | ElementContent>(
  node: Node,
  links: TermLinks,
): (Node | ElementContent)[] {
  if (node.type === 'text') return inText(node.value, links);
  if (node.type !== 'element' || CLOSED.has(node.tagName)) return [node];
  const children = node.children.flatMap((child) => linked(child, links));
  return [{ ...node, children }];
}

function inText(text: string, { terms, seen, href }: TermLinks): ElementContent[] {
  const parts: ElementContent[] = [];
  let at = 0;
  for (const { id, from, to } of findTerms(text, terms)) {
    if (seen.has(id)) continue;
    seen.add(id);
    if (from > at) parts.push({ type: 'text', value: text.slice(at, from) });
    const link: Element = {
      type: 'element',
      tagName: 'a',
      properties: { href: href(id), className: ['term'] },
      children: [{ type: 'text', value: text.slice(from, to) }],
    };
    parts.push(link);
    at = to;
  }
  if (at < text.length) parts.push({ type: 'text', value: text.slice(at) });
  return parts;
}

const known = new WeakMap<Story, Map<string, Term[]>>();

/** The terms that come up for the first time in each step, by the step's id: a story links each of them once. */
export function firstTerms(story: Story): Map<string, Term[]> {
  const made = known.get(story) ?? termsByStep(story);
  known.set(story, made);
  return made;
}

function termsByStep({ steps, lesson }: Story): Map<string, Term[]> {
  const left = new Map(lesson.glossary.map((term) => [term.id, term]));
  return new Map(
    steps.map(({ id, body }) => {
      const here = new Set(findTerms(plainText(body), lesson.glossary).map((found) => found.id));
      const first = [...here].flatMap((term) => left.get(term) ?? []);
      for (const term of first) left.delete(term.id);
      return [id, first];
    }),
  );
}
