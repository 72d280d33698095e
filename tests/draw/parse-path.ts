import type { ScreenPoint } from '../../geo/draw/screen.ts';

export interface Subpath {
  readonly points: ScreenPoint[];
  readonly closed: boolean;
}

/**
 * The absolute points of SVG path data with the commands M, L, l and z, by the rules of SVG 2, section 9: pairs after
 * M are absolute lines, pairs after l are relative to the point before. Throws on anything else.
 */
export function parsePath(d: string): Subpath[] {
  const subpaths: { points: ScreenPoint[]; closed: boolean }[] = [];
  const rest = d.replace(/([MLlz])([^MLlz]*)/g, (_, command: string, text: string) => {
    const numbers = text.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? [];
    if (text.replace(/-?(?:\d+\.?\d*|\.\d+)/g, '').trim() !== '' || numbers.length % 2 === 1) {
      throw new Error(`parsePath(d): cannot read "${command}${text}"`);
    }
    if (command === 'M') subpaths.push({ points: [], closed: false });
    const current = subpaths.at(-1);
    if (!current) throw new Error('parsePath(d): it does not start with M');
    if (command === 'z') current.closed = true;
    for (let i = 0; i < numbers.length; i += 2) {
      const [x, y] = [Number(numbers[i]), Number(numbers[i + 1])];
      const [lastX, lastY] = current.points.at(-1) ?? [0, 0];
      current.points.push(command === 'l' ? [lastX + x, lastY + y] : [x, y]);
    }
    return '';
  });
  if (rest !== '') throw new Error(`parsePath(d): cannot read "${rest}"`);
  return subpaths;
}
