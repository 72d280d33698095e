import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import { overlayData, placesOf, type Atlas } from '../../geo/data/atlas.ts';
import { groundData, type SourceData } from '../../geo/data/ground.ts';
import type { GroundDrawing } from '../../geo/draw/ground.ts';
import type { Scene } from '../../geo/scene/scene.ts';
import { scenesOf } from '../../geo/scene/scenes-of.ts';
import type { Issue } from '../../geo/story/issue.ts';
import { loadStory as readStory, slugs } from '../../geo/story/library.ts';
import type { Story } from '../../geo/story/story.ts';
import { PALETTES } from '../../geo/style/palette.ts';
import { style } from '../../geo/style/style.ts';

/** A story with all that its pages draw from. */
export interface LoadedStory {
  readonly story: Story;
  readonly issues: readonly Issue[];
  readonly scenes: readonly Scene[];
  readonly atlas: Atlas;
  readonly overlays: SourceData;
  readonly styles: GroundDrawing['styles'];
}

const ROOT = process.cwd();

/** The ground and the places that all stories share, from `geo/layers`. */
export const loadAtlas = kept((): Atlas => {
  const read = (file: string) => JSON.parse(readFileSync(join(ROOT, 'geo/layers', file), 'utf8'));
  return {
    ground: { ...groundData(read('far.topojson'), 'far'), ...groundData(read('near.topojson'), 'near') },
    places: placesOf(read('places.geojson') as FeatureCollection),
    names: read('names.geojson') as FeatureCollection,
  };
});

/** One story of the library, or null when its file shows nothing. */
export const loadStory = kept((slug: string): LoadedStory | null => {
  const { story, issues, layers, places } = readStory(ROOT, slug);
  if (!story) return null;
  const shared = loadAtlas();
  const atlas = places ? { ...shared, places: placesOf(places.collection) } : shared;
  const files = new Map([...layers].map(([id, { collection }]) => [id, collection]));
  const overlays = overlayData(story.layers, files, atlas.places);
  const styles = { light: style(story.layers, PALETTES.light), dark: style(story.layers, PALETTES.dark) };
  return { story, issues, scenes: scenesOf(story, atlas, overlays), atlas, overlays, styles };
});

/** The slugs of the library, in alphabetical order. */
export const storySlugs = kept((): string[] => slugs(ROOT));

/** Remembers answers during a build, where dozens of files draw from one story; while writing, files change. */
function kept<In extends string | void, Out>(read: (input: In) => Out): (input: In) => Out {
  if (process.env.NODE_ENV !== 'production') return read;
  const known = new Map<In, Out>();
  return (input) => {
    const found = known.get(input);
    if (found !== undefined) return found;
    const made = read(input);
    known.set(input, made);
    return made;
  };
}
