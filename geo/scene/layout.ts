import type { Frame } from './camera.ts';

/**
 * The frame of the map in a window, as the style sheet of the story lays it out: beside the card in wide windows,
 * above the text in tall ones. The page measures; this says the same for drawings and checks made without a page.
 */
export function frameOf(windowWidth: number, windowHeight: number): Frame {
  if (isStacked(windowWidth, windowHeight)) {
    const height = Math.round(Math.max(220, windowHeight * 0.46));
    return {
      width: windowWidth,
      height,
      free: { x: 14, y: 14, width: windowWidth - 28, height: height - 40 },
    };
  }
  const margin = clamp(16, windowWidth * 0.035, 72);
  const large = windowWidth >= 1800 && windowHeight >= 1000;
  const card = clamp(300, windowWidth * 0.34, large ? 575 : 460);
  const low = windowHeight < 560;
  const x = margin + card + 28;
  const [top, bottom] = low ? [44, 60] : [68, 104];
  return {
    width: windowWidth,
    height: windowHeight,
    free: { x, y: top, width: windowWidth - x - 28, height: Math.max(120, windowHeight - top - bottom) },
  };
}

/** Whether the map stands above the text instead of behind the card. */
export function isStacked(windowWidth: number, windowHeight: number): boolean {
  return windowWidth < 640 || windowWidth < windowHeight * 1.1;
}

/** Windows that people have, from the smallest phone to a wall; every step must look whole in each. */
export const WINDOWS: readonly (readonly [width: number, height: number])[] = [
  [320, 568],
  [360, 740],
  [412, 915],
  [740, 360],
  [820, 1180],
  [1024, 768],
  [1180, 820],
  [1280, 720],
  [1440, 900],
  [1920, 1080],
  [2560, 1440],
];

/** The map on a printed page, at 96 pixels to the inch: as wide as Letter, 100 mm high. */
export const PAPER: Frame = { width: 740, height: 378, free: { x: 15, y: 15, width: 710, height: 348 } };

/** The widest map in a frame on other people's pages, for its height. */
export const EMBED: Frame = { width: 600, height: 210, free: { x: 14, y: 14, width: 572, height: 176 } };

/** Maps of single steps on other people's pages, from a narrow column to a wide one: the shapes in embed.css. */
export const STEP_EMBEDS: readonly Frame[] = [
  [240, 180],
  [639, 479],
  [640, 360],
  [1600, 900],
].map(([width = 0, height = 0]) => ({
  width,
  height,
  free: { x: 14, y: 14, width: width - 28, height: height - 34 },
}));

function clamp(least: number, value: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
