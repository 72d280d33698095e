/** Red, green and blue, 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** The channels of "#rrggbb". */
export function rgbOf(hex: string): Rgb {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [channel(1), channel(3), channel(5)];
}

/** sRGB to linear light (IEC 61966-2-1). */
export function linear([red, green, blue]: Rgb): Rgb {
  const open = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return [open(red), open(green), open(blue)];
}

/** What is seen when `over` covers `under` with an opacity, blended in sRGB as browsers and MapLibre do. */
export function blend(over: Rgb, under: Rgb, opacity: number): Rgb {
  const mix = (a: number, b: number) => a * opacity + b * (1 - opacity);
  return [mix(over[0], under[0]), mix(over[1], under[1]), mix(over[2], under[2])];
}
