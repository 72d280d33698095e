import { join } from 'node:path';
import { openSync, type Font } from 'fontkit';
import type { LetterFont, Letters } from '../../geo/draw/lettering.ts';

const FILES = {
  sans: 'inter/files/inter-latin-500-normal.woff2',
  bold: 'inter/files/inter-latin-600-normal.woff2',
  serif: 'source-serif-4/files/source-serif-4-latin-400-italic.woff2',
  title: 'source-serif-4/files/source-serif-4-latin-600-normal.woff2',
} as const;

export const LETTER_FONTS = Object.keys(FILES) as LetterFont[];

const fonts = new Map<LetterFont, Font>();

/** The outlines of letters from the fonts that the page uses, for pictures that must carry their own. */
export const letters: Letters = (font, letter) => {
  const opened = fontOf(font);
  const glyph = opened.glyphForCodePoint(letter.codePointAt(0) ?? 32);
  return {
    path: glyph.path.scale(1 / opened.unitsPerEm, -1 / opened.unitsPerEm).toSVG(),
    advance: glyph.advanceWidth / opened.unitsPerEm,
  };
};

export function fontOf(font: LetterFont): Font {
  const opened =
    fonts.get(font) ?? (openSync(join(process.cwd(), 'node_modules/@fontsource', FILES[font])) as Font);
  fonts.set(font, opened);
  return opened;
}
