import type { Code, RootContent } from 'mdast';
import { isOpen, reportOpen } from './fence.ts';
import { report, type Report } from './issue.ts';
import { startOf } from './markdown.ts';
import type { ProseContext } from './prose.ts';
import { readYaml, type Yaml } from './read-yaml.ts';

/** The fenced blocks of a story file that are not prose. */
export const blockKinds = ['scene', 'brief', 'notes', 'lesson'] as const;
export type BlockKind = (typeof blockKinds)[number];

/** The kind of a fenced block, or undefined for what is prose. */
export function blockKind(node: RootContent): BlockKind | undefined {
  return node.type === 'code' ? blockKinds.find((kind) => kind === node.lang) : undefined;
}

/** The first of a section's blocks of one kind; the others are reported. `where` names the section in messages. */
export function onlyBlock(
  blocks: readonly Code[],
  kind: BlockKind,
  where: string,
  to: Report,
): Code | undefined {
  const [first, ...others] = blocks;
  for (const other of others) {
    const message = `${where} has more than one ${kind} block; the first counts.`;
    report(to, 'error', startOf(other), { code: `${kind}-twice`, message, hint: 'Keep one of them.' });
  }
  return first;
}

/** The YAML in a block. */
export function yamlIn(block: Code, { to, text }: ProseContext): Yaml {
  if (isOpen(block, text)) reportOpen(block, to);
  return readYaml(contentOf(block, text), { opening: startOf(block), ...linesOf(block, text) }, to);
}

/** The paragraphs of a block of plain text, their white space folded. An empty block is reported. */
export function paragraphsIn(block: Code, kind: BlockKind, { to, text }: ProseContext): string[] {
  if (isOpen(block, text)) reportOpen(block, to);
  const paragraphs = contentOf(block, text)
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
  if (paragraphs.length === 0) {
    const message = `This ${kind} block is empty.`;
    report(to, 'warning', startOf(block), { code: `${kind}-empty`, message, hint: 'Fill it, or delete it.' });
  }
  return paragraphs;
}

// A fence that is not closed takes in the rest of the file; what is meant ends where the first paragraph does. A lesson has
// blank lines between its lists, and goes on as long as what follows them is YAML.
function contentOf(block: Code, text: string): string {
  if (!isOpen(block, text)) return block.value;
  const end = block.lang === 'lesson' ? /\n[ \t]*\n(?!\s|[a-z]+:|- )/ : /\n[ \t]*\n/;
  return block.value.split(end)[0] ?? '';
}

// A fence may be indented by up to three spaces, which the parser takes off each line of the block.
function linesOf(block: Code, text: string): { line: number; shifts: number[] } {
  const { start, end } = block.position ?? {};
  const [, ...written] = text.slice(start?.offset, end?.offset).split('\n');
  const kept = block.value.split('\n');
  const shifts = kept.map((line, index) => Math.max(0, (written[index]?.length ?? 0) - line.length));
  return { line: startOf(block).line + 1, shifts };
}
