import { describe, expect, test } from 'vitest';
import { parseLayer } from '../../geo/story/parse-layer.ts';

function line(length: number, from = 0): string {
  const positions = Array.from({ length }, (_, index) => `[${(from + index) % 180}.5, 40.25]`);
  return `{ "type": "LineString", "coordinates": [${positions.join(',')}] }`;
}

describe('parseLayer(megabytes)', () => {
  const megabyte = 1024 * 1024;

  test('refuses 50 unread', () => {
    // It has a length, but nothing that could be read.
    const bytes: Uint8Array = Object.create(Uint8Array.prototype, { length: { value: 50 * megabyte } });
    expect(() => bytes.at(0)).toThrow(TypeError);
    const { layer, issues } = parseLayer(bytes, 'big.geojson');
    expect(layer).toBeNull();
    expect(issues).toMatchObject([{ code: 'layer-too-big', severity: 'error', line: 1, column: 1 }]);
  });

  test('reads 19, and places their last mistake', () => {
    const feature = `{ "type": "Feature", "properties": {}, "geometry": ${line(40_000)} },\n`;
    const count = Math.floor((19 * megabyte) / feature.length);
    const last =
      '{ "type": "Feature", "properties": {}, "geometry": { "type": "Point", "coordinates": [1, 91] } }';
    const text = `{ "type": "FeatureCollection", "provenance": {}, "features": [\n${feature.repeat(count)}${last}]}`;
    const { layer, issues } = parseLayer(text, 'large.geojson');
    expect(layer?.collection.features.length).toBe(count);
    expect(issues.at(-1)).toMatchObject({
      code: 'coordinates-swapped',
      line: count + 2,
      column: last.indexOf('[') + 1,
    });
  });

  test('does not fill the stack with one of opening brackets', () => {
    const { layer, issues } = parseLayer('['.repeat(megabyte), 'deep.geojson');
    expect(layer).toBeNull();
    expect(issues).toMatchObject([{ code: 'layer-not-json', line: 1, column: megabyte + 1 }]);
  });
});
