import { expect, it } from 'vitest';
import { furniture, linesIn } from '../../geo/draw/furniture.ts';
import { toScreen } from '../../geo/scene/mercator.ts';

const frame = { width: 800, height: 600, free: { x: 14, y: 14, width: 772, height: 572 } };
const box = { x: 0, y: 0, width: 800, height: 600 };
const camera = (bearing: number) => ({ center: [46, 39] as const, zoom: 7, bearing });
const text = (words: string, x: number, y: number) => `<text x="${x}" y="${y}">${words}</text>`;

it.each([0, 30, -75])(
  'linesIn(bearing %d) runs along places of its longitude or latitude, inside the box',
  (bearing) => {
    const lines = linesIn(camera(bearing), frame, box);
    expect(lines.length).toBeGreaterThan(6);
    for (const { from, to } of lines) {
      for (const [x, y] of [from, to]) {
        expect(x).toBeGreaterThanOrEqual(-1e-6);
        expect(x).toBeLessThanOrEqual(800 + 1e-6);
        expect(y).toBeGreaterThanOrEqual(-1e-6);
        expect(y).toBeLessThanOrEqual(600 + 1e-6);
      }
    }
    const meridian = lines.find(({ kind, name }) => kind === 'meridian' && name === '46° E');
    const [x, y] = toScreen(camera(bearing), 800, 600, [46, 39.4]);
    const [[ax, ay], [bx, by]] = [meridian?.from ?? [0, 0], meridian?.to ?? [0, 0]];
    expect(Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay))).toBeLessThan(0.01);
  },
);

it('furniture(map) names the lines at the edge, the length of the bar, and north', () => {
  const drawn = furniture({ camera: camera(0), frame, edge: box, lines: true, text });
  for (const words of ['46° E', '39° N', '50 km', '>N<']) expect(drawn).toContain(words);
  expect(drawn).toContain('class="grid"');
});

it('furniture(no lines) keeps bar and arrow; the arrow turns against the bearing', () => {
  const drawn = furniture({ camera: camera(30), frame, edge: box, lines: false, text });
  expect(drawn).not.toContain('grid');
  expect(drawn).toContain('rotate(-30)');
  expect(drawn).toContain('class="bar"');
});
