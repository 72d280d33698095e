import type { Frame } from '../../geo/scene/camera.ts';

const GAP_PX = 24;

/** Where the story's style sheet has larger names. */
const WALL = { width: 1800, height: 1000 };

/** How many times larger than in the story lines and names are drawn, to be read from the back of a room. */
export function enlargedIn(windowWidth: number, windowHeight: number): number {
  const wall = Math.min(windowWidth / WALL.width, windowHeight / WALL.height);
  if (wall >= 1) return Math.min(1.6, wall);
  return windowWidth >= 1000 ? 1.25 : 1;
}

/**
 * The frame of a presentation's map: what the parts over it leave of the stage, beside those that are narrow and above
 * those that are wide.
 * @param parts the bar at the bottom, the card, the notes
 * @param enlarged how many times larger than usual the map is drawn: its own pixels are fewer then
 */
export function frameAround(stage: HTMLElement, parts: readonly HTMLElement[], enlarged: number): Frame {
  const outer = stage.getBoundingClientRect();
  const free = { left: 0, right: outer.width, bottom: outer.height };
  for (const part of parts) {
    const box = part.getBoundingClientRect();
    if (box.width > outer.width * 0.7) free.bottom = Math.min(free.bottom, box.top - outer.top);
    else if (box.left - outer.left < outer.right - box.right) free.left = box.right - outer.left;
    else free.right = box.left - outer.left;
  }
  return {
    width: outer.width / enlarged,
    height: outer.height / enlarged,
    free: {
      x: (free.left + GAP_PX) / enlarged,
      y: GAP_PX / enlarged,
      width: Math.max(1, free.right - free.left - 2 * GAP_PX) / enlarged,
      height: Math.max(1, free.bottom - 2 * GAP_PX) / enlarged,
    },
  };
}
