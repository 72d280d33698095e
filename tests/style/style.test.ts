import {
  validateStyleMin,
  type LayerSpecification,
  type StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { dashed } from '../../geo/style/overlay.ts';
import type { Layer } from '../../geo/story/story.ts';
import { FAR_TO_ZOOM, NEAR_FROM_ZOOM } from '../../geo/style/ground.ts';
import { PALETTES, type Scheme } from '../../geo/style/palette.ts';
import { style } from '../../geo/style/style.ts';

const kinds = ['area', 'line', 'point', 'tie'] as const;
const certainties = ['surveyed', 'approximate', 'schematic'] as const;
const tones = ['teal', 'plum', 'rust', 'red', 'ink'] as const;
const statuses = [undefined, 'proposed', 'reported', 'disputed', 'claimed'] as const;
const schemes = Object.keys(PALETTES) as Scheme[];

/** One layer for each way a layer can be. */
const EVERY: Record<string, Layer> = Object.fromEntries(
  kinds.flatMap((kind) =>
    certainties.flatMap((certainty) =>
      tones.flatMap((tone) =>
        statuses.map((status) => [
          [kind, certainty, tone, status ?? 'plain'].join('-'),
          { label: 'A layer', kind, certainty, tone, ...(status ? { status } : {}) } satisfies Layer,
        ]),
      ),
    ),
  ),
);
const made: Record<Scheme, StyleSpecification> = {
  light: style(EVERY, PALETTES.light),
  dark: style(EVERY, PALETTES.dark),
};

/** The style layers of one layer alone. */
function drawn(layer: Layer): LayerSpecification[] {
  const ground = new Set(style({}, PALETTES.light).layers.map(({ id }) => id));
  return style({ it: layer }, PALETTES.light).layers.filter(({ id }) => !ground.has(id));
}

/** A style without its colours. */
function shapeOf(specification: StyleSpecification): unknown {
  return JSON.parse(JSON.stringify(specification).replaceAll(/#[0-9a-f]{6}/g, '#'));
}

test.each(schemes)('style(every kind, certainty, tone and status, %s) is valid', (scheme) => {
  expect(validateStyleMin(made[scheme])).toEqual([]);
});

test('style({}) of a story without layers is valid and draws the ground', () => {
  const ground = style({}, PALETTES.light);
  expect(validateStyleMin(ground)).toEqual([]);
  expect(ground.layers[0]?.type).toBe('background');
});

test('style(layers) gives every style layer its own id', () => {
  const ids = made.light.layers.map(({ id }) => id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

test('style(layers) starts every layer at strength 0, in global state', () => {
  expect(made.light.state).toEqual(Object.fromEntries(Object.keys(EVERY).map((id) => [id, { default: 0 }])));
});

test('style(layers) makes every style layer of a story depend on the strength of its layer', () => {
  for (const [id, layer] of Object.entries(EVERY)) {
    const own = style({ [id]: layer }, PALETTES.light).layers.filter((each) => each.id.startsWith(id));
    expect(own.length, id).toBeGreaterThan(0);
    for (const each of own) expect(JSON.stringify(each.paint), each.id).toContain(`["global-state","${id}"]`);
  }
});

test('style(layers) names nothing outside itself: no symbols, glyphs, sprites or addresses', () => {
  expect(made.light.layers.filter(({ type }) => type === 'symbol')).toEqual([]);
  expect(JSON.stringify(made.light)).not.toMatch(/glyphs|sprite|https?:/);
});

test('style(layers) has a source for every style layer, and only empty ones', () => {
  for (const layer of made.light.layers) {
    if (layer.type !== 'background') expect(made.light.sources, layer.id).toHaveProperty([layer.source]);
  }
  for (const source of Object.values(made.light.sources)) {
    expect(source).toMatchObject({ type: 'geojson', data: { features: [] } });
  }
});

test('style(layers, palette) is the same in both schemes but for its colours', () => {
  expect(shapeOf(made.dark)).toEqual(shapeOf(made.light));
});

test('style(layers, palette) shows the tone of each layer, by the palette', () => {
  for (const tone of tones) {
    for (const kind of kinds) {
      const text = JSON.stringify(drawn({ label: 'It', kind, tone, certainty: 'surveyed' }));
      expect(text).toContain(PALETTES.light.tone[tone]);
    }
  }
});

test('style(layers) lays the fills of areas under the borders, and lines, ties and points over them', () => {
  const ids = made.light.layers.map(({ id }) => id);
  const borders = ['ground:far-border', 'ground:near-border-casing', 'ground:near-border'];
  expect(ids.filter((id) => /^ground:.*border/.test(id))).toEqual(borders);
  const places = borders.map((id) => ids.indexOf(id));
  const [first, last] = [Math.min(...places), Math.max(...places)];
  for (const [i, layer] of made.light.layers.entries()) {
    const kind = kinds.find((each) => layer.id.startsWith(`${each}-`));
    if (!kind) continue;
    if (layer.type === 'fill') expect(i, layer.id).toBeLessThan(first);
    if (kind !== 'area') expect(i, layer.id).toBeGreaterThan(last);
  }
});

test.each(['far', 'near'])(
  'style(layers) lays the %s shore under the land, its narrower band on top',
  (level) => {
    const ids = made.light.layers.map(({ id }) => id);
    const shore = ['outer', 'inner'].map((band) => `ground:${level}-shore-${band}`);
    expect(ids.filter((id) => id.startsWith(`ground:${level}-shore`))).toEqual(shore);
    expect(ids.indexOf(`ground:${level}-shore-inner`)).toBeLessThan(ids.indexOf('ground:world'));
    const [outer = 0, inner = 0] = shore.map((id) => {
      const layer = made.light.layers.find((each) => each.id === id);
      return layer?.type === 'line' ? Number(layer.paint?.['line-width']) : 0;
    });
    expect(inner).toBeGreaterThan(0);
    expect(outer).toBeGreaterThan(inner);
  },
);

test('style(layers) draws layers of one kind in the order of the story', () => {
  const later = style(
    {
      b: { label: 'B', kind: 'line', tone: 'red', certainty: 'surveyed' },
      a: { label: 'A', kind: 'line', tone: 'red', certainty: 'surveyed' },
    },
    PALETTES.light,
  ).layers.map(({ id }) => id);
  expect(later.indexOf('a:line')).toBeGreaterThan(later.indexOf('b:line'));
});

test.each(['approximate', 'schematic'] as const)(
  'style(%s area) is hatched and has no outline',
  (certainty) => {
    const layers = drawn({ label: 'Zone', kind: 'area', tone: 'rust', certainty });
    const sources = layers.map((layer) => ('source' in layer ? [layer.type, layer.source] : []));
    expect(sources).toEqual([
      ['fill', 'it'],
      ['line', 'it:hatch'],
    ]);
  },
);

test('style(surveyed area) has an outline and no hatching', () => {
  const layers = drawn({ label: 'Nakhchivan', kind: 'area', tone: 'teal', certainty: 'surveyed' });
  expect(layers.map(({ type }) => type)).toEqual(['fill', 'line', 'line']);
  expect(JSON.stringify(layers)).not.toContain('hatch');
});

test.each(kinds.filter((kind) => kind !== 'tie'))(
  'style(%s) that is not surveyed, or only proposed, looks different from a surveyed one, whatever its tone',
  (kind) => {
    for (const tone of tones) {
      const sure = JSON.stringify(drawn({ label: 'It', kind, tone, certainty: 'surveyed' }));
      expect(JSON.stringify(drawn({ label: 'It', kind, tone, certainty: 'approximate' }))).not.toBe(sure);
      expect(JSON.stringify(drawn({ label: 'It', kind, tone, certainty: 'schematic' }))).not.toBe(sure);
      expect(
        JSON.stringify(drawn({ label: 'It', kind, tone, certainty: 'surveyed', status: 'proposed' })),
      ).not.toBe(sure);
    }
  },
);

test('style(layers) hands over from the far ground to the near one without a gap', () => {
  expect(NEAR_FROM_ZOOM).toBeLessThan(FAR_TO_ZOOM);
  for (const layer of made.light.layers) {
    if (layer.id.startsWith('ground:far-')) expect(layer.maxzoom, layer.id).toBe(FAR_TO_ZOOM);
    if (layer.id.startsWith('ground:near-')) expect(layer.minzoom, layer.id).toBe(NEAR_FROM_ZOOM);
  }
});

test('style(layers) does not change its input and gives equal styles for equal input', () => {
  const before = structuredClone(EVERY);
  expect(style(EVERY, PALETTES.light)).toEqual(made.light);
  expect(EVERY).toEqual(before);
});

test.each([
  ['world', 'far', 'near'],
  ['zone', 'zone-hatch', 'zone-dash', 'zone-fill', 'zone-line', 'zone-casing'],
  ['ground', 'ground-water', 'far-land', 'near-lines', 'world-land'],
])(
  'style(layers called %s, %s, %s …) is valid, with an id of its own for every source and layer',
  (...ids) => {
    for (const kind of kinds) {
      for (const certainty of certainties) {
        const layer: Layer = { label: 'It', kind, certainty, tone: 'teal' };
        const layers = Object.fromEntries(ids.map((id) => [id, layer]));
        const { sources, layers: drawnLayers, ...rest } = style(layers, PALETTES.light);
        expect(validateStyleMin({ ...rest, sources, layers: drawnLayers })).toEqual([]);
        const one = Object.keys(style({ it: layer }, PALETTES.light).sources).length;
        const ground = Object.keys(style({}, PALETTES.light).sources).length;
        expect(Object.keys(sources)).toHaveLength(ground + ids.length * (one - ground));
        const names = drawnLayers.map(({ id }) => id);
        expect(new Set(names).size).toBe(names.length);
      }
    }
  },
);

test('dashed(layer) tells ties that are only claimed from those that are described', () => {
  const tie = { label: 'A–B', kind: 'tie', tone: 'teal', certainty: 'schematic' } as const;
  expect(dashed(tie)).toBe(false);
  for (const status of ['claimed', 'proposed', 'reported', 'disputed'] as const)
    expect(dashed({ ...tie, status }), status).toBe(true);
});
