import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import type { Letters } from '../../geo/draw/lettering.ts';
import { drawPoster, type Poster } from '../../geo/draw/poster.ts';
import type { Label } from '../../geo/label/label.ts';
import { focusOf } from '../../geo/scene/focus.ts';
import type { LngLat } from '../../geo/scene/camera.ts';
import { worldSizePx } from '../../geo/scene/mercator.ts';
import { PALETTES } from '../../geo/style/palette.ts';
import { expectGolden } from './golden.ts';
import { SMALL_MAP } from './small-map.ts';

/** Every letter is a flag half an em wide, as tall as its code point is high; a space is empty. */
const flags: Letters = (_, letter) => ({
  path: letter === ' ' ? '' : `M0 0L0.4 0L0.4 -0.${20 + ((letter.codePointAt(0) ?? 0) % 60)}Z`,
  advance: 0.5,
});

const riverBed: LngLat[] = [
  [43.8, 38.1],
  [45.4, 37.9],
  [46.8, 38.1],
];
const labels: Label[] = [
  { kind: 'point', key: 'a', text: 'Nakhchivan', look: 'town', at: [45.41, 39.21], anchor: 'right' },
  { kind: 'point', key: 'b', text: 'Yerevan', look: 'capital', at: [44.51, 40.18], anchor: 'bottom' },
  { kind: 'point', key: 'c', text: 'Azerbaijan', look: 'country', at: [46.8, 40.2], anchor: 'center' },
  {
    kind: 'point',
    key: 'd',
    text: 'Drill',
    under: 'approximate',
    look: 'area',
    tone: 'rust',
    at: [46.5, 38.4],
    anchor: 'left',
  },
  { kind: 'curve', key: 'e', text: 'Aras', look: 'river', path: riverBed, em: 14 / worldSizePx(5.6) },
];

const POSTER: Poster = {
  scene: {
    id: 'small',
    focus: focusOf([
      [44, 38],
      [47, 40.5],
    ]),
    strength: { zone: 1, route: 0.8, town: 1 },
    labels: { narrow: [], roomy: labels },
  },
  labels,
  styles: SMALL_MAP.styles,
  data: SMALL_MAP.data,
  palettes: PALETTES,
  width: 360,
  height: 340,
  title: 'The strait of Aras',
  caption: ['Small map · 2022', 'Data: nobody'],
  alt: 'Two countries and a road',
};
const draw = (change: Partial<Poster> = {}) => drawPoster({ ...POSTER, ...change }, flags);

/** Values of one attribute, in order. */
function values(svg: string, attribute: string): string[] {
  return [...svg.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, value]) => value ?? '');
}

test('drawPoster(tiny map) is the golden poster', () => {
  expectGolden('poster', draw().trimEnd());
});

test('drawPoster(poster) sets a country along its land in capitals, on a halo of its own', () => {
  const path: [number, number][] = [
    [44.2, 39.4],
    [46.6, 39],
  ];
  const along = (look: 'country' | 'water'): Label => ({
    kind: 'curve',
    key: look,
    text: 'Iran',
    look,
    path,
    em: 14 / worldSizePx(5.6),
  });
  const groups = (look: 'country' | 'water') =>
    [...draw({ labels: [along(look)] }).matchAll(/<g class="(halo|country|water)">(.*?)<\/g>/g)].map(
      ([, name, letters = '']) => [name, letters.split('<').length - 1],
    );
  expect(groups('water')).toEqual([['water', 4]]);
  expect(groups('country')).toEqual([
    ['halo', 4],
    ['country', 4],
  ]);
});

test('drawPoster(poster) is the same bytes for the same input', () => {
  expect(drawPoster(structuredClone(POSTER), flags)).toBe(draw());
});

test.each([
  ['all of it', {}],
  ['neither title nor caption', { title: '', caption: [] }],
  ['no names', { labels: [] }],
  ['no data', { data: {} }],
  ['an alt of nothing', { alt: '' }],
] satisfies [string, Partial<Poster>][])(
  'drawPoster(poster with %s) is well-formed and of its size',
  (_, change) => {
    // Resvg's parser takes nothing but well-formed XML.
    const { width, height } = new Resvg(draw(change)).render();
    expect([width, height]).toEqual([360, 340]);
  },
);

test('drawPoster(poster whose texts are markup) carries them as text', () => {
  const hostile = `</title><script>alert("1")</script> & 'x' ]]>\u0000`;
  const svg = draw({
    alt: hostile,
    title: hostile,
    caption: [hostile],
    labels: labels.map((label) => ({ ...label, text: hostile, key: hostile })),
  });
  expect(new Resvg(svg).render().width).toBe(360);
  expect(svg).toContain(
    '<title>&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39; ]]&gt;</title>',
  );
  expect(svg).not.toMatch(/<script|\u0000/);
  expect(svg.match(/alert/g)).toHaveLength(1);
});

test('drawPoster(poster) says what it shows, as an image with a title', () => {
  expect(draw()).toMatch(/^<svg [^>]*role="img"[^>]*><title>Two countries and a road<\/title>/);
});

test('drawPoster(poster) gives every id once and refers to none but its own', () => {
  const svg = draw();
  const ids = values(svg, 'id');
  expect(new Set(ids).size).toBe(ids.length);
  const used = [
    ...values(svg, 'href'),
    ...[...svg.matchAll(/url\(([^)]*)\)/g)].map(([, target]) => target ?? ''),
  ];
  expect(used.length).toBeGreaterThan(20);
  expect(used.filter((target) => !ids.includes(target.replace(/^#/, '')))).toEqual([]);
  expect(used.filter((target) => !target.startsWith('#'))).toEqual([]);
});

test('drawPoster(poster) reaches nothing outside itself: no address, font, image, import or script', () => {
  const svg = draw().replace('xmlns="http://www.w3.org/2000/svg"', '');
  expect(svg).not.toMatch(
    /https?:|\/\/|@import|@font-face|font-family|<(?:image|script|text|foreignObject|a)\b/,
  );
});

test('drawPoster(poster) has a rule for every class it uses, and one for dark readers', () => {
  const svg = draw();
  const css = /<style>([\s\S]*?)<\/style>/.exec(svg)?.[1] ?? '';
  const [light = '', dark = ''] = css.split('@media (prefers-color-scheme:dark)');
  const own = new Set(values(svg, 'class').filter((name) => !/^mc\d+$/.test(name)));
  expect([...own].toSorted()).toEqual(['country', 'halo', 'ink', 'paper', 'ring', 'rust', 'soft', 'water']);
  for (const name of own) {
    expect(light).toContain(`.${name}{`);
    expect(dark).toContain(`.${name}{`);
  }
});

test('drawPoster(poster with a caption) gives the map what the lines under it leave', () => {
  const heights = (caption: string[]) =>
    Number(/<clipPath id="map"><rect width="360" height="(\d+)"/.exec(draw({ caption }))?.[1]);
  expect([heights([]), heights(['a']), heights(['a', 'b'])]).toEqual([340, 302, 282]);
});

test('drawPoster(poster with long texts) sets them smaller, so that none is cut at the edge', () => {
  const long = 'A very long text that runs on and on beyond the edge of any card';
  const svg = draw({ title: long, caption: [long, 'short'], labels: [] });
  const letters = [...svg.matchAll(/translate\(([\d.]+) [\d.]+\) scale\(([\d.]+)\)/g)];
  expect(letters.length).toBeGreaterThan(90);
  for (const [, x, scale] of letters)
    expect(Number(x) + 500 * Number(scale)).toBeLessThanOrEqual(360 - 24 + 0.1);
  const sizes = new Set(letters.map(([, , scale]) => Number(scale)));
  expect(sizes).toContain(0.013);
  expect(sizes).not.toContain(0.046);
});
