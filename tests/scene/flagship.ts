import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FeatureCollection } from 'geojson';
import type { Topology } from 'topojson-specification';
import { overlayData, placesOf, type Atlas } from '../../geo/data/atlas.ts';
import { groundData, type SourceData } from '../../geo/data/ground.ts';
import { scenesOf } from '../../geo/scene/scenes-of.ts';
import type { Scene } from '../../geo/scene/scene.ts';
import { loadStory } from '../../geo/story/library.ts';
import type { Story } from '../../geo/story/story.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The story that the project ships, with all that its scenes are made from. It takes a second or two to read. */
export function flagship(): { story: Story; atlas: Atlas; overlays: SourceData; scenes: Scene[] } {
  const read = (file: string): unknown => JSON.parse(readFileSync(`${root}/geo/layers/${file}`, 'utf8'));
  const atlas: Atlas = {
    ground: {
      ...groundData(read('far.topojson') as Topology, 'far'),
      ...groundData(read('near.topojson') as Topology, 'near'),
    },
    places: placesOf(read('places.geojson') as FeatureCollection),
    names: read('names.geojson') as FeatureCollection,
  };
  const { story, layers } = loadStory(root, 'iran-azerbaijan-2022');
  if (!story) throw new Error('the story shows nothing');
  const files = new Map([...layers].map(([id, { collection }]) => [id, collection]));
  const overlays = overlayData(story.layers, files, atlas.places);
  return { story, atlas, overlays, scenes: scenesOf(story, atlas, overlays) };
}
