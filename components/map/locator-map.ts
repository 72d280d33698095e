import { drawGround } from '../../geo/draw/ground.ts';
import type { Bounds, Frame } from '../../geo/scene/camera.ts';
import { fit, focusOfBounds } from '../../geo/scene/focus.ts';
import type { LoadedStory } from '../story/load-story.ts';

const bounds: Bounds = [24, 24, 66, 49];
const width = 132;
const focus = focusOfBounds(bounds);
const height = Math.round((width * focus.height) / focus.width);

/** The region that every locator shows, and its size in pixels. */
export const LOCATOR = { bounds, width, height } as const;

/** The locator's ground as a file of its own. */
export function locatorFile({ styles, atlas }: LoadedStory): string {
  const frame: Frame = { width, height, free: { x: 0, y: 0, width, height } };
  const { markup, css } = drawGround({
    styles,
    data: { 'far:land': atlas.ground['far:land'] ?? { type: 'FeatureCollection', features: [] } },
    strength: {},
    camera: fit(focus, frame),
    extent: { x: 0, y: 0, width, height },
    originX: width / 2,
    originY: height / 2,
    tolerance: 0.35,
    digits: 1,
    prefix: 'o',
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><style>${css}</style>${markup}</svg>\n`;
}
