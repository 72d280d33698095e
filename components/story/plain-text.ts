import { toString } from 'mdast-util-to-string';
import type { MdastNode } from '../../geo/story/story.ts';

/** The words of prose, without links, emphasis and footnotes. */
export function plainText(nodes: readonly MdastNode[]): string {
  return nodes
    .map((node) => toString(node))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The beginning of a text: as many whole sentences as fit, or as many words. */
export function beginning(text: string, lang: string, most = 200): string {
  if (text.length <= most) return text;
  return fitting(text, lang, 'sentence', most) || `${fitting(text, lang, 'word', most - 1)}…`;
}

function fitting(text: string, lang: string, granularity: 'sentence' | 'word', most: number): string {
  let end = 0;
  for (const { segment, index } of new Intl.Segmenter(lang, { granularity }).segment(text)) {
    const next = index + segment.trimEnd().length;
    if (next > most) break;
    end = next;
  }
  return text.slice(0, end).trimEnd();
}
