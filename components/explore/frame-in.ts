import type { Frame } from '../../geo/scene/camera.ts';

const MARGIN_PX = 14;

/** The frame of a stage of which a panel and its buttons cover one side: the free part is the larger rest, less a margin. */
export function frameIn(stage: HTMLElement, panel?: HTMLElement): Frame {
  const outer = stage.getBoundingClientRect();
  const { width, height } = outer;
  let free = { x: 0, y: 0, width, height };
  if (panel) {
    const box = covered(panel);
    const sides = [
      { x: 0, y: 0, width: box.left - outer.left, height },
      { x: box.right - outer.left, y: 0, width: outer.right - box.right, height },
      { x: 0, y: 0, width, height: box.top - outer.top },
    ];
    free = sides.reduce((most, side) => (side.width * side.height > most.width * most.height ? side : most));
  }
  return {
    width,
    height,
    free: {
      x: free.x + MARGIN_PX,
      y: free.y + MARGIN_PX,
      width: Math.max(1, free.width - 2 * MARGIN_PX),
      height: Math.max(1, free.height - 2 * MARGIN_PX),
    },
  };
}

/** The box of an element and all that stands out of it. */
function covered(panel: HTMLElement): { left: number; right: number; top: number } {
  const boxes = [panel, ...panel.querySelectorAll('header button')].map((part) =>
    part.getBoundingClientRect(),
  );
  const seen = boxes.filter(({ width }) => width > 0);
  return {
    left: Math.min(...seen.map(({ left }) => left)),
    right: Math.max(...seen.map(({ right }) => right)),
    top: Math.min(...seen.map(({ top }) => top)),
  };
}
