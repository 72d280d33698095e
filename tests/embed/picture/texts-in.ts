import type { LetterFont, Letters } from '../../../geo/draw/lettering.ts';

const FONTS: readonly LetterFont[] = ['sans', 'bold', 'serif', 'title'];
const PRINTABLE = [...Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i)), ...'©·–—’“”'];

/**
 * The texts that a picture draws, read back from its outlines: one string for each group of letters on one baseline.
 * Where letters stand further apart than letters do, there is a space.
 */
export function textsIn(svg: string, letters: Letters): string[] {
  const letterOf = new Map<string, { letter: string; advance: number }>();
  for (const font of FONTS) {
    for (const letter of PRINTABLE) {
      const { path, advance } = letters(font, letter);
      const known = path.replace(/-?\d*\.?\d+(?:e-?\d+)?/gi, (part) => ` ${Math.round(Number(part) * 1000)}`);
      if (path)
        letterOf.set(known.replaceAll(/\s+/g, ' ').replaceAll(/([A-Za-z]) /g, '$1'), { letter, advance });
    }
  }
  const shapes = new Map(
    [...svg.matchAll(/<path id="(g\d+)" d="([^"]*)"/g)].map(([, id = '', d = '']) => [id, letterOf.get(d)]),
  );
  const lines: string[] = [];
  let pen = { x: Infinity, y: Infinity };
  for (const [, id = '', x = '', y = '', scale = ''] of svg.matchAll(
    /<use href="#(g\d+)" transform="translate\(([-\d.]+) ([-\d.]+)\) scale\(([\d.]+)\)"/g,
  )) {
    const shape = shapes.get(id);
    if (!shape) continue;
    const size = Number(scale) * 1000;
    const gap = (Number(x) - pen.x) / size;
    if (Number(y) !== pen.y || gap > 0.8 || gap < -0.1) lines.push(shape.letter);
    else lines[lines.length - 1] += (gap > 0.15 ? ' ' : '') + shape.letter;
    pen = { x: Number(x) + shape.advance * size, y: Number(y) };
  }
  return lines;
}
