import { copyFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openSync, type Font } from 'fontkit';
import { expect, test } from 'vitest';
import { subsetFonts } from '../../site/subset-fonts.ts';
import { siteFolder } from './site-folder.ts';

const INTER = 'node_modules/@fontsource/inter/files/inter-latin-500-normal.woff2';

async function siteWith(text: string): Promise<string> {
  const out = await siteFolder({ 'index.html': text, 'media/inter.0123.woff2': '' });
  await copyFile(INTER, join(out, 'media/inter.0123.woff2'));
  return out;
}

test('subsetFonts(out, files) keeps the letters that pages use or readers type, under a new name', async () => {
  const out = await siteWith('<p>Nakhchivan, Şuşa, café</p>');
  const renamed = await subsetFonts(out, ['index.html', 'media/inter.0123.woff2']);
  const [name = ''] = await readdir(join(out, 'media'));
  expect(renamed).toEqual(new Map([['inter.0123.woff2', name]]));
  expect(name).toMatch(/^[0-9a-f]{12}\.woff2$/);
  const font = openSync(join(out, 'media', name)) as Font;
  const whole = openSync(INTER) as Font;
  const has = (letter: string) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
  expect([...'Nakh é Q~'].filter((letter) => !has(letter))).toEqual([]);
  expect([...'ßæÐ'].filter(has)).toEqual([]);
  const advance = (from: Font) => from.glyphForCodePoint(0x4e).advanceWidth / from.unitsPerEm;
  expect(advance(font)).toBe(advance(whole));
});

test('subsetFonts(out, files) names the same letters the same, and others differently', async () => {
  const names = await Promise.all(
    ['<p>é</p>', '<p>éé</p>', '<p>é ö</p>'].map(async (text) => {
      const files = ['index.html', 'media/inter.0123.woff2'];
      return (await subsetFonts(await siteWith(text), files)).get('inter.0123.woff2');
    }),
  );
  expect(names[0]).toBe(names[1]);
  expect(names[2]).not.toBe(names[0]);
});

test('subsetFonts(out, files) keeps what browsers do with letters unasked, and figures of one width', async () => {
  const out = await siteWith('<p>Nakhchivan</p>');
  await subsetFonts(out, ['index.html', 'media/inter.0123.woff2']);
  const [name = ''] = await readdir(join(out, 'media'));
  const { availableFeatures } = openSync(join(out, 'media', name)) as Font;
  expect([...availableFeatures].sort()).toEqual(['calt', 'kern', 'tnum']);
});
