import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import { overlayData, placesOf, type Atlas } from '../../geo/data/atlas.ts';
import { groundData, type SourceData } from '../../geo/data/ground.ts';
import type { GroundDrawing } from '../../geo/draw/ground.ts';
import type { Scene } from '../../geo/scene/scene.ts';
import { scenesOf } from '../../geo/scene/scenes-of.ts';
import type { Issue } from '../../geo/story/issue.ts';
import type { LayerFile } from '../../geo/story/layer-file.ts';
import { loadStory as readStory, slugs } from '../../geo/story/library.ts';
import type { Story } from '../../geo/story/story.ts';
import { PALETTES } from '../../geo/style/palette.ts';
import { style } from '../../geo/style/style.ts';
import { kept } from './kept.ts';

/** A story with all that its pages draw from. */
export interface LoadedStory {
  readonly story: Story;
  readonly scenes: readonly Scene[];
  readonly atlas: Atlas;
  /** Those points of the atlas that are the story's own. */
  readonly ownPlaces: FeatureCollection;
  readonly overlays: SourceData;
  readonly styles: GroundDrawing['styles'];
}

const ROOT = process.cwd();
const STORIES = join(ROOT, 'stories');
const LAYERS = join(ROOT, 'geo/layers');

if (process.env.NODE_ENV === 'development') void import('../write/watched.ts');

/** The ground and the places that all stories share, from `geo/layers`. */
export const loadAtlas = kept('atlas', [LAYERS], (): Atlas => {
  const read = (file: string) => JSON.parse(readFileSync(join(LAYERS, file), 'utf8'));
  return {
    ground: { ...groundData(read('far.topojson'), 'far'), ...groundData(read('near.topojson'), 'near') },
    places: placesOf(read('places.geojson') as FeatureCollection),
    names: read('names.geojson') as FeatureCollection,
  };
});

const readKept = kept('files', [STORIES, LAYERS], (slug: string) => readStory(ROOT, slug));

/** What the author of a story should know about its files. */
export function issuesOf(slug: string): readonly Issue[] {
  return readKept(slug).issues;
}

/** The files that a story's map is drawn from, with what they say about their origin. */
export function layerFilesOf(slug: string): {
  readonly layers: ReadonlyMap<string, LayerFile>;
  readonly places: LayerFile | null;
} {
  return readKept(slug);
}

/** One story of the library, or null when its file shows nothing. */
export const loadStory = kept('stories', [STORIES, LAYERS], (slug: string): LoadedStory | null => {
  const { story, layers, places, ownPlaces } = readKept(slug);
  if (!story) return null;
  const shared = loadAtlas();
  const atlas = places ? { ...shared, places: placesOf(places.collection) } : shared;
  const files = new Map([...layers].map(([id, { collection }]) => [id, collection]));
  const overlays = overlayData(story.layers, files, atlas.places);
  const styles = { light: style(story.layers, PALETTES.light), dark: style(story.layers, PALETTES.dark) };
  return { story, scenes: scenesOf(story, atlas, overlays), atlas, ownPlaces, overlays, styles };
});

/** The slugs of the library, in alphabetical order. */
export const storySlugs = kept('slugs', [STORIES], (): string[] => slugs(ROOT));
