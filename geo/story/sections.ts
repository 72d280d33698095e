import type { Code, Heading, Root, RootContent } from 'mdast';
import { report, type Report } from './issue.ts';
import { startOf, wordsOf } from './markdown.ts';
import { idPattern } from './schema.ts';

/** A `##` section of the file: its heading, its scene blocks and the rest. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly node: Heading;
  readonly scenes: readonly Code[];
  readonly content: readonly RootContent[];
}

/** Splits a file at its `##` headings. Ids that are missing, malformed or taken are reported and replaced. */
export function sections(root: Root, to: Report): Section[] {
  const parts: { node: Heading; content: RootContent[] }[] = [];
  let isReported = false;
  for (const node of root.children) {
    if (node.type === 'heading' && node.depth === 2) parts.push({ node, content: [] });
    else if (parts.length > 0) parts.at(-1)?.content.push(node);
    else if (!isReported && hasContent(node)) {
      isReported = true;
      const message = 'This comes before the first step, and is not shown.';
      const hint =
        'Begin with a line such as `## The drills return {#drills-2022}`; opening words belong in `dek`.';
      report(to, 'error', startOf(node), { code: 'content-outside-step', message, hint });
    }
  }
  const taken = new Map<string, number>();
  return parts.map(({ node, content }): Section => {
    const { heading, id } = name(node, taken, to);
    const scenes = content.filter((child) => isScene(child));
    return { id, heading, node, scenes, content: content.filter((child) => !isScene(child)) };
  });
}

function isScene(node: RootContent): node is Code {
  return node.type === 'code' && node.lang === 'scene';
}

function hasContent(node: RootContent): boolean {
  if (node.type === 'html') return !node.value.startsWith('<!--');
  return !['yaml', 'definition', 'footnoteDefinition'].includes(node.type);
}

/** Names of files and folders beside the pages and pictures of the steps. */
const reserved = new Set(
  'cite cover data downloads embed licences locator offline qr share steps'.split(' '),
);

function name(node: Heading, taken: Map<string, number>, to: Report): { heading: string; id: string } {
  const words = wordsOf(node).trim();
  const [, before, authored] = /^(.*?)\s*\{#([^}]*)\}$/s.exec(words) ?? [];
  const heading = (before ?? words).replace(/\s+/g, ' ').trim();
  const made = slugOf(authored ?? heading);
  const say = (code: string, message: string, hint: string) =>
    report(to, 'error', startOf(node), { code, message, hint });
  if (heading === '') say('heading-empty', 'This step has no heading.', 'Write a few words after ##.');
  let id = authored ?? made;
  if (authored === undefined) {
    say(
      'step-id-missing',
      `The step "${heading}" has no id.`,
      `Add {#${made}} to the heading, so that links to it last.`,
    );
  } else if (!idPattern.test(authored)) {
    say(
      'id-invalid',
      `"${authored}" cannot be an id.`,
      `Use lower-case letters, digits and hyphens: {#${made}}.`,
    );
    id = made;
  }
  if (reserved.has(id)) {
    say(
      'id-reserved',
      `The address "${id}" of a story is not a step's.`,
      `Use another id, such as {#the-${id}}.`,
    );
    id = `the-${id}`;
  }
  if (taken.has(id)) {
    const other = free(id, taken);
    if (authored !== undefined) {
      say('id-duplicate', `The id "${id}" is taken by an earlier step.`, `Use another, such as {#${other}}.`);
    }
    id = other;
  }
  taken.set(id, 2);
  return { heading: heading || id, id };
}

// Remembers where it stopped, so that thousands of like headings take no longer than others.
function free(id: string, taken: Map<string, number>): string {
  let number = taken.get(id) ?? 2;
  while (taken.has(`${id}-${number}`)) number++;
  taken.set(id, number + 1);
  return `${id}-${number}`;
}

function slugOf(words: string): string {
  const plain = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60)
      .replace(/-$/, '') || 'step'
  );
}
