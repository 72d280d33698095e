import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';
import { inlineStill } from '../../components/map/stills.ts';
import { overlayData, placesOf } from '../../geo/data/atlas.ts';
import { groundData } from '../../geo/data/ground.ts';
import { scenesOf } from '../../geo/scene/scenes-of.ts';
import { loadStory, slugs } from '../../geo/story/library.ts';
import { PALETTES } from '../../geo/style/palette.ts';
import { style } from '../../geo/style/style.ts';

const root = join(import.meta.dirname, '../stories');
const folders = { stories: 'good', layers: 'layers' };
const read = (file: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../geo/layers', file), 'utf8'));
const ground = { ...groundData(read('far.topojson'), 'far'), ...groundData(read('near.topojson'), 'near') };

test.each(slugs(root, folders))(
  'scenesOf(%s) has a drawing for every step of a story that checks',
  (slug) => {
    const { story, layers, places } = loadStory(root, slug, folders);
    if (!story) throw new Error(`${slug} shows nothing`);
    const atlas = {
      ground,
      places: places ? placesOf(places.collection) : new Map(),
      names: read('names.geojson') as FeatureCollection,
    };
    const files = new Map([...layers].map(([id, { collection }]) => [id, collection]));
    const overlays = overlayData(story.layers, files, atlas.places);
    const scenes = scenesOf(story, atlas, overlays);
    const ownPlaces = { type: 'FeatureCollection' as const, features: [] };
    expect(scenes.map(({ id }) => id)).toEqual(story.steps.map(({ id }) => id));
    const styles = { light: style(story.layers, PALETTES.light), dark: style(story.layers, PALETTES.dark) };
    for (const scene of scenes) {
      const { markup } = inlineStill({ story, scenes, atlas, ownPlaces, overlays, styles }, scene);
      expect(markup, scene.id).toContain('<path');
      expect(markup).not.toMatch(/NaN|Infinity|undefined/);
      for (const { text } of [...scene.labels.narrow, ...scene.labels.roomy]) expect(text).toMatch(/\S/);
    }
  },
);
