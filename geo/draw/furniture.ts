import { graticule, graticuleStep } from '../data/graticule.ts';
import type { Camera, Frame, LngLat, Rect } from '../scene/camera.ts';
import { fromScreen, toScreen } from '../scene/mercator.ts';
import { scaleBar, type ScaleBar } from './scale-bar.ts';

/** Sets a text of the furniture: as text or as outlines. */
export type SetText = (words: string, x: number, y: number, align: 'start' | 'middle' | 'end') => string;

/** What stands at the edge of a map so that it can be read as one. */
export interface Furniture {
  readonly camera: Camera;
  readonly frame: Frame;
  /** The part of the frame that is to be seen. */
  readonly edge: Rect;
  /** Whether meridians and parallels are drawn. */
  readonly lines: boolean;
  readonly text: SetText;
}

const LONGEST_BAR_PX = 160;
const INSET_PX = 8;
/** Font size of all its texts. */
export const NAME_PX = 11;

/** A line of the graticule on the screen, with the end at which its name stands. */
export interface ScreenLine {
  readonly kind: 'meridian' | 'parallel';
  readonly name: string;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** The lines of the graticule that cross a box of the screen; `from` is the end higher up, or further left for parallels. */
export function linesIn(camera: Camera, { width, height }: Frame, box: Rect): ScreenLine[] {
  const corners = [
    [0, 0],
    [width, 0],
    [0, height],
    [width, height],
  ].map(([x = 0, y = 0]) => fromScreen(camera, width, height, x, y));
  const [lngs, lats] = [corners.map(([lng]) => lng), corners.map(([, lat]) => lat)];
  const bounds = [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)] as const;
  return graticule(bounds, graticuleStep(camera.zoom)).features.flatMap(({ geometry, properties }) => {
    if (geometry.type !== 'LineString') return [];
    const [a, b] = geometry.coordinates.map(([lng = 0, lat = 0]) =>
      toScreen(camera, width, height, [lng, lat] satisfies LngLat),
    );
    const cut = a && b && clip(a, b, box);
    if (!cut) return [];
    const { kind, name } = properties as Pick<ScreenLine, 'kind' | 'name'>;
    const axis = kind === 'meridian' ? 1 : 0;
    const [from, to] = cut[0][axis] <= cut[1][axis] ? cut : [cut[1], cut[0]];
    return [{ kind, name, from, to }];
  });
}

/**
 * Graticule with names at the edge of a part of the map, scale bar (lower left) and north arrow (lower right) as SVG
 * elements. Classes: `grid`, `grid-name`, `bar-halo`, `bar`, `bar-name`, `north`.
 */
export function furniture({ camera, frame, edge, lines, text }: Furniture): string {
  const drawn = lines ? grid(linesIn(camera, frame, edge), edge, text) : '';
  return drawn + bar(camera, frame, edge, text) + north(camera, edge, text);
}

/** Where the texts of the furniture, its bar and its arrow stand: names must stay clear of them. */
export function furnitureBoxes({ camera, frame, edge, lines }: Omit<Furniture, 'text'>): Rect[] {
  const [right, bottom] = [edge.x + edge.width, edge.y + edge.height];
  const boxes = [
    { x: edge.x, y: bottom - 50, width: barOf(camera, frame, edge).px + 44, height: 50 },
    { x: right - 48, y: bottom - 68, width: 48, height: 68 },
  ];
  if (!lines) return boxes;
  furniture({
    camera,
    frame,
    edge,
    lines,
    text(words, x, y, align) {
      const width = words.length * NAME_PX * 0.6;
      boxes.push({ x: align === 'start' ? x : x - width / 2, y: y - NAME_PX, width, height: NAME_PX + 3 });
      return '';
    },
  });
  return boxes;
}

function grid(lines: readonly ScreenLine[], edge: Rect, text: SetText): string {
  const d = lines.map(({ from, to }) => `M${from.map(tenth).join(' ')}L${to.map(tenth).join(' ')}`).join('');
  const bottom = edge.y + edge.height - 70;
  const names = lines.map(({ kind, name, from: [x, y] }) => {
    if (kind === 'meridian')
      return y > edge.y + 1 || x > edge.x + edge.width - 34 || x < edge.x + 34
        ? ''
        : text(name, x, y + 15, 'middle');
    return x > edge.x + 1 || y < edge.y + 30 || y > bottom ? '' : text(name, x + 5, y - 4, 'start');
  });
  return `<path class="grid" d="${d}"/><g class="grid-name">${names.join('')}</g>`;
}

function barOf(camera: Camera, { height }: Frame, edge: Rect): ScaleBar & { x: number; y: number } {
  const [x, y] = [edge.x + INSET_PX + 8, edge.y + edge.height - INSET_PX - 10];
  return { x, y, ...scaleBar(camera, Math.min(LONGEST_BAR_PX, edge.width / 3), y - height / 2) };
}

function bar(camera: Camera, frame: Frame, edge: Rect, text: SetText): string {
  const { x, y, px, name } = barOf(camera, frame, edge);
  const d = `M${tenth(x)} ${tenth(y - 6)}v6h${tenth(px)}v-6M${tenth(x + px / 2)} ${tenth(y - 4)}v4`;
  return (
    `<path class="bar-halo" d="${d}"/><path class="bar" d="${d}"/>` +
    `<g class="bar-name">${text('0', x, y - 11, 'middle')}${text(name, x + px, y - 11, 'middle')}</g>`
  );
}

function north({ bearing }: Camera, edge: Rect, text: SetText): string {
  const [x, y] = [edge.x + edge.width - 30, edge.y + edge.height - 34];
  return (
    `<g class="north" transform="translate(${tenth(x)} ${tenth(y)}) rotate(${tenth(-bearing)})">` +
    `<path class="north-halo" d="M0-16 7 12 0 7-7 12z"/><path class="north-left" d="M0-16V7L-7 12z"/><path class="north-right" d="M0-16V7L7 12z"/>` +
    `${text('N', 0, -20, 'middle')}</g>`
  );
}

/** The part of a line inside a box (Liang & Barsky 1984), or nothing. */
function clip(
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
  { x, y, width, height }: Rect,
): [[number, number], [number, number]] | undefined {
  let [start, end] = [0, 1];
  const [dx, dy] = [bx - ax, by - ay];
  const sides = [
    [-dx, ax - x],
    [dx, x + width - ax],
    [-dy, ay - y],
    [dy, y + height - ay],
  ] as const;
  for (const [p, q] of sides) {
    if (p === 0 && q < 0) return undefined;
    if (p < 0) start = Math.max(start, q / p);
    if (p > 0) end = Math.min(end, q / p);
  }
  if (start >= end) return undefined;
  return [
    [ax + start * dx, ay + start * dy],
    [ax + end * dx, ay + end * dy],
  ];
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
