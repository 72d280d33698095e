import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseLayer } from '../../geo/story/parse-layer.ts';

const stories = join(import.meta.dirname, '../stories');
const bad = (name: string) =>
  parseLayer(readFileSync(join(stories, 'bad', name, 'river.geojson')), 'river.geojson');

describe('parseLayer(bytes)', () => {
  test('reads a good file whole, and names it after its file', () => {
    const bytes = readFileSync(join(stories, 'layers/river.geojson'));
    const { layer, issues } = parseLayer(bytes, 'geo/layers/river.geojson');
    expect(issues).toEqual([]);
    expect(layer).toMatchObject({ id: 'river', provenance: { certainty: 'surveyed' } });
    expect(layer?.collection.features).toEqual(JSON.parse(bytes.toString()).features);
  });

  test('closes an open ring and turns a clockwise one', () => {
    const ring = [[44, 38], [48, 38], [48, 40], [44, 40], [44, 38]]; // prettier-ignore
    expect(bad('file-ring-open').layer?.collection.features[0]?.geometry).toEqual({
      type: 'Polygon',
      coordinates: [ring],
    });
    const turned = bad('file-ring-clockwise').layer?.collection.features[0]?.geometry;
    expect(turned).toMatchObject({ coordinates: [ring, { length: 5 }] });
  });

  test('draws what crosses the antimeridian in one piece, and a belt round the Earth as it is', () => {
    const folder = join(stories, 'bad/file-antimeridian');
    const shapesOf = (name: string) =>
      parseLayer(readFileSync(join(folder, name)), name).layer?.collection.features.map(
        ({ geometry }) => geometry,
      );
    const sea = [
      [170, -10],
      [190, -10],
      [190, 10],
      [170, 10],
      [170, -10],
    ];
    expect(shapesOf('sea.geojson')).toMatchObject([
      { coordinates: [sea] },
      { coordinates: [sea] },
      {
        coordinates: [
          [
            [-180, -5],
            [180, -5],
            [180, 5],
            [-180, 5],
            [-180, -5],
          ],
        ],
      },
    ]);
    expect(shapesOf('route.geojson')).toMatchObject([
      {
        coordinates: [
          [175, 0],
          [185, 2],
          [190, 3],
        ],
      },
    ]);
  });

  test('keeps the features that can be drawn', () => {
    const ids = (name: string) => bad(name).layer?.collection.features.map(({ id }) => id);
    expect(ids('file-coordinates-missing')).toEqual([4]);
    expect(ids('file-off-earth')).toEqual([2]);
    expect(ids('file-many-alike')).toEqual([99]);
    expect(ids('file-feature-bare')).toEqual([1]);
  });

  test('reads Latin-1 and UTF-16 as what they are', () => {
    expect(bad('file-latin-1').layer?.collection.features[0]?.properties?.label).toBe('Río');
    expect(bad('file-utf-16').layer?.collection.features[0]?.properties?.name).toBe('River');
  });

  test('makes no layer of what is not GeoJSON', () => {
    for (const name of [
      'empty',
      'esri',
      'topojson',
      'kml',
      'zip',
      'nan',
      'cut',
      'json-null',
      'projected-crs',
    ]) {
      expect(bad(`file-${name}`).layer, name).toBeNull();
    }
  });
});
