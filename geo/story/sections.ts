import type { Code, Heading, Root, RootContent } from 'mdast';
import { blockKind, type BlockKind } from './block.ts';
import { report, type Report } from './issue.ts';
import { classId } from './lesson-section.ts';
import { hasContent, startOf, wordsOf } from './markdown.ts';
import { idPattern } from './schema.ts';
import { freeId, slugOf } from './slug.ts';

/** A `##` section of the file: its heading, its blocks of each kind and the rest. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly node: Heading;
  readonly blocks: Readonly<Record<BlockKind, readonly Code[]>>;
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
    const blocks = blocksIn(content);
    const isStep = blocks.scene.length > 0 && blocks.lesson.length === 0;
    const { heading, id } = name(node, isStep, taken, to);
    return { id, heading, node, blocks, content: content.filter((child) => !blockKind(child)) };
  });
}

function blocksIn(content: readonly RootContent[]): Record<BlockKind, Code[]> {
  const blocks: Record<BlockKind, Code[]> = { scene: [], brief: [], notes: [], lesson: [] };
  for (const node of content) {
    const kind = blockKind(node);
    if (node.type === 'code' && kind) blocks[kind].push(node);
  }
  return blocks;
}

/** Names of files and folders beside the pages and pictures of the steps. */
const reserved = new Set(
  'atlas cite cover data downloads embed glossary handout locator offline present quiz share steps'.split(
    ' ',
  ),
);

function name(
  node: Heading,
  isStep: boolean,
  taken: Map<string, number>,
  to: Report,
): { heading: string; id: string } {
  const words = wordsOf(node).trim();
  const [, before, authored] = /^(.*?)\s*\{#([^}]*)\}$/s.exec(words) ?? [];
  const heading = (before ?? words).replace(/\s+/g, ' ').trim();
  const made = slugOf(authored ?? heading, 'step');
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
  if (reserved.has(id) || (id === classId && isStep)) {
    say(
      'id-reserved',
      `The address "${id}" of a story is not a step's.`,
      `Use another id, such as {#the-${id}}.`,
    );
    id = `the-${id}`;
  }
  if (taken.has(id)) {
    const other = freeId(id, taken);
    if (authored !== undefined) {
      say('id-duplicate', `The id "${id}" is taken by an earlier step.`, `Use another, such as {#${other}}.`);
    }
    id = other;
  }
  taken.set(id, 2);
  return { heading: heading || id, id };
}
