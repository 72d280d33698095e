import { escapeXml } from '../../geo/draw/escape.ts';

/** Height of an embedded story or step. Content systems cut frames off at 1000 pixels or less. */
export const EMBED_HEIGHT = 560;

/**
 * What an embed asks for where only numbers will do: any column has it, and no host's `maxwidth` is below it. With its
 * style it grows to the column.
 */
export const EMBED_WIDTH = 320;

const WIDEST = 960;

export interface EmbedOptions {
  /** Absolute address of the page in the frame. */
  src: string;
  /** What a screen reader calls the frame. */
  title: string;
  height?: number;
}

/** The HTML with which another site shows a story, or one step of it. */
export function embedCode({ src, title, height = EMBED_HEIGHT }: EmbedOptions): string {
  const attributes = {
    src,
    title,
    width: EMBED_WIDTH,
    height,
    style: `width:100%;max-width:${WIDEST}px;border:0`,
    loading: 'lazy',
    allow: 'fullscreen',
    sandbox: 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox',
    referrerpolicy: 'strict-origin-when-cross-origin',
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escapeXml(`${value}`)}"`);
  return `<iframe ${written.join(' ')}></iframe>`;
}
