import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'rolldown';
import { beforeAll, expect, test } from 'vitest';
import type { makePicture, PictureOptions } from '../../components/embed/picture/make-picture.ts';
import { ASPECTS, sizeOf, type Aspect } from '../../components/embed/picture/picture-size.ts';
import type { toPng } from '../../components/embed/picture/to-png.ts';
import { CREDIT } from '../../components/map/caption.ts';
import { letters } from '../../components/map/lettering.ts';
import { textsIn } from '../embed/picture/texts-in.ts';
import { openPage } from './driver/open-page.ts';
import { flagship, STORY_PATH } from './driver/open-story.ts';

declare const pictures: { makePicture: typeof makePicture; toPng: typeof toPng };

const root = fileURLToPath(new URL('../..', import.meta.url));
const { slug, steps } = flagship();
const schemes = ['light', 'dark'] as const;
let bundled = '';

beforeAll(async () => {
  const { output } = await build({
    input: join(root, 'tests/browser/page/pictures.ts'),
    platform: 'browser',
    transform: { target: 'es2022' },
    write: false,
    output: { format: 'iife', name: 'pictures', codeSplitting: false, minify: true },
  });
  bundled = output[0].code;
});

/** A page of the site, under its own security policy, that can make pictures. */
async function openStudio() {
  const opened = await openPage(STORY_PATH, { block: (url) => url.includes('/_araxes/') });
  await opened.page.evaluate(
    bundled.replace(/^"use strict";/, '').replace(/^var pictures=/, 'globalThis.pictures='),
  );
  return opened;
}

interface Made {
  svg: string;
  error: string;
  /** Of the PNG. */
  width: number;
  height: number;
  colours: number;
  isOpaque: boolean;
  /** Colour of the last pixel, which lies on the paper under the map. */
  paper: string;
  /** Names that reach out of the map, and pairs of names that overlap. */
  cut: number;
  overlaps: number;
}

function make(page: Page, options: Omit<PictureOptions, 'slug' | 'base'>): Promise<Made> {
  return page.evaluate(
    async (chosen) => {
      const svg = await pictures.makePicture(chosen);
      // The page's policy lets no style in, into no document; outlines lie where they lie without it.
      const unstyled = svg.replace(/<style>[^<]*<\/style>/, '');
      const parsed = new DOMParser().parseFromString(unstyled, 'image/svg+xml');
      const error = parsed.querySelector('parsererror')?.textContent ?? '';
      const png = await createImageBitmap(await pictures.toPng(svg, chosen.width, chosen.height));
      const canvas = new OffscreenCanvas(png.width, png.height);
      const brush = canvas.getContext('2d');
      brush?.drawImage(png, 0, 0);
      const pixels = brush?.getImageData(0, 0, png.width, png.height).data ?? new Uint8ClampedArray();
      const words = new Uint32Array(pixels.buffer);
      const drawn = document.body.appendChild(document.importNode(parsed.documentElement, true));
      const boxes = [...drawn.querySelectorAll<SVGGElement>('.halo')].map((name) => name.getBBox());
      const map = drawn.querySelector<SVGRectElement>('#map rect')?.getBBox() ?? new DOMRect();
      drawn.remove();
      const isCut = ({ x, y, width, height }: DOMRect) =>
        x < 0 || y < 0 || x + width > map.width || y + height > map.height;
      const overlap = (a: DOMRect, b: DOMRect) =>
        a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
      return {
        svg,
        error,
        width: png.width,
        height: png.height,
        colours: new Set(words).size,
        isOpaque: words.every((word) => word >>> 24 === 255),
        paper: `#${Array.from(pixels.slice(-4, -1), (channel) => channel.toString(16).padStart(2, '0')).join('')}`,
        cut: boxes.filter(isCut).length,
        overlaps: boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => overlap(a, b))).length,
      };
    },
    { slug, base: '', ...options },
  );
}

test.each(['opening', 'drills-2022', 'axis'])(
  'pictures of "%s" are whole, in every shape and both schemes',
  { timeout: 240_000 },
  async (id) => {
    const { page, requests, problems } = await openStudio();
    const step = steps.find((one) => one.id === id);
    for (const aspect of Object.keys(ASPECTS) as Aspect[]) {
      for (const scheme of schemes) {
        const size = sizeOf(aspect, aspect === '9:16' ? 720 : 900);
        const { svg, ...made } = await make(page, { step: id, ...size, scheme, caption: true });
        const where = `${aspect} ${scheme}`;
        expect(made, where).toMatchObject({ ...size, error: '', isOpaque: true, cut: 0, overlaps: 0 });
        expect(made.paper, where).toBe(scheme === 'light' ? '#fdfbf6' : '#1c1d1c');
        expect(made.colours, where).toBeGreaterThan(20);
        const plain = (text: string) => text.replaceAll(/&\w+;|&#\d+;|[^\p{L}\p{N}]/gu, '');
        expect(plain(/<title>([^<]*)</.exec(svg)?.[1] ?? ''), where).toBe(plain(step?.alt ?? '?'));
        expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', ''), where).not.toMatch(
          /https?:|url\((?!#)|href="(?!#)|<(?:script|image|text|foreignObject)\b/,
        );
        const said = textsIn(svg, letters).join(' · ');
        for (const part of [step?.heading, step?.when.text, ...CREDIT.split(' · ')])
          expect(said, where).toContain(part);
      }
    }
    const own = problems.filter((problem) => !problem.includes('/_araxes/'));
    expect([own, requests.filter((url) => url.startsWith('http'))]).toEqual([[], []]);
  },
);

test(
  'a picture with a title, and one for print, come out at exactly their size',
  { timeout: 120_000 },
  async () => {
    const { page } = await openStudio();
    const card = { step: 'corridor', width: 1200, height: 630, scheme: 'light', caption: true } as const;
    const { svg, ...made } = await make(page, { ...card, title: 'A route on paper' });
    expect(made).toMatchObject({ width: 1200, height: 630, cut: 0, overlaps: 0, isOpaque: true });
    expect(textsIn(svg, letters)).toContain('A route on paper');
    const print = { ...card, ...sizeOf('4:3', 4000), caption: false };
    expect(await make(page, print)).toMatchObject({ width: 4000, height: 3000, isOpaque: true });
  },
);

test('a size that no picture has is refused by name', async () => {
  const { page } = await openStudio();
  const wrong = { step: 'corridor', width: 100, height: 100, scheme: 'light', caption: true } as const;
  await expect(make(page, wrong)).rejects.toThrow('RangeError: makePicture(options): width must be');
});
