import { angleName, graticule } from '../data/graticule.ts';
import type { Camera, Rect } from '../scene/camera.ts';
import { fromScreen, toScreen } from '../scene/mercator.ts';
import { kmPerPixel } from './scale-bar.ts';

const KM_PER_MILE = 1.609344;
const LONGEST_PX = 190;

interface Bar {
  readonly unit: number;
  readonly name: string;
  readonly length: number;
}

/** The longest round length of 1, 2, 4 or 5 times a power of ten that fits `most`. */
export function roundLength(most: number): number {
  if (!(most > 0)) throw new RangeError(`roundLength(most): ${most} is not above 0`);
  const power = 10 ** Math.floor(Math.log10(most) + 1e-9);
  return power * ([5, 4, 2].find((times) => times * power <= most * (1 + 1e-9)) ?? 1);
}

/**
 * A scale bar of kilometres and miles whose left end is at `x`, `y`: chequered, four parts each, true at the latitude
 * `lat` in degrees (Mercator's scale changes with it), which it says.
 */
export function sheetScale({ zoom }: Pick<Camera, 'zoom'>, lat: number, x: number, y: number): string {
  const km = kmPerPixel(lat, zoom);
  const bars: Bar[] = [
    { unit: km, name: 'km', length: roundLength(km * LONGEST_PX) },
    { unit: km / KM_PER_MILE, name: 'miles', length: roundLength((km / KM_PER_MILE) * LONGEST_PX) },
  ];
  const drawn = bars.map(({ unit, name, length }, i) => {
    const [px, top] = [length / unit / 4, y + i * 10];
    const boxes = [0, 1, 2, 3].map((part) => {
      const fill = (part + i) % 2 === 0 ? '#111' : '#fff';
      return `<rect x="${tenth(x + part * px)}" y="${top}" width="${tenth(px)}" height="4.5" fill="${fill}" stroke="#111" stroke-width=".7"/>`;
    });
    const at = i === 0 ? top - 4 : top + 14.5;
    const words = [0, 2, 4].map((part) => {
      const said = `${Number(((length * part) / 4).toPrecision(3))}${part === 4 ? ` ${name}` : ''}`;
      return `<text class="bar-name" x="${tenth(x + part * px)}" y="${at}" text-anchor="${part === 4 ? 'start' : 'middle'}"${part === 4 ? ' dx="-6"' : ''}>${said}</text>`;
    });
    return boxes.join('') + words.join('');
  });
  const said = `<text class="bar-name" x="${tenth(x)}" y="${y + 38}">Scale true at ${angleName('parallel', Math.round(lat))}</text>`;
  return `<g class="scale" data-km="${bars[0]?.length ?? 0}" data-px="${tenth((bars[0]?.length ?? 0) / km)}">${drawn.join('')}${said}</g>`;
}

/** A north arrow, half filled as engravers drew them, with its middle at `x`, `y`; 58 pixels high. */
export function northArrow(x: number, y: number): string {
  return (
    `<g class="north" transform="translate(${tenth(x)} ${tenth(y)})"><circle r="15" fill="#fff" stroke="#111" stroke-width=".7"/>` +
    `<path d="M0-23V11L-7.5 17Z" fill="#111"/><path d="M0-23V11L7.5 17Z" fill="#fff" stroke="#111" stroke-width=".8" stroke-linejoin="round"/>` +
    `<text class="north-name" y="-27" text-anchor="middle">N</text></g>`
  );
}

/** How thick the chequered border is, and how much room the degrees outside of it take, in pixels. */
export const BORDER = { band: 5, degrees: 15 };

/**
 * The border of an old atlas around the map `box` of a drawing of `width` by `height`: a band that is black and white by
 * turns every `step` degrees, and the degrees outside of it. The map must not be turned.
 */
export function degreeBorder(
  camera: Camera,
  size: { width: number; height: number },
  box: Rect,
  step: number,
): string {
  const place = (x: number, y: number) => fromScreen(camera, size.width, size.height, x, y);
  const [west, north] = place(box.x, box.y);
  const [east, south] = place(box.x + box.width, box.y + box.height);
  const { band } = BORDER;
  const lines = graticule([west, south, east, north], step).features.map(({ properties, geometry }) => {
    const [lng = 0, lat = 0] = geometry.type === 'LineString' ? (geometry.coordinates[0] ?? []) : [];
    const [x, y] = toScreen(camera, size.width, size.height, [lng, lat]);
    return {
      name: String(properties?.['name']),
      meridian: properties?.['kind'] === 'meridian',
      degrees: Number(properties?.['degrees']),
      x,
      y,
    };
  });
  let markup = `<path fill="#fff" fill-rule="evenodd" stroke="#111" stroke-width=".8" d="${frame(box, band)}"/>`;
  for (const kind of [true, false]) {
    const own = lines
      .filter(({ meridian }) => meridian === kind)
      .sort((a, b) => (kind ? a.x - b.x : b.y - a.y));
    const start = kind ? box.x : box.y + box.height;
    const end = kind ? box.x + box.width : box.y;
    const first = Math.round((own[0]?.degrees ?? 0) / step);
    const stops = [start, ...own.map(({ x, y }) => (kind ? x : y)), end];
    for (let i = 0; i + 1 < stops.length; i++) {
      if ((first + i) % 2 !== 0) continue;
      const [a = 0, b = 0] = [stops[i], stops[i + 1]];
      const [low, long] = [tenth(Math.min(a, b)), tenth(Math.abs(b - a))];
      const sides = kind ? [box.y - band, box.y + box.height] : [box.x - band, box.x + box.width];
      for (const side of sides) {
        markup += kind
          ? `<path d="M${low} ${tenth(side + 1)}h${long}v${band - 2}h-${long}z"/>`
          : `<path d="M${tenth(side + 1)} ${low}v${long}h${band - 2}v-${long}z"/>`;
      }
    }
    for (const { name, x, y } of own) markup += degree(name, kind, x, y, box);
  }
  return `<g class="border">${markup}</g>`;
}

function degree(name: string, meridian: boolean, x: number, y: number, box: Rect): string {
  const away = BORDER.band + 4;
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  if (meridian) {
    if (x < box.x + 14 || x > right - 14) return '';
    return [box.y - away, bottom + away + 6]
      .map(
        (at) => `<text class="degree" x="${tenth(x)}" y="${tenth(at)}" text-anchor="middle">${name}</text>`,
      )
      .join('');
  }
  if (y < box.y + 14 || y > bottom - 14) return '';
  return [box.x - away, right + away + 6]
    .map(
      (at) =>
        `<text class="degree" transform="translate(${tenth(at)} ${tenth(y)}) rotate(-90)" text-anchor="middle">${name}</text>`,
    )
    .join('');
}

function frame({ x, y, width, height }: Rect, band: number): string {
  const rect = (out: number) =>
    `M${tenth(x - out)} ${tenth(y - out)}h${tenth(width + 2 * out)}v${tenth(height + 2 * out)}h-${tenth(width + 2 * out)}z`;
  return rect(band) + rect(0);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
