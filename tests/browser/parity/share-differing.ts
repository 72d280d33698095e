import type { PNG } from 'pngjs';

/** Steps of a colour channel, of 255, by which two renderers may blend an edge differently. */
const BLEND = 24;

/**
 * Percent of the pixels of two pictures, to three digits, that have no match within one pixel in the other: browsers lay
 * images on whole pixels, so a drawing may stand half a pixel beside the map; what is farther off, or of another colour,
 * counts. Throws when the pictures differ in size.
 */
export function shareDiffering(a: PNG, b: PNG): number {
  if (a.width !== b.width || a.height !== b.height)
    throw new RangeError(`shareDiffering(a, b): ${a.width}x${a.height} and ${b.width}x${b.height}`);
  let count = 0;
  for (let y = 0; y < a.height; y++)
    for (let x = 0; x < a.width; x++) if (isForeign(a, b, x, y) || isForeign(b, a, x, y)) count++;
  return Math.round((count / (a.width * a.height)) * 100_000) / 1000;
}

/** Whether a pixel's colour lies outside of what the other picture has in it and around it, in any channel. */
function isForeign(picture: PNG, other: PNG, x: number, y: number): boolean {
  const { width, height } = picture;
  for (let channel = 0; channel < 3; channel++) {
    const value = picture.data[(y * width + x) * 4 + channel] ?? 0;
    let [least, most] = [255, 0];
    for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++)
      for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
        const near = other.data[(row * width + column) * 4 + channel] ?? 0;
        least = Math.min(least, near);
        most = Math.max(most, near);
      }
    if (value < least - BLEND || value > most + BLEND) return true;
  }
  return false;
}
