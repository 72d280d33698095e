import { expect, test } from 'vitest';
import advances from '../../geo/label/advances.json' with { type: 'json' };
import { LOOKS, setText, textWidth } from '../../geo/label/look.ts';

test('textWidth(text, look, size) adds up the letters of the font, in ems times the size', () => {
  expect(textWidth('Baku', 'town', 10)).toBeCloseTo(
    (advances.sans.B + advances.sans.a + advances.sans.k + advances.sans.u) / 100,
    9,
  );
});

test('textWidth("", look, size) is 0', () => {
  expect(textWidth('', 'water', 14)).toBe(0);
});

test('textWidth(text, look, size) grows with the size', () => {
  expect(textWidth('Iran', 'country', 26)).toBeCloseTo(2 * textWidth('Iran', 'country', 13), 9);
});

test('textWidth(text, "country", size) measures capitals with their tracking', () => {
  const { I, R, A, N } = advances.sans;
  expect(textWidth('Iran', 'country', 10)).toBeCloseTo((I + R + A + N) / 100 + 4 * 0.2 * 10, 9);
});

test('textWidth(text, look, size) counts letters that the table lacks as wide ones, each once', () => {
  expect(textWidth('Երևան', 'town', 10)).toBeCloseTo(5 * 7, 9);
  expect(textWidth('𐎠', 'town', 10)).toBeCloseTo(7, 9);
});

test('setText(label) sets countries in capitals and nothing else', () => {
  const looks = Object.keys(LOOKS) as (keyof typeof LOOKS)[];
  expect(looks.filter((look) => setText({ text: 'Iran', look }) === 'IRAN')).toEqual(['country']);
});
