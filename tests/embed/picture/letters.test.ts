import { expect, test } from 'vitest';
import { lettersOf } from '../../../components/embed/picture/letters.ts';
import { lettersFile } from '../../../components/map/letters-file.ts';
import { letters } from '../../../components/map/lettering.ts';
import { lettering, type LetterFont } from '../../../geo/draw/lettering.ts';

const file = lettersFile();
const browser = lettersOf(JSON.parse(JSON.stringify(file)));
const fonts = Object.keys(file) as LetterFont[];

test.each(fonts)('lettersOf(file) sets "%s" as the font itself does, to the byte', (font) => {
  const text = Object.keys(file[font].letters).join('');
  expect(text.length).toBeGreaterThan(94);
  const [own, made] = [lettering(letters), lettering(browser)];
  const style = { font, size: 13 };
  expect(made.line(text, 0, 0, style)).toBe(own.line(text, 0, 0, style));
  expect(made.defs()).toBe(own.defs());
});

test('lettersOf(file) gives the sign for a missing letter where it has none', () => {
  expect(browser('sans', 'ա')).toEqual(browser('sans', '漢'));
  expect(browser('sans', 'ա').path).toMatch(/^M/);
  expect(browser('sans', 'constructor').advance).toBe(browser('sans', 'ա').advance);
});

test('lettersFile() stays small enough to fetch for one picture', () => {
  expect(JSON.stringify(file).length).toBeLessThan(200_000);
});
