import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import {
  ALL_FRAMES,
  RARE_FRAMES,
  still,
  stillShape,
  type Still,
  type StillShape,
} from '../../geo/draw/still.ts';
import { frameOf, isStacked, STEP_EMBEDS, WINDOWS } from '../../geo/scene/layout.ts';
import type { Scene } from '../../geo/scene/scene.ts';
import type { LoadedStory } from '../story/load-story.ts';

const FINE = {
  size: 900,
  tolerance: 0.25,
  digits: 1,
  prefix: 's',
  frames: ALL_FRAMES,
  rare: RARE_FRAMES,
} as const;

/**
 * In tall windows, phones above all, the land of the first step stands in the page itself and is painted with the text.
 * Strokes alone would hold the first paint up by more than the text takes: they come right after it.
 */
const INLINE = {
  size: 520,
  tolerance: 1.2,
  digits: 0,
  prefix: 's',
  frames: WINDOWS.filter(([width, height]) => isStacked(width, height)).map(([width, height]) =>
    frameOf(width, height),
  ),
} as const;

const PATH_DATA = / d="[^"]*"/g;

/** Complete, and only as far around its focus as a frame in another page can show. */
const FRAMED = { ...FINE, frames: STEP_EMBEDS, rare: undefined } as const;

/** The ground of a scene for the page of its embed. */
export function framedStill({ styles, atlas, overlays }: LoadedStory, scene: Scene): Still {
  return still(scene, styles, { ...atlas.ground, ...overlays }, FRAMED);
}

/** The shape of a step's still as a file. */
export function fineShape(scene: Scene): StillShape {
  return stillShape(scene.focus, FINE);
}

/** Land and water of a scene for the page itself. */
export function inlineStill({ styles, atlas, overlays }: LoadedStory, scene: Scene): Still {
  const bare = { light: withoutLines(styles.light), dark: withoutLines(styles.dark) };
  return still(scene, bare, { ...atlas.ground, ...overlays }, INLINE);
}

/** The same with all its lines. Paths that `land` has too are left without data, which `lineFirst` takes from there. */
export function linedStill({ styles, atlas, overlays }: LoadedStory, scene: Scene, land: Still): Still {
  const lined = still(scene, styles, { ...atlas.ground, ...overlays }, { ...INLINE, prefix: 'l' });
  const known = Array.from(land.markup.matchAll(PATH_DATA), ([data]) => data);
  const markup = lined.markup.replace(PATH_DATA, (data) => {
    if (data !== known[0]) return data;
    known.shift();
    return '';
  });
  return { ...lined, markup };
}

function withoutLines(style: StyleSpecification): StyleSpecification {
  const layers = style.layers.flatMap((layer): LayerSpecification[] => {
    if (layer.type === 'background') return [layer];
    if (layer.type !== 'fill') return [];
    const { 'fill-outline-color': _, ...paint } = layer.paint ?? {};
    return [{ ...layer, paint }];
  });
  return { ...style, layers };
}

/** The ground of a scene as a file of its own. */
export function stillFile({ styles, atlas, overlays }: LoadedStory, scene: Scene): string {
  const { markup, css, viewBox } = still(scene, styles, { ...atlas.ground, ...overlays }, FINE);
  const { x, y, width, height } = viewBox;
  const size = `width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} preserveAspectRatio="none"><style>${css}</style>${markup}</svg>\n`;
}
