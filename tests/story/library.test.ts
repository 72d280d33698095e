import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { placesOf } from '../../geo/data/atlas.ts';
import { loadStory, slugs } from '../../geo/story/library.ts';

const root = join(import.meta.dirname, '../stories');
const good = { stories: 'good', layers: 'layers' };
const bad = { stories: 'bad', layers: 'layers' };

describe('slugs(root)', () => {
  test('lists the folders of stories in order, without hidden ones and drafts', () => {
    const project = join(import.meta.dirname, '../cli/project');
    expect(slugs(project)).toEqual(['doubtful', 'faulty', 'no-story-file', 'sound']);
  });

  test('is empty where there are no stories', () => {
    expect(slugs(import.meta.dirname)).toEqual([]);
  });
});

describe('loadStory(root, slug)', () => {
  test('takes a layer from the folder of layers that stories share', () => {
    const { layers } = loadStory(root, 'small', good);
    expect([...layers.keys()]).toEqual(['river']);
    expect(layers.get('river')?.file).toBe('layers/river.geojson');
  });

  test("takes the story's own layer first", () => {
    const { layers } = loadStory(root, 'own-layer', good);
    expect(layers.get('river')?.file).toBe('good/own-layer/river.geojson');
  });

  test("puts the story's own places before the shared ones", () => {
    const { places, ownPlaces } = loadStory(root, 'own-places', good);
    expect([...placesOf(ownPlaces).keys()]).toEqual(['ferry', 'upper-town']);
    expect(loadStory(root, 'small', good).ownPlaces.features).toEqual([]);
    const ids = places?.collection.features.map(({ properties }) => properties?.id);
    expect(ids).toEqual(['ferry', 'upper-town', 'lower-town']);
    // The shared one of that name stands elsewhere.
    expect(places && placesOf(places.collection).get('upper-town')).toEqual({
      id: 'upper-town',
      at: [45.5, 39.1],
      kind: 'city',
      names: { en: 'Upper Town', az: 'Yuxarı' },
    });
  });

  test('leaves nothing in the story that does not exist', () => {
    const missing = loadStory(root, 'layer-file-missing', bad).story;
    expect(missing?.layers).toEqual({});
    expect(missing?.steps[0]).toMatchObject({ show: [], camera: { bounds: [-180, -60, 180, 75] } });
    expect(loadStory(root, 'place-unknown', bad).story?.steps[0]?.places).toEqual(['upper-town']);
    expect(loadStory(root, 'camera-fit-unknown', bad).story?.steps[0]?.camera).toEqual({ fit: ['river'] });
    expect(Object.keys(loadStory(root, 'tie-to-nowhere', bad).story?.layers ?? {})).toEqual(['river']);
    expect(loadStory(root, 'file-empty', bad).story?.layers).toEqual({});
  });

  test('takes a folder that is called story.md or like a layer for no file', () => {
    const project = mkdtempSync(join(tmpdir(), 'araxes-'));
    onTestFinished(() => rmSync(project, { recursive: true }));
    mkdirSync(join(project, 'good/odd/story.md'), { recursive: true });
    expect(loadStory(project, 'odd', good).issues.map(({ code }) => code)).toEqual(['story-missing']);
    mkdirSync(join(project, 'good/odd-layer/river.geojson'), { recursive: true });
    cpSync(join(root, 'good/small/story.md'), join(project, 'good/odd-layer/story.md'));
    expect(loadStory(project, 'odd-layer', good).issues.map(({ file }) => file)).toContain(
      'good/odd-layer/river.geojson',
    );
  });

  test('throws if the slug leads out of the folder', () => {
    for (const slug of ['../good', '.', '..', 'a/b', '']) {
      expect(() => loadStory(root, slug, bad), slug).toThrow(/^slug: /);
    }
  });
});
