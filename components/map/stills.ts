import { still, type Still } from '../../geo/draw/still.ts';
import type { Scene } from '../../geo/scene/scene.ts';
import type { LoadedStory } from '../story/load-story.ts';

const FINE = { size: 900, tolerance: 0.6, digits: 1 } as const;
/** The first still stands in the page itself and must arrive with the text. */
const SMALL = { size: 700, tolerance: 1.9, digits: 0 } as const;

/** The ground of a scene for the page: the first one small enough to be part of the HTML. */
export function pageStill({ scenes, styles, atlas, overlays }: LoadedStory, scene: Scene): Still {
  const options = scene === scenes[0] ? SMALL : FINE;
  return still(scene, styles, { ...atlas.ground, ...overlays }, { ...options, prefix: 's' });
}

/** A still as a file of its own. */
export function stillFile({ markup, css, viewBox: { x, y, width, height } }: Still): string {
  const size = `width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} preserveAspectRatio="none"><style>${css}</style>${markup}</svg>\n`;
}
