import { CREDIT } from '../map/caption.ts';
import { letters } from '../map/lettering.ts';
import { dateText } from '../story/date-text.ts';
import type { LoadedStory } from '../story/load-story.ts';
import { drawAtlas } from './atlas-drawing.ts';
import { openingLayers } from './layer-groups.ts';
import { atlasFocus } from './region.ts';

/** The drawings of the region: for wide windows and paper, and for tall windows. */
export const REGION_SIZES = {
  'region.svg': { width: 1200, height: 860 },
  'region-tall.svg': { width: 480, height: 760 },
} as const;

export type RegionFile = keyof typeof REGION_SIZES;

export function isRegionFile(file: string): file is RegionFile {
  return Object.hasOwn(REGION_SIZES, file);
}

/** What the drawing shows, for readers who do not see it. */
export function regionAlt({ story: { layers } }: LoadedStory): string {
  const named = openingLayers(layers).map((id) => layers[id]?.label ?? id);
  return `Map of the region with scale bar, graticule and north arrow. It shows ${named.join(', ')}, and the towns around them.`;
}

/** The region with what is there (no plans, no reports), drawn as a file of its own. */
export function regionFile(loaded: LoadedStory, file: RegionFile): string {
  const { story, atlas, overlays, styles } = loaded;
  const { layers, title, published, updated } = story;
  const strength = Object.fromEntries(openingLayers(layers).map((id) => [id, 1]));
  const size = REGION_SIZES[file];
  const facts = `Atlas of “${title}” · ${dateText(updated ?? published)}`;
  return drawAtlas(
    {
      focus: atlasFocus(loaded),
      strength,
      layers,
      styles,
      data: { ...atlas.ground, ...overlays },
      places: atlas.places,
      names: atlas.names,
      ...size,
      graticule: true,
      caption: [facts, CREDIT],
      alt: regionAlt(loaded),
    },
    letters,
  );
}
