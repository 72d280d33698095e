import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature } from 'geojson';
import { expect, test } from 'vitest';
import { paint, passes } from '../../geo/draw/paint.ts';

const context = { zoom: 6, strength: { zone: 0.5 } };
const town: Feature = {
  type: 'Feature',
  properties: { a3: 'IRN' },
  geometry: { type: 'Point', coordinates: [45, 39] },
};
const fill = (properties: object): LayerSpecification => ({
  id: 'zone',
  type: 'fill',
  source: 'zone',
  paint: properties,
});
const line = (properties: object): LayerSpecification => ({
  id: 'line',
  type: 'line',
  source: 'line',
  paint: properties,
});

test('paint(layer, property) is a plain value as it stands', () => {
  expect(paint(fill({ 'fill-color': '#aabbcc' }), 'fill-color', context)(town)).toBe('#aabbcc');
  expect(paint(line({ 'line-dasharray': [2, 1] }), 'line-dasharray', context)(town)).toEqual([2, 1]);
});

test('paint(layer, property) that the layer does not set is the default of the specification', () => {
  expect(paint(fill({}), 'fill-opacity', context)(town)).toBe(1);
  expect(paint(fill({}), 'fill-outline-color', context)(town)).toBeUndefined();
});

test('paint(layer, property) evaluates expressions of features, zoom and global state', () => {
  const color = ['match', ['get', 'a3'], 'IRN', '#ff0080', '#000000'];
  expect(paint(fill({ 'fill-color': color }), 'fill-color', context)(town)).toMatch(
    /^rgba?\(255,\s*0,\s*128/,
  );
  expect(
    paint(fill({ 'fill-opacity': ['*', 0.2, ['global-state', 'zone']] }), 'fill-opacity', context)(town),
  ).toBe(0.1);
  const width = ['interpolate', ['linear'], ['zoom'], 4, 1, 8, 3];
  expect(paint(line({ 'line-width': width }), 'line-width', context)(town)).toBe(2);
});

test('paint(layer, property) counts state that is not there as the fallback of the expression', () => {
  const opacity = ['number', ['global-state', 'elsewhere'], 0];
  expect(paint(fill({ 'fill-opacity': opacity }), 'fill-opacity', context)(town)).toBe(0);
});

test('paint(layer, property) throws on a property the specification lacks and on a wrong expression', () => {
  expect(() => paint(fill({}), 'fill-wobble', context)).toThrow('fill has no property fill-wobble');
  expect(() => paint(fill({ 'fill-opacity': ['wobble', 1] }), 'fill-opacity', context)).toThrow(
    'zone.fill-opacity',
  );
});

test('passes(layer)(feature) follows the filter, and lets everything pass without one', () => {
  const filtered = (a3: string) =>
    passes({ ...fill({}), filter: ['==', ['get', 'a3'], a3] } as LayerSpecification, context);
  expect(filtered('IRN')(town)).toBe(true);
  expect(filtered('ARM')(town)).toBe(false);
  expect(passes(fill({}), context)(town)).toBe(true);
  expect(passes({ id: 'sea', type: 'background' }, context)(town)).toBe(true);
});

test('passes(layer)(feature) knows what kind of shape a feature is', () => {
  const areas = passes(
    { ...fill({}), filter: ['==', ['geometry-type'], 'Polygon'] } as LayerSpecification,
    context,
  );
  expect(areas(town)).toBe(false);
  expect(areas({ ...town, geometry: { type: 'MultiPolygon', coordinates: [] } })).toBe(true);
});
