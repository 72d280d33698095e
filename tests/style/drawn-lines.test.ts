import { join } from 'node:path';
import type { Feature } from 'geojson';
import { expect, test } from 'vitest';
import { paint } from '../../geo/draw/paint.ts';
import { loadStory, slugs } from '../../geo/story/library.ts';
import { PALETTES, type Scheme, type Tone } from '../../geo/style/palette.ts';
import { style } from '../../geo/style/style.ts';
import { contrast } from './contrast.ts';
import { blend, rgbOf } from './rgb.ts';

const LINE = 3;
/** What softens or sets off another line, and tells nothing by itself: shores, casings. */
const SOFT = /shore|casing/;
const lands = ['land', 'azerbaijan', 'armenia', 'iran'] as const;
const nowhere: Feature = {
  type: 'Feature',
  properties: {},
  geometry: { type: 'Point', coordinates: [0, 0] },
};

const cases = (Object.keys(PALETTES) as Scheme[]).flatMap((scheme) =>
  (['teal', 'plum', 'rust', 'red', 'ink'] as const).map((tone) => [scheme, tone] as const),
);

/** A layer of each kind and certainty in one tone. */
function layersIn(tone: Tone) {
  const kinds = ['area', 'line'] as const;
  const certainties = ['surveyed', 'approximate', 'schematic'] as const;
  return Object.fromEntries(
    kinds.flatMap((kind) =>
      certainties.map((certainty) => [`${kind}-${certainty}`, { label: 'A', kind, tone, certainty }]),
    ),
  );
}

test.each(cases)(
  'style(layers) in %s and %s draws every line that tells something at 3:1 on every land',
  (scheme, tone) => {
    const palette = PALETTES[scheme];
    const stories = layersIn(tone);
    const strength = Object.fromEntries(Object.keys(stories).map((id) => [id, 1]));
    const faint = [4, 8].flatMap((zoom) =>
      style(stories, palette).layers.flatMap((layer) => {
        if (layer.type !== 'line' || SOFT.test(layer.id)) return [];
        const valueOf = (property: string) => paint(layer, property, { zoom, strength })(nowhere);
        const opacity = Number(valueOf('line-opacity'));
        if (opacity === 0) return [];
        return lands.flatMap((land) => {
          const ground = rgbOf(palette[land]);
          const found = contrast(blend(rgbOf(String(valueOf('line-color'))), ground, opacity), ground);
          return found < LINE ? [`${layer.id} at zoom ${zoom} on ${land}: ${found.toFixed(2)}`] : [];
        });
      }),
    );
    expect(faint).toEqual([]);
  },
);

/** How strongly the fill of a surveyed area covers what is under it. */
function fillOpacity(scheme: Scheme): number {
  const area = { label: 'A', kind: 'area', tone: 'teal', certainty: 'surveyed' } as const;
  const fill = style({ area }, PALETTES[scheme]).layers.find(({ id }) => id === 'area:fill');
  if (!fill) throw new Error('The style fills no areas');
  return Number(paint(fill, 'fill-opacity', { zoom: 6, strength: { area: 1 } })(nowhere));
}

test.each(cases)('borders in %s stand out at 3:1 from areas in %s on every land', (scheme, tone) => {
  const palette = PALETTES[scheme];
  const faint = lands.flatMap((land) => {
    const ground = blend(rgbOf(palette.tone[tone]), rgbOf(palette[land]), fillOpacity(scheme));
    const found = contrast(rgbOf(palette.border), ground);
    return found < LINE ? [`on ${land}: ${found.toFixed(2)}`] : [];
  });
  expect(faint).toEqual([]);
});

const root = join(import.meta.dirname, '../..');

test.each(slugs(root))(
  'style(%s) draws every line, tie, outline and hatching at 3:1 on every land, however weakly a step shows it',
  (slug) => {
    const { story } = loadStory(root, slug);
    if (!story) throw new Error(`${slug} shows nothing`);
    const faint = (Object.keys(PALETTES) as Scheme[]).flatMap((scheme) => {
      const palette = PALETTES[scheme];
      const drawn = style(story.layers, palette).layers.filter(({ id }) => /:(?:line|hatch)$/.test(id));
      return story.steps.flatMap(({ id, show }) =>
        show.flatMap(({ layer, strength }) =>
          drawn.flatMap((line) => {
            if (!line.id.startsWith(`${layer}:`)) return [];
            const valueOf = (property: string) =>
              paint(line, property, { zoom: 6, strength: { [layer]: strength } })(nowhere);
            const color = rgbOf(String(valueOf('line-color')));
            const opacity = Number(valueOf('line-opacity'));
            const found = Math.min(
              ...lands.map((land) => {
                const ground = rgbOf(palette[land]);
                return contrast(blend(color, ground, opacity), ground);
              }),
            );
            return found < LINE ? [`${id}: ${line.id} at ${strength}, ${found.toFixed(2)} in ${scheme}`] : [];
          }),
        ),
      );
    });
    expect(faint).toEqual([]);
  },
);
