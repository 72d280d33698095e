import type { Frame, Rect } from '../scene/camera.ts';
import { fitZoom, type Focus } from '../scene/focus.ts';
import { frameOf, PAPER, WINDOWS } from '../scene/layout.ts';
import { worldSizePx } from '../scene/mercator.ts';

/** How much room a map has for words. */
export type Room = 'narrow' | 'roomy';

/** A map is roomy when its free part is at least this large, in CSS pixels. The style sheet has the same numbers. */
const ROOMY_WIDTH_PX = 560;
const ROOMY_HEIGHT_PX = 470;

/** The room of a map, by the free part of its frame. */
export function roomOf({ free }: Pick<Frame, 'free'>): Room {
  return free.width >= ROOMY_WIDTH_PX && free.height >= ROOMY_HEIGHT_PX ? 'roomy' : 'narrow';
}

/**
 * The frame to place labels in, once for all windows of a room: at the smallest scale that any of them shows the focus,
 * and only where all of them have free map. Texts keep their size while the map grows, so what does not collide here
 * collides nowhere, and what is inside here is cut nowhere. The frame has no size of its own: screen positions count
 * from the focus' centre.
 */
export function commonFrame(focus: Focus, room: Room): { frame: Frame; zoom: number } {
  const frames = [...WINDOWS.map(([width, height]) => frameOf(width, height)), PAPER].filter(
    (frame) => roomOf(frame) === room,
  );
  const zoom = Math.min(...frames.map((frame) => fitZoom(focus, frame)));
  const shrink = frames.map((frame) => worldSizePx(zoom) / worldSizePx(fitZoom(focus, frame)));
  const width = Math.min(...frames.map(({ free }, i) => free.width * (shrink[i] ?? 1)));
  const height = Math.min(...frames.map(({ free }, i) => free.height * (shrink[i] ?? 1)));
  const free: Rect = { x: -width / 2, y: -height / 2, width, height };
  return { frame: { width: 0, height: 0, free }, zoom };
}
