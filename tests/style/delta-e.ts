import type { Rgb } from './rgb.ts';

export type Lab = readonly [lightness: number, a: number, b: number];

const WHITE = [0.95047, 1, 1.08883] as const;
const TURN = 2 * Math.PI;
const RADIANS = Math.PI / 180;

/** CIE L*a*b* (D65) of a colour in linear light. */
export function labOf([red, green, blue]: Rgb): Lab {
  const scaled = (value: number) =>
    value > (6 / 29) ** 3 ? Math.cbrt(value) : value / (3 * (6 / 29) ** 2) + 4 / 29;
  const x = scaled((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / WHITE[0]);
  const y = scaled((0.2126729 * red + 0.7151522 * green + 0.072175 * blue) / WHITE[1]);
  const z = scaled((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / WHITE[2]);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** How different two colours look: CIEDE2000 with unit weights, as in Sharma, Wu & Dalal 2005. */
export function deltaE([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const meanChroma = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const stretch = 1 + 0.5 * (1 - Math.sqrt(meanChroma ** 7 / (meanChroma ** 7 + 25 ** 7)));
  const [c1, h1] = polar(a1 * stretch, b1);
  const [c2, h2] = polar(a2 * stretch, b2);
  const grey = c1 * c2 === 0;
  const turn = grey ? 0 : h2 - h1 > Math.PI ? h2 - h1 - TURN : h2 - h1 < -Math.PI ? h2 - h1 + TURN : h2 - h1;
  const lightness = l2 - l1;
  const chroma = c2 - c1;
  const hue = 2 * Math.sqrt(c1 * c2) * Math.sin(turn / 2);
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const h = grey
    ? h1 + h2
    : Math.abs(h1 - h2) <= Math.PI
      ? (h1 + h2) / 2
      : (h1 + h2 + (h1 + h2 < TURN ? TURN : -TURN)) / 2;
  const t =
    1 -
    0.17 * Math.cos(h - 30 * RADIANS) +
    0.24 * Math.cos(2 * h) +
    0.32 * Math.cos(3 * h + 6 * RADIANS) -
    0.2 * Math.cos(4 * h - 63 * RADIANS);
  const byLightness = lightness / (1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2));
  const byChroma = chroma / (1 + 0.045 * c);
  const byHue = hue / (1 + 0.015 * c * t);
  const bend = 60 * RADIANS * Math.exp(-(((h / RADIANS - 275) / 25) ** 2));
  const rotation = -2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) * Math.sin(bend);
  return Math.sqrt(byLightness ** 2 + byChroma ** 2 + byHue ** 2 + rotation * byChroma * byHue);
}

function polar(a: number, b: number): [chroma: number, hue: number] {
  const hue = Math.atan2(b, a);
  return [Math.hypot(a, b), hue < 0 ? hue + TURN : hue];
}
