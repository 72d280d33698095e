import type { Element, Nodes as HastNodes } from 'hast';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { toHast } from 'mdast-util-to-hast';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import type { MdastNode } from '../../geo/story/story.ts';
import { linkTerms, type TermLinks } from './link-terms.ts';

interface ProseProps {
  nodes: readonly MdastNode[];
  cite: (label: string) => Element;
  /** Terms to link to their entries. */
  terms?: TermLinks | undefined;
}

/**
 * Markdown prose as elements. Footnotes become links made by `cite`, terms quiet links to the glossary; headings start at
 * `h3`. HTML never gets this far.
 */
export function Prose({ nodes, cite, terms }: ProseProps) {
  const tree: HastNodes = toHast(
    { type: 'root', children: [...nodes] },
    {
      handlers: {
        footnoteReference: (_state: unknown, node: { identifier: string }) => cite(node.identifier),
      },
    },
  );
  const linked = terms && tree.type === 'root' ? linkTerms(tree, terms) : tree;
  return toJsxRuntime(linked, { Fragment, jsx, jsxs });
}
