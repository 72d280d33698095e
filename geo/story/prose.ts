import type { Definition, Nodes, Paragraph, RootContent, Text } from 'mdast';
import { blockKind } from './block.ts';
import { isOpen, reportOpen } from './fence.ts';
import { startOf } from './markdown.ts';
import { report, type Finding, type Report, type Severity } from './issue.ts';
import type { MdastNode } from './story.ts';

/** What cleaning prose needs to know of the rest of the file. */
export interface ProseContext {
  readonly to: Report;
  /** The whole file, to which the nodes' offsets refer. */
  readonly text: string;
  /** Link targets by identifier. */
  readonly targets: ReadonlyMap<string, Definition>;
  /** Identifiers of the footnotes that cite a known source. */
  readonly notes: ReadonlySet<string>;
}

/** Prose that is safe to show, and what it cites. */
export interface Prose {
  readonly body: readonly MdastNode[];
  /** Note labels in order of first reference. */
  readonly citations: readonly string[];
  /** Whether it refers to a footnote that cannot be shown; that has been reported. */
  readonly hasLostCitation: boolean;
}

type Gathered = ProseContext & { readonly cited: Set<string>; lost: boolean };

/**
 * Prose made safe: HTML becomes text, links keep to the web, footnote references to existing notes. Every change is reported.
 */
export function prose(nodes: readonly RootContent[], context: ProseContext): Prose {
  const gathered: Gathered = { ...context, cited: new Set(), lost: false };
  const body = nodes.flatMap((node) => clean(node, true, gathered));
  return { body, citations: [...gathered.cited], hasLostCitation: gathered.lost };
}

function clean(node: RootContent, inFlow: boolean, context: Gathered): RootContent[] {
  switch (node.type) {
    case 'html':
      return cleanHtml(node.value, node, inFlow, context);
    case 'definition':
    case 'footnoteDefinition':
    case 'yaml':
      return [];
    case 'image':
    case 'imageReference': {
      const hint = 'Describe it in words; the picture of a step is its map.';
      say('warning', node, { code: 'image', message: 'Images in the prose are not shown.', hint }, context);
      return node.alt ? [text(node.alt)] : [];
    }
    case 'link':
      return cleanLink(node.url, node, context);
    case 'linkReference':
      return cleanLink(context.targets.get(node.identifier)?.url ?? '', node, context);
    case 'footnoteReference':
      if (context.notes.has(node.identifier)) {
        context.cited.add(node.identifier);
        return [node];
      }
      context.lost = true;
      return [text(`[^${node.label ?? node.identifier}]`)];
    case 'text':
      findUndefinedNotes(node, context);
      return [node];
    case 'code': {
      if (isOpen(node, context.text)) reportOpen(node, context.to);
      const kind = blockKind(node);
      if (kind === undefined) return [node];
      const message = `This ${kind} block is inside a list or quotation, and is left out.`;
      const hint = 'Put it at the top level of its section.';
      say('error', node, { code: `${kind}-nested`, message, hint }, context);
      return [];
    }
    case 'heading':
      if (node.depth === 1) {
        const hint = 'Use ## for a step and ### for a heading within it.';
        say(
          'warning',
          node,
          { code: 'heading-level', message: 'A heading with one # competes with the title.', hint },
          context,
        );
      }
      break;
  }
  return [withCleanChildren(node, context)];
}

function withCleanChildren(node: RootContent, context: Gathered): RootContent {
  if (!('children' in node)) return node;
  const flow = node.type === 'blockquote' || node.type === 'listItem' || node.type === 'list';
  const children = (node.children as RootContent[]).flatMap((child) => clean(child, flow, context));
  // Cleaning gives back blocks where there were blocks and phrases where there were phrases.
  return { ...node, children } as RootContent;
}

function cleanHtml(value: string, node: Nodes, inFlow: boolean, context: Gathered): RootContent[] {
  if (/^<!--[\s\S]*?-->\s*$/.test(value)) return [];
  if (!value.startsWith('</')) {
    const hint = 'Use Markdown: *emphasis*, **strong**, [link](https://…). Write < as \\<.';
    say(
      'warning',
      node,
      { code: 'html', message: 'HTML is shown as it is written, not carried out.', hint },
      context,
    );
  }
  return inFlow ? [{ type: 'paragraph', children: [text(value)] } satisfies Paragraph] : [text(value)];
}

function cleanLink(
  url: string,
  node: Extract<RootContent, { type: 'link' | 'linkReference' }>,
  context: Gathered,
): RootContent[] {
  const children = node.children.flatMap((child) => clean(child, false, context));
  const scheme = /^\s*([^/?#]*?):/.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined || scheme === 'https' || scheme === 'http' || scheme === 'mailto') {
    // A link holds the same kinds of nodes as before; cleaning adds text at most.
    return [{ type: 'link', url, children: children as never, position: node.position }];
  }
  const message = `A link to "${scheme}:" is not followed; its words are shown without it.`;
  say('error', node, { code: 'link-unsafe', message, hint: 'Link to https:// addresses.' }, context);
  return children;
}

// Markdown leaves a reference without a definition as text, so it is looked for in the source, where `\[^` shows.
function findUndefinedNotes(node: Text, context: Gathered): void {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined) return;
  const source = context.text.slice(start.offset, end?.offset);
  for (const { index, 1: label = '' } of source.matchAll(/(?<!\\)\[\^([^\]\s]+)\]/g)) {
    const before = source.slice(0, index).split('\n');
    const column = before.length === 1 ? start.column + index : (before.at(-1)?.length ?? 0) + 1;
    const message = `The footnote [^${label}] has no definition.`;
    const finding = {
      code: 'note-undefined',
      message,
      hint: `Add a line \`[^${label}]: Paragraph 1.\` to the file.`,
    };
    report(context.to, 'error', { line: start.line + before.length - 1, column }, finding);
    context.lost = true;
  }
}

function say(severity: Severity, node: Nodes, finding: Finding, { to }: Gathered): void {
  report(to, severity, startOf(node), finding);
}

function text(value: string): Text {
  return { type: 'text', value };
}
