import type { Element, Nodes as HastNodes } from 'hast';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { toHast } from 'mdast-util-to-hast';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import type { MdastNode } from '../../geo/story/story.ts';

/** Markdown prose as elements. Footnotes become links made by `cite`; headings start at `h3`. HTML never gets this far. */
export function Prose({ nodes, cite }: { nodes: readonly MdastNode[]; cite: (label: string) => Element }) {
  const tree: HastNodes = toHast(
    { type: 'root', children: [...nodes] },
    {
      handlers: {
        footnoteReference: (_state: unknown, node: { identifier: string }) => cite(node.identifier),
      },
    },
  );
  return toJsxRuntime(tree, { Fragment, jsx, jsxs });
}
