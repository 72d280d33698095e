import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { overlayData } from '../../geo/data/atlas.ts';
import { drawGround } from '../../geo/draw/ground.ts';
import type { Layer } from '../../geo/story/story.ts';
import { PALETTES } from '../../geo/style/palette.ts';
import { style } from '../../geo/style/style.ts';
import { expectGolden } from './golden.ts';
import { parsePath } from './parse-path.ts';
import { documentOf, drawSmall, SMALL_MAP } from './small-map.ts';

const layer = (kind: Layer['kind'], certainty: Layer['certainty']): Layer => ({
  label: kind,
  kind,
  certainty,
  tone: 'rust',
});

/** One layer of a story alone, drawn at a strength with the data of the small map. */
function drawLayer(id: 'zone' | 'route' | 'town', drawn: Layer, strength = 1): string {
  const layers = { [id]: drawn };
  const file = SMALL_MAP.data[id];
  const styles = { light: style(layers, PALETTES.light), dark: style(layers, PALETTES.dark) };
  const data = overlayData(layers, new Map(file ? [[id, file]] : []), new Map());
  return drawGround({ ...SMALL_MAP, styles, data, strength: { [id]: strength } }).markup;
}

/** The elements of a drawing that show a colour, in drawing order. */
function elementsWith(markup: string, color: string): string[] {
  return (markup.match(/<[^>]+>/g) ?? []).filter((element) => element.includes(`"${color}"`));
}

/** The data of the paths of a `<use>` element's group, one after the other. */
function shapeOf(markup: string, use: string | undefined): string {
  const id = /href="#([^"]+)"/.exec(use ?? '')?.[1] ?? '';
  const group = new RegExp(`<g id="${id}">((?:<path[^>]*/>)*)</g>`).exec(markup)?.[1] ?? '';
  return pathsIn(group).join('');
}

function pathsIn(markup: string): string[] {
  return [...markup.matchAll(/<path[^>]* d="([^"]*)"/g)].map(([, d = '']) => d);
}

const rust = PALETTES.light.tone.rust;

test('drawGround(small map) is the golden drawing', () => {
  expectGolden('small-map', documentOf(drawSmall()));
});

test('drawGround(small map, turned, coarse) is the golden drawing', () => {
  const camera = { ...SMALL_MAP.camera, bearing: 35 };
  expectGolden(
    'small-map-turned',
    documentOf(drawSmall({ camera, tolerance: 1, digits: 0, prefix: 'turned-' })),
  );
});

test('drawGround(drawing) is deterministic', () => {
  expect(drawSmall()).toEqual(drawSmall());
});

test('drawGround(drawing) is well-formed whatever the data is called, and carries none of its texts', () => {
  const drawn = drawSmall();
  expect(drawn.markup).not.toMatch(/script|alert|&(?!amp;|lt;|gt;|quot;|#)/);
  expect(new Resvg(documentOf(drawn)).render().width).toBe(360);
});

test('drawGround(drawing) keeps colours that come from data from breaking out of their attribute', () => {
  const hostile = structuredClone(SMALL_MAP.styles.light);
  hostile.layers.push({
    id: '"><b>',
    type: 'fill',
    source: 'land',
    paint: { 'fill-color': ['to-color', ['get', 'name'], '#123456'] },
  });
  const { markup } = drawSmall({ styles: { light: hostile, dark: hostile } });
  expect(markup).not.toContain('script');
  expect(markup).not.toContain('<b>');
  expect(markup).toContain('fill="#123456"');
});

test('drawGround(drawing) draws the layers in the order of the style', () => {
  const names = ['land', 'zone', 'border', 'route', 'town'] as const;
  const build = (order: readonly number[]): StyleSpecification => ({
    version: 8,
    sources: {},
    layers: order.map((n): LayerSpecification => {
      const [id, color] = [`layer-${n}`, `#0a00${n.toString(16).padStart(2, '0')}`];
      const source = { land: 'land', zone: 'zone', border: 'line', route: 'route', town: 'town' }[
        names[n % 5] ?? 'land'
      ];
      if (source === 'town') return { id, type: 'circle', source, paint: { 'circle-color': color } };
      if (n % 5 < 2) return { id, type: 'fill', source, paint: { 'fill-color': color } };
      return { id, type: 'line', source, paint: { 'line-color': color } };
    }),
  });
  const orders = fc.shuffledSubarray(Array.from({ length: 20 }, (_, n) => n));
  fc.assert(
    fc.property(orders, (order) => {
      const light = build(order);
      const { markup } = drawSmall({ styles: { light, dark: light } });
      const drawn = (markup.match(/(?:fill|stroke)="#0a00([0-9a-f]{2})"/g) ?? []).map((text) =>
        Number.parseInt(text.slice(-3, -1), 16),
      );
      expect(drawn).toEqual(order);
    }),
  );
});

test('drawGround(strength 0) draws none of the layer, as if the story did not have it', () => {
  const without = drawSmall({ strength: {} }).markup;
  for (const color of ['#9b3a03', '#8a0113', '#3d3a34']) expect(without).not.toContain(color);
  for (const [id, kind] of [
    ['zone', 'area'],
    ['route', 'line'],
    ['town', 'point'],
  ] as const) {
    for (const certainty of ['surveyed', 'approximate', 'schematic'] as const) {
      expect(drawLayer(id, layer(kind, certainty), 0)).toBe(drawLayer('zone', layer('area', 'surveyed'), 0));
    }
  }
});

test('drawGround(strength) is the opacity of the layer, times its own', () => {
  expect(drawSmall({ strength: { zone: 0.5 } }).markup).toMatch(/fill="#9b3a03" fill-opacity="0\.06"/);
  expect(drawSmall({ strength: { route: 0.25 } }).markup).toMatch(
    /stroke="#8a0113"[^>]* stroke-opacity="0\.25"/,
  );
  expect(drawSmall({ strength: { town: 0.5 } }).markup).toMatch(/<circle[^>]* opacity="0\.5"/);
});

test('drawGround(approximate area) has no outline and is hatched', () => {
  const markup = drawLayer('zone', layer('area', 'approximate'));
  const elements = elementsWith(markup, rust);
  expect(elements).toHaveLength(2);
  expect(elements[0]).toMatch(/^<path[^>]* fill="#933800"/);
  expect(elements[0]).not.toContain('stroke');
  const lines = parsePath(shapeOf(markup, elements[1]));
  expect(lines.length).toBeGreaterThan(30);
  for (const { points, closed } of lines) {
    expect(closed).toBe(false);
    const [[x0, y0] = [0, 0], [x1, y1] = [0, 0]] = [points[0], points.at(-1)];
    expect(Math.abs(x1 - x0)).toBeCloseTo(Math.abs(y1 - y0), 0);
  }
});

test('drawGround(surveyed area) has a cased outline and no hatching', () => {
  const markup = drawLayer('zone', layer('area', 'surveyed'));
  const [fill, outline, ...others] = elementsWith(markup, rust);
  expect(others).toEqual([]);
  expect(fill).toContain('<path');
  expect(parsePath(shapeOf(markup, outline))).toHaveLength(1);
  expect(elementsWith(markup, PALETTES.light.casing).length).toBe(1);
});

test('drawGround(line that is not surveyed) is cut into dashes, a surveyed one is whole', () => {
  for (const certainty of ['schematic', 'approximate'] as const) {
    const markup = drawLayer('route', layer('line', certainty));
    const dashes = elementsWith(markup, rust);
    expect(dashes).toHaveLength(1);
    expect(parsePath(shapeOf(markup, dashes[0])).length).toBeGreaterThan(30);
  }
  const whole = drawLayer('route', layer('line', 'surveyed'));
  expect(parsePath(shapeOf(whole, elementsWith(whole, rust)[0]))).toHaveLength(1);
});

test('drawGround(layer with line-dasharray) writes dashes and gaps in pixels', () => {
  expect(elementsWith(drawSmall().markup, '#8a0113')[0]).toContain('stroke-dasharray="6.6 4.5"');
});

test('drawGround(drawing) leaves out layers whose zoom range does not hold the camera', () => {
  expect(drawSmall().markup).not.toContain('#112233');
  expect(drawSmall({ camera: { ...SMALL_MAP.camera, zoom: 9 } }).markup).toContain('#112233');
});

test('drawGround(drawing) has layers without a zoom range at zooms below 0 too, as when the whole Earth is shown', () => {
  const { markup } = drawSmall({ camera: { ...SMALL_MAP.camera, zoom: -0.5 } });
  expect(markup).toContain('<rect');
  expect(markup).toContain('<path');
});

test('drawGround(drawing) counts the lower end of a zoom range in and the upper end out', () => {
  const light: StyleSpecification = {
    version: 8,
    sources: {},
    layers: [{ id: 'land', type: 'fill', source: 'land', minzoom: 5, maxzoom: 6.5 }],
  };
  const drawn = [4.99, 5, 6.49, 6.5].map(
    (zoom) =>
      drawSmall({ styles: { light, dark: light }, camera: { ...SMALL_MAP.camera, zoom } }).markup !== '',
  );
  expect(drawn).toEqual([false, true, true, false]);
});

test('drawGround(drawing) evaluates expressions of zoom and of features, and filters', () => {
  const { markup } = drawSmall();
  expect(markup).toMatch(/stroke="#7b766c" stroke-width="1\.13"/);
  expect(elementsWith(markup, '#f0e6d5')).toHaveLength(1);
  expect(elementsWith(markup, '#ece8dc')).toHaveLength(1);
  expect(parsePath(shapeOf(markup, elementsWith(markup, '#7b766c')[0]))).toHaveLength(2);
});

test('drawGround(drawing) writes a line that two layers stroke once', () => {
  const { markup } = drawSmall();
  expect(markup.match(/<g id=/g)).toHaveLength(2);
  expect(markup.match(/<use /g)).toHaveLength(3);
  const drawn = pathsIn(markup);
  expect(new Set(drawn).size).toBe(drawn.length);
});

test('drawGround(drawing) starts every id and class with the prefix', () => {
  const { markup, css } = drawSmall({ prefix: 'step3-' });
  for (const [, name] of `${markup}`.matchAll(/ (?:id|class)="([^"]+)"/g)) expect(name).toMatch(/^step3-/);
  for (const [, name] of css.matchAll(/\.([a-z][\w-]*)\{/g)) expect(name).toMatch(/^step3-/);
});

test('drawGround(drawing) recolours every element for dark readers', () => {
  const { markup, css } = drawSmall();
  expect(css).toMatch(/^@media \(prefers-color-scheme:dark\)\{/);
  for (const [element, name] of markup.matchAll(/<[^>]+ class="([^"]+)"[^>]*>/g)) {
    const light = /fill="(#[0-9a-f]{6})"/.exec(element)?.[1];
    if (!light) continue;
    const dark = `#${(0xffffff - Number.parseInt(light.slice(1), 16)).toString(16).padStart(6, '0')}`;
    expect(css).toMatch(new RegExp(`\\.${name}\\{[^}]*fill:${dark}`));
  }
});

test('drawGround(layer of a type that is not drawn) throws', () => {
  const light: StyleSpecification = {
    version: 8,
    sources: {},
    layers: [{ id: 'hills', type: 'hillshade', source: 'x' }],
  };
  expect(() => drawSmall({ styles: { light, dark: light } })).toThrow('hillshade');
});

test('drawGround(source without data) draws nothing for it', () => {
  expect(drawSmall({ data: {} }).markup).toMatch(/^<rect [^>]+>$/);
});
