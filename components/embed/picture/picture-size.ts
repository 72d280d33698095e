/** The shapes on offer, as width to height. */
export const ASPECTS = {
  '16:9': [16, 9],
  '4:3': [4, 3],
  '1:1': [1, 1],
  '9:16': [9, 16],
  '1200×630': [1200, 630],
} as const;

export type Aspect = keyof typeof ASPECTS;

export const NARROWEST = 200;
export const WIDEST = 4000;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size in whole pixels of a picture with a shape and a width. */
export function sizeOf(aspect: Aspect, width: number): Size {
  const [across, down] = ASPECTS[aspect];
  return { width, height: Math.round((width * down) / across) };
}

/** The least and the largest drawing, by the side of a square as large, in pixels. */
const LEAST_SIDE_PX = 480;
const LARGEST_SIDE_PX = 660;

/**
 * The size to draw a picture for. Texts have the sizes of the page's in every drawing, so the drawing's size decides how
 * large they are in the picture. It goes by area, not by width: a large picture is mostly seen on a phone or in a column,
 * and has to be read there, so it is a drawing of that size scaled up; a small one has no room for words and is a
 * drawing scaled down; between the two a picture is drawn for its own size.
 * @throws RangeError for sizes that no picture has
 */
export function drawingSize({ width, height }: Size): Size {
  within('width', width, NARROWEST, WIDEST);
  within('height', height, width / 2, width * 2);
  const side = Math.sqrt(width * height);
  const scale = Math.min(LARGEST_SIDE_PX, Math.max(LEAST_SIDE_PX, side)) / side;
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

function within(name: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new RangeError(
    `makePicture(options): ${name} must be a whole number from ${Math.ceil(least)} to ${Math.floor(most)}, not ${value}`,
  );
}
