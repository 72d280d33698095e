import type { SourceData } from '../data/ground.ts';
import type { Frame, Rect } from '../scene/camera.ts';
import { fit, fitZoom, type Focus } from '../scene/focus.ts';
import { EMBED, frameOf, PAPER, WINDOWS } from '../scene/layout.ts';
import { worldSizePx } from '../scene/mercator.ts';
import type { Scene } from '../scene/scene.ts';
import type { ScreenPoint } from './screen.ts';
import { drawGround, type Ground, type GroundDrawing } from './ground.ts';

/** The shape of a drawing that a style sheet fits into any window as the live map would. */
export interface StillShape {
  /** Width over height of the focus: the box that is fitted into the free part of the window. */
  readonly aspect: number;
  /** The drawing around that box, in shares of the box's width and height. */
  readonly bleed: Rect;
  readonly viewBox: Rect;
  /** The box in drawing pixels; its top left corner is the drawing's origin. */
  readonly box: { readonly width: number; readonly height: number };
}

export interface Still extends Ground, StillShape {}

export interface StillOptions extends Pick<GroundDrawing, 'digits' | 'prefix'> {
  /** As for `drawGround`. */
  readonly tolerance: number;
  /** Longest side of the focus in drawing pixels; a window shows it 0.4 to 2 times as large. */
  readonly size: number;
  /** The windows that the drawing must cover. */
  readonly frames: readonly Frame[];
  /** More windows, which few people have: what they alone show is drawn with less detail. */
  readonly rare?: readonly Frame[];
}

/** Every window, paper, and frames in other pages. */
export const ALL_FRAMES: readonly Frame[] = [
  ...WINDOWS.map(([width, height]) => frameOf(width, height)),
  PAPER,
  EMBED,
];

/** Windows of unusual shape: between them and the usual ones lie all of 320 to 2560 px, from 9:20 to 3:1. */
export const RARE_FRAMES: readonly Frame[] = [
  [640, 213],
  [640, 581],
  [1310, 437],
  [2560, 853],
  [2560, 2327],
].map(([width = 0, height = 0]) => frameOf(width, height));

const SPARE = 1.05;

/** How many times as far lines may stray that only rare windows show. */
const COARSER = 6;

/** The shape of the still of a focus that covers the given frames. */
export function stillShape(
  focus: Focus,
  { size, frames, rare = [] }: Pick<StillOptions, 'size' | 'frames' | 'rare'>,
): StillShape {
  const aspect = focus.width / focus.height;
  const box = aspect >= 1 ? { width: size, height: size / aspect } : { width: size * aspect, height: size };
  const wanted = bleedOf(focus, [...frames, ...rare]);
  const viewBox: Rect = {
    x: Math.floor(wanted.x * box.width),
    y: Math.floor(wanted.y * box.height),
    width: Math.ceil(wanted.width * box.width),
    height: Math.ceil(wanted.height * box.height),
  };
  const bleed: Rect = {
    x: viewBox.x / box.width,
    y: viewBox.y / box.height,
    width: viewBox.width / box.width,
    height: viewBox.height / box.height,
  };
  return { aspect, bleed, viewBox, box };
}

/** The ground of a scene, drawn so far beyond its focus that all the frames are covered. */
export function still(
  scene: Scene,
  styles: GroundDrawing['styles'],
  data: SourceData,
  { tolerance, digits, prefix, ...options }: StillOptions,
): Still {
  const shape = stillShape(scene.focus, options);
  const { box, viewBox } = shape;
  const usual = options.rare ? stillShape(scene.focus, { ...options, rare: [] }).viewBox : viewBox;
  const drawn = drawGround({
    styles,
    data,
    strength: scene.strength,
    camera: fit(scene.focus, { ...box, free: { x: 0, y: 0, ...box } }),
    extent: viewBox,
    originX: box.width / 2,
    originY: box.height / 2,
    tolerance: options.rare ? (at) => (holds(usual, at) ? tolerance : tolerance * COARSER) : tolerance,
    digits,
    prefix,
  });
  return { ...drawn, ...shape };
}

function holds({ x, y, width, height }: Rect, [px, py]: ScreenPoint): boolean {
  return px >= x && px <= x + width && py >= y && py <= y + height;
}

/** How far frames reach beyond the fitted box of a focus, in shares of its sides. */
export function bleedOf(focus: Focus, frames: readonly Frame[] = ALL_FRAMES): Rect {
  let [left, top, right, bottom] = [0, 0, 1, 1];
  for (const frame of frames) {
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
