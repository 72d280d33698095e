import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { makePicture, type PictureOptions } from '../../../components/embed/picture/make-picture.ts';
import { ASPECTS, sizeOf, type Aspect } from '../../../components/embed/picture/picture-size.ts';
import { CREDIT, type PictureTexts } from '../../../components/map/caption.ts';
import { letters } from '../../../components/map/lettering.ts';
import { liveFile } from '../../../components/map/live-data.ts';
import { stepFile } from '../../../components/map/step-files.ts';
import { PALETTES } from '../../../geo/style/palette.ts';
import { expectGolden } from '../../draw/golden.ts';
import { textsIn } from './texts-in.ts';
import { SMALL_STORY } from './small-story.ts';
import { loaded, serveStory, SLUG, STORY } from './serve-story.ts';

const small = (change: Partial<PictureOptions> = {}, files: typeof SMALL_STORY | object = SMALL_STORY) => {
  const { base } = serveStory(files as typeof STORY);
  const size = { width: 480, height: 480 };
  return makePicture({
    slug: 'small',
    base,
    step: 'one',
    ...size,
    scheme: 'light',
    caption: true,
    ...change,
  });
};
const flagship = (change: Partial<PictureOptions> = {}) => {
  const { base, asked } = serveStory();
  const options = { slug: SLUG, base, step: 'drills-2022', width: 1200, height: 675, caption: true } as const;
  return { svg: makePicture({ ...options, scheme: 'light', ...change }), asked };
};

test('makePicture(small story) is the golden picture', async () => {
  expectGolden('picture', (await small()).trimEnd());
});

test('makePicture(options) gives the same bytes again', async () => {
  expect(await small()).toBe(await small());
});

const aspects = Object.keys(ASPECTS) as Aspect[];
const shapes = aspects.flatMap((aspect) =>
  [200, 640, 1080, 4000].map((width) => [aspect, width, sizeOf(aspect, width)] as const),
);

test.each(shapes)('makePicture(%s, %i wide) is well-formed and of exactly that size', async (_, __, size) => {
  const svg = await small(size);
  expect(/^<svg [^>]*width="(\d+)" height="(\d+)"/.exec(svg)?.slice(1).map(Number)).toEqual([
    size.width,
    size.height,
  ]);
  // Resvg's parser takes nothing but well-formed XML.
  expect(new Resvg(svg, { fitTo: { mode: 'width', value: 200 } }).render().width).toBe(200);
});

test('makePicture(options) needs nothing from outside: no address, font, image or script', async () => {
  const svg = (await flagship().svg).replace('xmlns="http://www.w3.org/2000/svg"', '');
  expect(svg).not.toMatch(
    /https?:|\/\/|@import|@font-face|font-family|<(?:image|script|text|foreignObject|a)\b/,
  );
});

test('makePicture(options) gives lines that grow with the letters', async () => {
  const svg = await flagship().svg;
  expect(svg).toContain('stroke-width=');
  expect(svg).not.toContain('non-scaling-stroke');
});

test('makePicture(options) carries texts as text, in its title and in what it draws', async () => {
  const svg = await small({ title: '</title><script>alert(1)</script>' });
  expect(svg).toContain('<title>Two towns, a &quot;road&quot; &amp; a &lt;drill&gt;</title>');
  expect(svg).not.toMatch(/<script|alert/);
  expect(textsIn(svg, letters)).toContain('</title><script>alert(1)</script>');
});

describe('the lines under the map', () => {
  const credit = CREDIT.replaceAll(' · ', ' ').replaceAll(' ', '');
  const linesOf = async (change: Partial<PictureOptions>) =>
    textsIn(await small(change), letters)
      .join(' ')
      .replaceAll(' · ', ' ')
      .replaceAll(' ', '');
  test('with a caption: heading, date, certainty, credit', async () => {
    const said = await linesOf({});
    expect(said).toContain('Twotowns&a<road>·May2022·Drill:approximate·Road:schematic'.replaceAll('·', ''));
    expect(said).toContain(credit);
  });
  test('without one: date, certainty and credit all the same', async () => {
    const said = await linesOf({ caption: false });
    expect(said).not.toContain('Twotowns');
    expect(said).toContain('May2022Drill:approximateRoad:schematic');
    expect(said).toContain(credit);
  });
  test('with a title over the map: the name of the story instead of the heading', async () => {
    const said = await linesOf({ title: 'Mine' });
    expect(said).toContain('Mine');
    expect(said).toContain('AsmallstoryMay2022Drill:approximate');
    expect(said).not.toContain('Twotowns');
  });
});

const texts = liveFile(loaded, 'pictures.json') as PictureTexts;

test.each(Object.keys(texts.steps))(
  'the picture and the static picture of "%s" say the same, wherever their lines break',
  async (id) => {
    const said = (svg: string) =>
      textsIn(svg, letters)
        .filter((line) => /[·:©]/.test(line))
        .join(' · ');
    const still = String(stepFile(loaded, `${id}.svg`).body);
    const made = said(await flagship({ step: id }).svg);
    expect(made).toBe(said(still));
    const { heading, when, unsure } = texts.steps[id] ?? { heading: '?', when: '?', unsure: [] };
    for (const part of [heading, when, ...unsure, CREDIT]) expect(made).toContain(part);
  },
);

test.each(['light', 'dark'] as const)(
  'makePicture({ scheme: "%s" }) does not follow the system',
  async (scheme) => {
    const svg = await small({ scheme });
    expect(svg).not.toContain('prefers-color-scheme');
    expect(svg).toContain(`.ink{fill:${PALETTES[scheme].ink}}`);
    expect(svg).toContain(`fill="${PALETTES[scheme].water}"`);
    const other = PALETTES[scheme === 'light' ? 'dark' : 'light'];
    expect(Object.values(other).filter((color) => typeof color === 'string' && svg.includes(color))).toEqual(
      [],
    );
  },
);

test('makePicture(step) fetches what it shows, once, and nothing else', async () => {
  const { base, asked } = serveStory();
  const options = { slug: SLUG, base, width: 800, height: 450, scheme: 'light', caption: true } as const;
  await makePicture({ ...options, step: 'drills-2021' });
  await makePicture({ ...options, step: 'drills-2021', scheme: 'dark' });
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked.filter((url) => url.includes('corridor-strip') || url.includes('notes'))).toEqual([]);
  const files = asked.map((url) => url.split('/').at(-1));
  expect(files).toEqual(
    expect.arrayContaining(['scenes.json', 'pictures.json', 'letters.json', 'names.geojson']),
  );
});

test('makePicture(options) tries again after a failure', async () => {
  const files: Record<string, () => unknown> = { ...SMALL_STORY };
  delete files['/layers/letters.json'];
  const { base } = serveStory(files);
  const options = { slug: 'small', base, step: 'one', width: 480, height: 480 } as const;
  const make = () => makePicture({ ...options, scheme: 'light', caption: true });
  await expect(make()).rejects.toThrow('letters.json: 404');
  files['/layers/letters.json'] = SMALL_STORY['/layers/letters.json'];
  await expect(make()).resolves.toContain('<svg');
});

test('makePicture({ step: "no-such-step" }) rejects and names it', async () => {
  await expect(small({ step: 'no-such-step' })).rejects.toThrow('small has no step no-such-step');
  await expect(small({ step: 'constructor' })).rejects.toThrow('no step constructor');
});

test('pictures.json holds what pictures say, and scenes.json none of it', () => {
  const texts = JSON.stringify(liveFile(loaded, 'pictures.json'));
  expect(texts.length).toBeLessThan(20_000);
  expect(texts).toContain('The Guard on the Aras');
  expect(JSON.stringify(liveFile(loaded, 'scenes.json'))).not.toContain('The Guard on the Aras');
});
