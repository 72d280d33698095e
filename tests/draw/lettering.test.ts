import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeXml } from '../../geo/draw/escape.ts';
import { lettering, type Letters } from '../../geo/draw/lettering.ts';

/** Every letter is a square of half an em, but a space, which is empty. */
const squares: Letters = (_, letter) => ({
  path: letter === ' ' ? '' : 'M0 0L0.5 0L0.5 -0.5Z',
  advance: 0.5,
});
const plain = { font: 'sans', size: 20 } as const;

/** Where the letters of a text stand. */
function xs(markup: string): number[] {
  return [...markup.matchAll(/translate\((-?[\d.]+) /g)].map(([, x]) => Number(x));
}

test('escapeXml(text) leaves nothing that could end an element or an attribute', () => {
  expect(escapeXml(`<a href="x" b='y'>&</a>`)).toBe(
    '&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;&lt;/a&gt;',
  );
  expect(escapeXml('Naxçıvan – Երևան')).toBe('Naxçıvan – Երևան');
});

test('escapeXml(text) drops what XML forbids and can be undone for the rest', () => {
  expect(escapeXml('a\u0000b\u001fc\nd')).toBe('abc\nd');
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const escaped = escapeXml(text);
      expect(escaped).not.toMatch(/[<>"']/);
      // oxlint-disable-next-line no-control-regex -- these are exactly what XML 1.0 does not allow
      const allowed = text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
      expect(escaped.replaceAll(/&([^;]+);/g, (_, name: string) => entities[name] ?? '?')).toBe(allowed);
    }),
    { numRuns: 100 },
  );
});

test('lettering(letters).line(text) sets letters one advance apart, from where they are aligned', () => {
  const type = lettering(squares);
  expect(xs(type.line('abc', 100, 50, plain))).toEqual([100, 110, 120]);
  expect(xs(type.line('abcd', 100, 50, { ...plain, align: 'middle' }))).toEqual([80, 90, 100, 110]);
  expect(xs(type.line('ab', 100, 50, { ...plain, align: 'end' }))).toEqual([80, 90]);
  expect(xs(type.line('ab', 0, 0, { ...plain, tracking: 0.1 }))).toEqual([0, 12]);
});

test('lettering(letters).line(text) writes a letter once and leaves spaces free', () => {
  const type = lettering(squares);
  const markup = type.line('a ba', 0, 0, plain);
  expect(markup.match(/<use href="#g\d+"/g)).toEqual([
    '<use href="#g0"',
    '<use href="#g1"',
    '<use href="#g0"',
  ]);
  expect(xs(markup)).toEqual([0, 20, 30]);
  expect(type.defs().match(/<path id="g\d"/g)).toEqual(['<path id="g0"', '<path id="g1"']);
});

test('lettering(letters).width(text) is its advances, tracking and all', () => {
  expect(lettering(squares).width('abcd', { ...plain, tracking: 0.05 })).toBeCloseTo(4 * 0.55 * 20, 9);
});

test('lettering(letters).along(text, at, length) is centred on the line and turns with it', () => {
  const down = (distance: number) => [0, distance] as const;
  const markup = lettering(squares).along('ab', down, 100, plain);
  expect(
    [...markup.matchAll(/translate\(0 (-?[\d.]+)\) rotate\((-?[\d.]+)\)/g)].map(([, y, turn]) => [y, turn]),
  ).toEqual([
    ['40', '90'],
    ['50', '90'],
  ]);
});
