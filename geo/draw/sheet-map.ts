import type { SourceData } from '../data/ground.ts';
import { graticuleStep } from '../data/graticule.ts';
import { collide } from '../label/box.ts';
import type { Label } from '../label/label.ts';
import type { Frame, LngLat, Rect } from '../scene/camera.ts';
import { fit, type Focus } from '../scene/focus.ts';
import { fromScreen, fromWorld, toScreen, toWorld } from '../scene/mercator.ts';
import type { Strengths } from '../scene/scene.ts';
import { printStyle } from '../style/print-style.ts';
import type { Story } from '../story/story.ts';
import { escapeXml } from './escape.ts';
import { drawGround } from './ground.ts';
import { labelText, placeMark } from './label-text.ts';
import { withPatterns } from './print-patterns.ts';
import { BORDER, degreeBorder, northArrow, sheetScale } from './sheet-furniture.ts';
import { spread } from './spread.ts';

/** A point that has a number instead of a name. */
export interface Numbered {
  readonly number: number;
  readonly at: LngLat;
  readonly town: boolean;
}

/** A map for paper. Its size is in CSS pixels, 96 to the inch, and it is printed at that size. */
export interface SheetMap {
  readonly story: Pick<Story, 'layers'>;
  readonly data: SourceData;
  readonly focus: Focus;
  readonly strength: Strengths;
  readonly labels: readonly Label[];
  /** Points with a number each: a town has a mark of its own, anything else only the number's line. */
  readonly numbered: readonly Numbered[];
  /** What must not be under the scale. */
  readonly clear: readonly LngLat[];
  /** The part that a closer map shows, outlined. */
  readonly detail?: Focus;
  readonly width: number;
  readonly height: number;
  /** Starts every id, so that two maps can stand in one page. */
  readonly prefix: string;
  /** The text that stands for the map. */
  readonly alt: string;
}

const INSET = BORDER.band + BORDER.degrees;
const MARKER_PX = 8.5;

/** The box of the drawing in which the land is drawn: inside the border and its degrees. */
export function mapBox({ width, height }: Pick<SheetMap, 'width' | 'height'>): Rect {
  return { x: INSET, y: INSET, width: width - 2 * INSET, height: height - 2 * INSET };
}

/** The frame to place names in and to fit the focus into: the map with a margin, and the corner of the scale left free. */
export function mapFrame(size: Pick<SheetMap, 'width' | 'height'>): Frame {
  const { x, y, width, height } = mapBox(size);
  return { ...size, free: { x: x + 14, y: y + 14, width: width - 28, height: height - 28 } };
}

const PLATE = { width: 274, height: 68 };

/** Where scale bar and arrow stand, on a plate of their own: in the first corner, from the lower right on, that covers none of `points`. */
export function plateBox(map: Pick<SheetMap, 'width' | 'height' | 'focus' | 'clear'>): Rect {
  const { x, y, width, height } = mapBox(map);
  const camera = fit(map.focus, mapFrame(map));
  const points = map.clear.map((at) => toScreen(camera, map.width, map.height, at));
  const [right, bottom] = [x + width - PLATE.width - 8, y + height - PLATE.height - 8];
  const corners = [
    [right, bottom],
    [x + 8, bottom],
    [right, y + 8],
    [x + 8, y + 8],
  ].map(([left = 0, top = 0]): Rect => ({ x: left, y: top, ...PLATE }));
  const covered = (box: Rect) =>
    points.filter(([px, py]) => collide(box, { x: px, y: py, width: 0, height: 0 }, 12)).length;
  return corners.reduce((best, box) => (covered(box) < covered(best) ? box : best));
}

/** Draws a map for black-and-white paper as one SVG element: ground, layers, names, numbers, border, scale and north. */
export function drawSheetMap(map: SheetMap): string {
  const { width, height, prefix, focus, data, strength } = map;
  const size = { width, height };
  const box = mapBox(size);
  const camera = fit(focus, mapFrame(size));
  const light = printStyle(map.story.layers);
  const ground = drawGround({
    styles: { light, dark: light },
    data,
    strength,
    camera,
    extent: box,
    originX: width / 2,
    originY: height / 2,
    tolerance: 0.3,
    digits: 1,
    prefix,
  });
  // Paper has one size: strokes that keep theirs would be thinner on printers than on the screen.
  const markup = withPatterns(ground.markup, prefix)
    .replaceAll(' vector-effect="non-scaling-stroke"', '')
    .replace(/ class="[^"]*"/g, '');
  const plate = plateBox(map);
  const [, lat] = fromScreen(camera, width, height, plate.x, plate.y + plate.height / 2);
  const edge = `M${box.x} ${box.y}h${box.width}v${box.height}h-${box.width}z`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="sheet-map" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeXml(map.alt)}">`,
    `<defs><clipPath id="${prefix}clip"><path d="${edge}"/></clipPath></defs>`,
    `<g clip-path="url(#${prefix}clip)">${markup}</g>`,
    map.detail ? window(map.detail, (at) => toScreen(camera, width, height, at)) : '',
    labelText(map.labels, camera, size, `${prefix}n`),
    numbers(map, (at) => toScreen(camera, width, height, at), plate),
    `<path class="plate" d="M${plate.x} ${plate.y}h${plate.width}v${plate.height}h-${plate.width}z" fill="#fff" stroke="#111" stroke-width=".7"/>`,
    sheetScale(camera, lat, plate.x + 14, plate.y + 20),
    northArrow(plate.x + plate.width - 24, plate.y + 42),
    degreeBorder(camera, size, box, graticuleStep(camera.zoom)),
    '</svg>',
  ].join('');
}

/** The outline of the part that a closer map shows. */
function window({ center, width, height }: Focus, screen: (at: LngLat) => [number, number]): string {
  const [x, y] = toWorld(center);
  const [left, top] = screen(fromWorld([x - width / 2, y - height / 2])).map(tenth);
  const [right, bottom] = screen(fromWorld([x + width / 2, y + height / 2])).map(tenth);
  const d = `M${left} ${top}H${right}V${bottom}H${left}z`;
  return `<g class="detail" fill="none"><path d="${d}" stroke="#fff" stroke-width="3.4"/><path d="${d}" stroke="#111" stroke-width="1.2" stroke-dasharray="1 2.6" stroke-linecap="round"/></g>`;
}

function numbers(
  { numbered, ...size }: SheetMap,
  screen: (at: LngLat) => [number, number],
  plate: Rect,
): string {
  const points = numbered.map(({ at }) => screen(at));
  const markers = spread(points, MARKER_PX, mapFrame(size).free, [plate]);
  const lines = points.map(([x, y], i) => {
    const [cx, cy] = markers[i] ?? [x, y];
    const d = `M${tenth(x)} ${tenth(y)}L${tenth(cx)} ${tenth(cy)}`;
    return `<path d="${d}" stroke="#fff" stroke-width="3"/><path d="${d}" stroke="#111" stroke-width=".9"/>`;
  });
  const marks = points.map(([x, y], i) =>
    numbered[i]?.town
      ? placeMark('town', x, y)
      : `<circle cx="${tenth(x)}" cy="${tenth(y)}" r="1.7" fill="#111"/>`,
  );
  const discs = markers.map(
    ([x, y], i) =>
      `<circle cx="${tenth(x)}" cy="${tenth(y)}" r="${MARKER_PX}" fill="#fff" stroke="#111" stroke-width="1.1"/><text class="number" x="${tenth(x)}" y="${tenth(y + 3.7)}" text-anchor="middle">${numbered[i]?.number ?? ''}</text>`,
  );
  return `<g class="numbers">${lines.join('')}${marks.join('')}${discs.join('')}</g>`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
