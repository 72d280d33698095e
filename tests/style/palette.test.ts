import { expect, test } from 'vitest';
import { paint } from '../../geo/draw/paint.ts';
import { PALETTES, type Palette, type Scheme, type Tone } from '../../geo/style/palette.ts';
import { style } from '../../geo/style/style.ts';
import { DEFICIENCIES, seenWith, type Deficiency } from './colour-vision.ts';
import { contrast } from './contrast.ts';
import { deltaE, labOf, type Lab } from './delta-e.ts';
import { blend, linear, rgbOf, type Rgb } from './rgb.ts';

/** WCAG 2.2, criteria 1.4.3 (text) and 1.4.11 (graphics). */
const TEXT = 4.5;
const LINE = 3;
/**
 * CIEDE2000. A just noticeable difference is about 1 for patches that touch. Lines and hatching are thin and stand
 * apart, so tones keep eight times that from each other; shape (dashes, hatching) and name tell them apart as well.
 * From the land, where nothing else helps, they keep five times as much again.
 */
const TONES_APART = 8;
const TONES_FROM_LAND = 40;

const schemes = Object.keys(PALETTES) as Scheme[];
const lands = ['land', 'azerbaijan', 'armenia', 'iran'] as const;
const tones: readonly Tone[] = ['teal', 'plum', 'rust', 'red'];
const all: readonly Tone[] = [...tones, 'ink'];
const visions = ['usual', ...(Object.keys(DEFICIENCIES) as Deficiency[])] as const;

/** The opacity of the fill of a surveyed or of a hatched area at full strength, from the style itself. */
function fillOpacity(certainty: 'surveyed' | 'approximate', palette: Palette): number {
  const { layers } = style({ a: { label: 'A', kind: 'area', tone: 'teal', certainty } }, palette);
  const fill = layers.find((layer) => layer.id === 'a:fill');
  if (!fill) throw new Error('no fill');
  const value = paint(fill, 'fill-opacity', { zoom: 7, strength: { a: 1 } });
  return Number(value({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [0, 0] } }));
}

/** The pairs whose contrast is too low, as "text on ground 3.2". */
function tooLow(
  pairs: readonly (readonly [name: string, color: Rgb, ground: Rgb])[],
  least: number,
): string[] {
  return pairs.flatMap(([name, color, ground]) => {
    const found = contrast(color, ground);
    return found < least ? [`${name} ${found.toFixed(2)}`] : [];
  });
}

function seen(hex: string, vision: (typeof visions)[number]): Lab {
  const color = linear(rgbOf(hex));
  return labOf(vision === 'usual' ? color : seenWith(vision, color));
}

test('PALETTES have the same keys in both schemes', () => {
  const keys = (scheme: Scheme) => [Object.keys(PALETTES[scheme]), Object.keys(PALETTES[scheme].tone)];
  expect(keys('dark')).toEqual(keys('light'));
});

test.each(schemes)('PALETTES.%s has all its colours as #rrggbb in small letters', (scheme) => {
  const { tone, ...others } = PALETTES[scheme];
  for (const color of [...Object.values(others), ...Object.values(tone)])
    expect(color).toMatch(/^#[0-9a-f]{6}$/);
});

test.each(schemes)(
  'PALETTES.%s: names of places and countries have 4.5:1 on every land, those of waters on water',
  (scheme) => {
    const palette = PALETTES[scheme];
    const grounds = [...lands, 'halo'] as const;
    const pairs = (['ink', 'countryName'] as const).flatMap((name) =>
      [...grounds, 'water' as const].map(
        (ground) => [`${name} on ${ground}`, rgbOf(palette[name]), rgbOf(palette[ground])] as const,
      ),
    );
    const waters = (['water', 'halo', ...lands] as const).map(
      (ground) => [`waterName on ${ground}`, rgbOf(palette.waterName), rgbOf(palette[ground])] as const,
    );
    expect(tooLow([...pairs, ...waters], TEXT)).toEqual([]);
  },
);

test.each(schemes)(
  'PALETTES.%s: the name of an area has 4.5:1 on every land, on water and on its own fill',
  (scheme) => {
    const palette = PALETTES[scheme];
    const opacity = Math.max(fillOpacity('surveyed', palette), fillOpacity('approximate', palette));
    const pairs = all.flatMap((tone) => {
      const color = rgbOf(palette.tone[tone]);
      return [...lands, 'water' as const, 'halo' as const].flatMap((ground) => [
        [`${tone} on ${ground}`, color, rgbOf(palette[ground])] as const,
        [
          `${tone} on its fill over ${ground}`,
          color,
          blend(color, rgbOf(palette[ground === 'water' ? 'land' : ground]), opacity),
        ] as const,
      ]);
    });
    expect(tooLow(pairs, TEXT)).toEqual([]);
  },
);

test.each(schemes)('PALETTES.%s: any name has 4.5:1 on the fill of any area over every land', (scheme) => {
  const palette = PALETTES[scheme];
  const opacity = fillOpacity('surveyed', palette);
  const { ink, countryName, waterName } = palette;
  const names = Object.entries({ ...palette.tone, place: ink, countryName, waterName });
  const pairs = names.flatMap(([name, color]) =>
    all.flatMap((tone) =>
      lands.map((land) => {
        const ground = blend(rgbOf(palette.tone[tone]), rgbOf(palette[land]), opacity);
        return [`${name} on ${tone} over ${land}`, rgbOf(color), ground] as const;
      }),
    ),
  );
  expect(tooLow(pairs, TEXT)).toEqual([]);
});

test.each(schemes)(
  'PALETTES.%s: lines of the story have 3:1 on land, water, their casing and any fill',
  (scheme) => {
    const palette = PALETTES[scheme];
    const opacity = fillOpacity('surveyed', palette);
    const pairs = all.flatMap((tone) => {
      const color = rgbOf(palette.tone[tone]);
      const plain = [...lands, 'water', 'casing'] as const;
      const fills = lands.flatMap((land) =>
        all.map(
          (other) =>
            [
              `${tone} on ${other} over ${land}`,
              color,
              blend(rgbOf(palette.tone[other]), rgbOf(palette[land]), opacity),
            ] as const,
        ),
      );
      return [
        ...plain.map((ground) => [`${tone} on ${ground}`, color, rgbOf(palette[ground])] as const),
        ...fills,
      ];
    });
    expect(tooLow(pairs, LINE)).toEqual([]);
  },
);

test.each(schemes)('PALETTES.%s: borders and shores of lakes have 3:1 on every land', (scheme) => {
  const palette = PALETTES[scheme];
  const pairs = (['border', 'lakeLine'] as const).flatMap((line) =>
    lands.map((land) => [`${line} on ${land}`, rgbOf(palette[line]), rgbOf(palette[land])] as const),
  );
  expect(tooLow(pairs, LINE)).toEqual([]);
});

test.each(schemes.flatMap((scheme) => visions.map((vision) => [scheme, vision] as const)))(
  'PALETTES.%s: the four tones differ from each other and from the land for %s vision',
  (scheme, vision) => {
    const palette = PALETTES[scheme];
    const close: string[] = [];
    for (const [i, a] of tones.entries()) {
      const color = seen(palette.tone[a], vision);
      for (const b of tones.slice(i + 1)) {
        const apart = deltaE(color, seen(palette.tone[b], vision));
        if (apart < TONES_APART) close.push(`${a} and ${b} ${apart.toFixed(1)}`);
      }
      for (const land of lands) {
        const apart = deltaE(color, seen(palette[land], vision));
        if (apart < TONES_FROM_LAND) close.push(`${a} and ${land} ${apart.toFixed(1)}`);
      }
    }
    expect(close).toEqual([]);
  },
);

test('PALETTES.light is light and PALETTES.dark is dark', () => {
  const lightness = (scheme: Scheme) => labOf(linear(rgbOf(PALETTES[scheme].land)))[0];
  expect(lightness('light')).toBeGreaterThan(85);
  expect(lightness('dark')).toBeLessThan(25);
});
