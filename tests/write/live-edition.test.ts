import { join } from 'node:path';
import type { Feature, FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';
import type { LoadedStory } from '../../components/story/load-story.ts';
import { liveEdition } from '../../components/write/live-edition.ts';
import { overlayData } from '../../geo/data/atlas.ts';
import { scenesOf } from '../../geo/scene/scenes-of.ts';
import { loadStory } from '../../geo/story/library.ts';
import { PALETTES } from '../../geo/style/palette.ts';
import { style } from '../../geo/style/style.ts';

const empty: FeatureCollection = { type: 'FeatureCollection', features: [] };

const ferry: Feature = {
  type: 'Feature',
  properties: { id: 'ferry' },
  geometry: { type: 'Point', coordinates: [46, 39] },
};

/** A small story, drawn on empty ground. */
function small(): LoadedStory {
  const folders = { stories: 'good', layers: 'layers' };
  const { story, layers } = loadStory(join(import.meta.dirname, '../stories'), 'small', folders);
  if (!story) throw new Error('the story shows nothing');
  const atlas = { ground: {}, places: new Map(), names: empty };
  const files = new Map([...layers].map(([id, { collection }]) => [id, collection]));
  const overlays = overlayData(story.layers, files, atlas.places);
  const styles = { light: style(story.layers, PALETTES.light), dark: style(story.layers, PALETTES.dark) };
  return { story, scenes: scenesOf(story, atlas, overlays), atlas, ownPlaces: empty, overlays, styles };
}

test('liveEdition(loaded) changes with what the map shows, and not with the prose', () => {
  const loaded = small();
  const { story, scenes, overlays, atlas } = loaded;
  const before = liveEdition(loaded);
  const steps = story.steps.map((step) => ({ ...step, heading: 'Other', body: [] }));
  expect(liveEdition({ ...loaded, story: { ...story, title: 'Other', steps } })).toBe(before);
  const changed: LoadedStory[] = [
    { ...loaded, scenes: scenes.map((scene) => ({ ...scene, strength: {} })) },
    { ...loaded, overlays: { ...overlays, river: empty } },
    { ...loaded, atlas: { ...atlas, ground: { 'far:land': empty } } },
    { ...loaded, story: { ...story, layers: {} } },
    { ...loaded, ownPlaces: { ...empty, features: [ferry] } },
  ];
  for (const [i, other] of changed.entries()) expect(liveEdition(other), `change ${i}`).not.toBe(before);
});
