import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkit';
import { expect, test } from 'vitest';
import { textWidth } from '../../geo/label/look.ts';

const require = createRequire(import.meta.url);
const TABLE = fileURLToPath(new URL('../../geo/label/advances.json', import.meta.url));
const FONTS = {
  sans: ['inter', '500-normal'],
  bold: ['inter', '600-normal'],
  serif: ['source-serif-4', '400-italic'],
} as const;

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));
const LETTERS = [...range(0x20, 0x7e), ...range(0xa0, 0xff), ...'–—‘’“”…ğşəćčšžĞİŞƏāĀōŠı'];

function open(family: string, face: string, subset: string) {
  const path = require.resolve(`@fontsource/${family}/files/${family}-${subset}-${face}.woff2`);
  const font = create(readFileSync(path));
  if (!('glyphForCodePoint' in font)) throw new Error(`${path} is a collection of fonts`);
  return font;
}

/** Advances in thousandths of an em of the letters that the files of a font have. */
function measured([family, face]: readonly [string, string]): Record<string, number> {
  const files = ['latin', 'latin-ext'].map((subset) => open(family, face, subset));
  return Object.fromEntries(
    LETTERS.flatMap((letter) => {
      const point = letter.codePointAt(0) ?? 0;
      const font = files.find((file) => file.hasGlyphForCodePoint(point));
      return font
        ? [[letter, Math.round((font.glyphForCodePoint(point).advanceWidth / font.unitsPerEm) * 1000)]]
        : [];
    }),
  );
}

const fresh = Object.fromEntries(Object.entries(FONTS).map(([name, files]) => [name, measured(files)]));

if (process.env['UPDATE']) {
  const lines = Object.entries(fresh).map(
    ([name, advances]) => `  ${JSON.stringify(name)}: ${JSON.stringify(advances)}`,
  );
  writeFileSync(TABLE, `{\n${lines.join(',\n')}\n}\n`);
}

test.each(Object.keys(FONTS))(
  'advances.json has the widths of the %s font that the page ships (UPDATE=1 rewrites it)',
  (name) => {
    const table: unknown = JSON.parse(readFileSync(TABLE, 'utf8'));
    expect(table).toHaveProperty([name], fresh[name]);
  },
);

test.each([
  ['Nakhchivan', 'area', 'bold'],
  ['Mingəçevir, Füzuli', 'town', 'sans'],
  ['Caspian Sea', 'water', 'serif'],
] as const)(
  'textWidth(%s, %s) is at most 4%% off what the %s font lays out, kerning and all',
  (text, look, name) => {
    const tracking = { area: 0, town: 0, water: 0.06 }[look];
    const [family, face] = FONTS[name];
    const files = ['latin', 'latin-ext'].map((subset) => open(family, face, subset));
    const has = (letter: string) =>
      files.find((file) => file.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
    const runs = text.split(/([^\u0020-\u00ff]+)/).filter(Boolean);
    const width = runs.reduce((sum, run) => {
      const font = has(run);
      return sum + (font ? font.layout(run).advanceWidth / font.unitsPerEm : 0);
    }, tracking * text.length);
    expect(textWidth(text, look, 20) / (width * 20)).toBeGreaterThan(0.96);
    expect(textWidth(text, look, 20) / (width * 20)).toBeLessThan(1.04);
  },
);
