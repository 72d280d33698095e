import type { Rgb } from './rgb.ts';

/**
 * Full protanopia, deuteranopia and tritanopia as matrices on linear light: Machado, Oliveira & Fernandes, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 2009, severity 1.0.
 */
export const DEFICIENCIES = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;

export type Deficiency = keyof typeof DEFICIENCIES;

/** A colour in linear light as somebody with a deficiency sees it, in linear light; out of gamut values are held. */
export function seenWith(deficiency: Deficiency, [red, green, blue]: Rgb): Rgb {
  const hold = (value: number) => Math.max(0, Math.min(1, value));
  const [r, g, b] = DEFICIENCIES[deficiency].map((row) =>
    hold(row[0] * red + row[1] * green + row[2] * blue),
  );
  return [r ?? 0, g ?? 0, b ?? 0];
}
