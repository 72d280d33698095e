import type { Heading, Nodes, Root, RootContent, Text } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { report, type Position, type Report } from './issue.ts';

const deepest = 60;

/** The Markdown of a story as a tree with positions, no deeper than code can walk. Deeper parts become plain text. */
export function markdown(text: string, to: Report): Root {
  const root = fromMarkdown(text, {
    extensions: [frontmatter(), gfmFootnote()],
    mdastExtensions: [frontmatterFromMarkdown(), gfmFootnoteFromMarkdown()],
  });
  flatten(root, text, to);
  return root;
}

/** Where a node begins. */
export function startOf(node: Nodes): Position {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { line, column };
}

/** The words of a node without their markup. */
export function wordsOf(node: Nodes): string {
  if ('children' in node) return node.children.map(wordsOf).join('');
  return 'value' in node && node.type !== 'html' ? node.value : '';
}

function flatten(root: Root, text: string, to: Report): void {
  const open: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (!('children' in node)) continue;
    if (depth < deepest) {
      for (const child of node.children) open.push({ node: child, depth: depth + 1 });
      continue;
    }
    const message = 'The text from here on is nested too deeply, and is shown without its markup.';
    report(to, 'error', startOf(node), { code: 'nesting-deep', message, hint: `Keep to ${deepest} levels.` });
    const { start, end } = node.position ?? {};
    const value = text.slice(start?.offset, end?.offset);
    become(node, value);
  }
}

// In place, as the tree's parts are linked only downwards. What stands among phrases has to become a phrase.
function become(node: Nodes, value: string): void {
  const text: Text = { type: 'text', value };
  const isBlock = ['paragraph', 'heading', 'blockquote', 'list', 'listItem', 'footnoteDefinition'].includes(
    node.type,
  );
  const { position } = node;
  for (const key of Object.keys(node)) Reflect.deleteProperty(node, key);
  Object.assign(node, isBlock ? { type: 'paragraph', children: [text], position } : { ...text, position });
}

/** Whether a heading holds anything that its words alone would lose. */
export function hasLostMarkup(heading: Heading): boolean {
  return heading.children.some(({ type }) => !['text', 'emphasis', 'strong'].includes(type));
}

/** Whether a part of the file is more than a comment or the target of a link or footnote. */
export function hasContent(node: RootContent): boolean {
  if (node.type === 'html') return !node.value.startsWith('<!--');
  return !['yaml', 'definition', 'footnoteDefinition'].includes(node.type);
}
