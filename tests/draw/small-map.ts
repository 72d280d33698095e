import { readFileSync } from 'node:fs';
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { SourceData } from '../../geo/data/ground.ts';
import { drawGround, type Ground, type GroundDrawing } from '../../geo/draw/ground.ts';

const read = (file: string) => readFileSync(new URL(`fixtures/${file}`, import.meta.url), 'utf8');
const light = JSON.parse(read('style.json')) as StyleSpecification;
const dark = JSON.parse(
  read('style.json').replaceAll(
    /#([0-9a-f]{6})/g,
    (_, hex: string) => `#${(0xffffff - Number.parseInt(hex, 16)).toString(16).padStart(6, '0')}`,
  ),
) as StyleSpecification;

/** Two countries, a lake, a zone, a border, a route and a town, with everything shown. The dark scheme is the negative. */
export const SMALL_MAP: GroundDrawing = {
  styles: { light, dark },
  data: JSON.parse(read('data.json')) as SourceData,
  strength: { zone: 1, route: 0.8, town: 1 },
  camera: { center: [45.4, 39.1], zoom: 6.5, bearing: 0 },
  extent: { x: 0, y: 0, width: 360, height: 300 },
  originX: 180,
  originY: 150,
  tolerance: 0.4,
  digits: 1,
  prefix: 'a',
};

/** Draws the small map with changes. */
export function drawSmall(change: Partial<GroundDrawing> = {}): Ground {
  return drawGround({ ...SMALL_MAP, ...change });
}

/** A whole SVG document of a drawing. */
export function documentOf({ markup, css }: Ground, { x, y, width, height } = SMALL_MAP.extent): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}"><style>${css}</style>${markup}</svg>`;
}
