import type { SourceData } from '../data/ground.ts';
import type { Frame, Rect } from '../scene/camera.ts';
import { fit, fitZoom, type Focus } from '../scene/focus.ts';
import { frameOf, PAPER, WINDOWS } from '../scene/layout.ts';
import { worldSizePx } from '../scene/mercator.ts';
import type { Scene } from '../scene/scene.ts';
import type { GroundDrawing } from './ground.ts';
import { drawGround } from './ground.ts';

/** A drawing of one scene that a style sheet fits into any window as the live map would. */
export interface Still {
  /** Inside of the SVG, its colours for dark readers, and its `viewBox`. */
  readonly markup: string;
  readonly css: string;
  readonly viewBox: Rect;
  /** Width over height of the focus: the box that is fitted into the free part of the window. */
  readonly aspect: number;
  /** The drawing around that box, in shares of the box's width and height. */
  readonly bleed: Rect;
}

export interface StillOptions {
  /** Longest side of the focus in drawing pixels; a window shows it 0.4 to 2 times as large. */
  readonly size: number;
  readonly tolerance: number;
  readonly digits: 0 | 1 | 2;
  readonly prefix: string;
}

const SPARE = 1.06;

/** The ground of a scene, drawn so far beyond its focus that every window of `WINDOWS` is covered. */
export function still(
  scene: Scene,
  styles: GroundDrawing['styles'],
  data: SourceData,
  { size, tolerance, digits, prefix }: StillOptions,
): Still {
  const aspect = scene.focus.width / scene.focus.height;
  const box = aspect >= 1 ? { width: size, height: size / aspect } : { width: size * aspect, height: size };
  const bleed = bleedOf(scene.focus);
  const extent: Rect = {
    x: Math.floor(bleed.x * box.width),
    y: Math.floor(bleed.y * box.height),
    width: Math.ceil(bleed.width * box.width),
    height: Math.ceil(bleed.height * box.height),
  };
  const frame: Frame = { ...box, free: { x: 0, y: 0, ...box } };
  const drawn = drawGround({
    styles,
    data,
    strength: scene.strength,
    camera: fit(scene.focus, frame),
    extent,
    originX: box.width / 2,
    originY: box.height / 2,
    tolerance,
    digits,
    prefix,
  });
  const share = {
    x: extent.x / box.width,
    y: extent.y / box.height,
    width: extent.width / box.width,
    height: extent.height / box.height,
  };
  return { ...drawn, viewBox: extent, aspect, bleed: share };
}

/** How far the windows reach beyond the fitted box of a focus, in shares of its sides. */
export function bleedOf(focus: Focus): Rect {
  let [left, top, right, bottom] = [0, 0, 1, 1];
  for (const frame of [...WINDOWS.map(([width, height]) => frameOf(width, height)), PAPER]) {
    const { free } = frame;
    const scale = worldSizePx(fitZoom(focus, frame));
    const [boxWidth, boxHeight] = [focus.width * scale, focus.height * scale];
    const [x, y] = [free.x + (free.width - boxWidth) / 2, free.y + (free.height - boxHeight) / 2];
    left = Math.min(left, -x / boxWidth);
    top = Math.min(top, -y / boxHeight);
    right = Math.max(right, (frame.width - x) / boxWidth);
    bottom = Math.max(bottom, (frame.height - y) / boxHeight);
  }
  const [spareX, spareY] = [((right - left) * (SPARE - 1)) / 2, ((bottom - top) * (SPARE - 1)) / 2];
  return {
    x: left - spareX,
    y: top - spareY,
    width: right - left + 2 * spareX,
    height: bottom - top + 2 * spareY,
  };
}
