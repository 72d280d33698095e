import { Resvg } from '@resvg/resvg-js';
import jsqr from 'jsqr';
import { expect, test } from 'vitest';
import { qrSvg } from '../../components/qr/qr-code.ts';

/** What a phone reads from the drawn code on a page of some colour. */
function read(svg: string, width: number, background: string): string | undefined {
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: width }, background }).render();
  const decode = (jsqr as unknown as { default?: typeof jsqr }).default ?? jsqr;
  return decode(new Uint8ClampedArray(image.pixels), image.width, image.height)?.data;
}

const ADDRESSES = [
  'https://example.org/',
  'https://example.org/maps/stories/iran-azerbaijan-2022/corridor/',
  'https://example.org/stories/a/atlas/?at=46.1234,39.5678&zoom=7.25&layers=nakhchivan,syunik&say=Aras%20%26%20Xank%C9%99ndi',
  'Xankəndi / Ստեփանակերտ / خان‌کندی',
];

test.each(ADDRESSES)('qrSvg(%s) draws a code that says it, small, large, on white and on black', (text) => {
  const svg = qrSvg(text);
  for (const [width, background] of [
    [150, 'white'],
    [240, 'black'],
    [700, '#161716'],
  ] as const)
    expect(read(svg, width, background), `${width} px on ${background}`).toBe(text);
});

test('qrSvg(text) has a name, a box and four white modules on every side', () => {
  const svg = qrSvg('https://example.org/?a=1&b=<2>', 'Step "one"');
  expect(svg).toContain('role="img" aria-label="Step &quot;one&quot;"');
  const side = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
  const dark = [...svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)].map(
    ([, x, y, length]) => [Number(x), Number(x) + Number(length), Number(y)] as const,
  );
  expect(Math.min(...dark.map(([from]) => from))).toBe(4);
  expect(Math.max(...dark.map(([, to]) => to))).toBe(side - 4);
  expect(Math.min(...dark.map(([, , y]) => y))).toBe(4);
  expect(Math.max(...dark.map(([, , y]) => y))).toBe(side - 5);
});

test('qrSvg(text) throws for a text that no code can hold', () => {
  expect(() => qrSvg('a'.repeat(3000))).toThrow(/too long/i);
});
