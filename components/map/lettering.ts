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

const fonts = new Map<string, Font>();

/** The outlines of letters from the fonts that the page uses, for pictures that must carry their own. */
export const letters: Letters = (font, letter) => {
  const source = fontFor(font, letter);
  const glyph = source.glyphForCodePoint(letter.codePointAt(0) ?? 32);
  return {
    path: glyph.path.scale(1 / source.unitsPerEm, -1 / source.unitsPerEm).toSVG(),
    advance: glyph.advanceWidth / source.unitsPerEm,
  };
};

/** Whether a font, or the file of its further letters, has a letter. */
export function hasLetter(font: LetterFont, letter: string): boolean {
  return fontFor(font, letter).hasGlyphForCodePoint(letter.codePointAt(0) ?? 32);
}

export function fontOf(font: LetterFont): Font {
  return opened(FILES[font]);
}

/** Letters beyond western Europe's ("ə") stand in a file of their own. */
function fontFor(font: LetterFont, letter: string): Font {
  const further = opened(FILES[font].replace('-latin-', '-latin-ext-'));
  const code = letter.codePointAt(0) ?? 32;
  const own = fontOf(font);
  return !own.hasGlyphForCodePoint(code) && further.hasGlyphForCodePoint(code) ? further : own;
}

function opened(file: string): Font {
  const known = fonts.get(file) ?? (openSync(join(process.cwd(), 'node_modules/@fontsource', file)) as Font);
  fonts.set(file, known);
  return known;
}
