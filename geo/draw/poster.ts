import type { SourceData } from '../data/ground.ts';
import { boxesAlong, lengthOf, pointAt } from '../label/curve.ts';
import type { Label } from '../label/label.ts';
import { LOOKS, setText } from '../label/look.ts';
import { textOffset } from '../label/offset.ts';
import type { Room } from '../label/room.ts';
import type { Frame } from '../scene/camera.ts';
import { fit } from '../scene/focus.ts';
import { toScreen, worldSizePx } from '../scene/mercator.ts';
import type { Scene } from '../scene/scene.ts';
import type { Palette, Scheme } from '../style/palette.ts';
import { escapeXml } from './escape.ts';
import { furniture, NAME_PX } from './furniture.ts';
import { furnitureRules } from './furniture-rules.ts';
import { drawGround, type GroundDrawing } from './ground.ts';
import { lettering, type Lettering, type LetteringStyle, type Letters } from './lettering.ts';

/** A picture that stands on its own: a scene with its names as outlines, and lines of text in a strip under it. */
export interface Poster {
  readonly scene: Scene;
  readonly labels: readonly Label[];
  /** The room that the labels are placed for; roomy when left out. */
  readonly room?: Room;
  readonly styles: GroundDrawing['styles'];
  readonly data: SourceData;
  readonly palettes: Readonly<Record<Scheme, Palette>>;
  /** The only colour scheme of the picture. When left out, it follows the setting of whoever sees it. */
  readonly scheme?: Scheme;
  readonly width: number;
  readonly height: number;
  /** The size to give the drawing, when it is not the size it is drawn for. Stretched to it. */
  readonly given?: { readonly width: number; readonly height: number };
  /** Large text over the map's lower left, for share cards. */
  readonly title?: string;
  /** Scale bar and north arrow, with or without the lines of a graticule. */
  readonly furniture?: { readonly lines: boolean };
  /** One or more lines under the map: what it shows, and who must be credited. */
  readonly caption: readonly string[];
  /** The text that stands for the picture. */
  readonly alt: string;
}

type PosterLayout = Pick<Poster, 'width' | 'height' | 'caption' | 'title'>;

const LINE_PX = 20;
const BANNER_PX = 84;
const PAPER: Readonly<Record<Scheme, string>> = { light: '#fdfbf6', dark: '#1c1d1c' };

/** Type size of the lines under the map, and their distance from both sides, in pixels. */
export const CAPTION = { size: 13, margin: 24 };

/** The frame of the map in a poster: what the lines under it leave, free where no title lies over it. */
export function posterFrame({ width, height, caption, title }: PosterLayout): Frame {
  const map = height - (caption.length > 0 ? caption.length * LINE_PX + 18 : 0);
  const banner = title ? BANNER_PX : 0;
  return {
    width,
    height: map,
    free: { x: 36, y: 28, width: width - 72, height: map - 56 - banner },
  };
}

/** Draws a poster as one SVG file without outside fonts, images or scripts. */
export function drawPoster(poster: Poster, letters: Letters): string {
  const {
    width,
    height,
    scene,
    caption,
    title,
    alt,
    palettes,
    styles,
    scheme,
    given,
    furniture: wanted,
    room = 'roomy',
  } = poster;
  const frame = posterFrame(poster);
  const { height: map } = frame;
  const camera = fit(scene.focus, frame);
  const ground = drawGround({
    styles: scheme ? { light: styles[scheme], dark: styles[scheme] } : styles,
    data: poster.data,
    strength: scene.strength,
    camera,
    extent: { x: 0, y: 0, width, height: map },
    originX: width / 2,
    originY: map / 2,
    tolerance: 0.25,
    digits: 1,
    prefix: 'm',
  });
  // A drawing given another size grows as one: lines that stayed thin would get lost among its letters.
  const markup = given ? ground.markup.replaceAll(' vector-effect="non-scaling-stroke"', '') : ground.markup;
  const type = lettering(letters);
  const screen = (label: Label) =>
    (label.kind === 'point' ? [label.at] : label.path).map((at) => toScreen(camera, width, map, at));
  const names = poster.labels
    .map((label) => name(label, room, screen(label), type, worldSizePx(camera.zoom)))
    .join('');
  const around = wanted
    ? furniture({
        camera,
        frame,
        edge: { x: 0, y: 0, width, height: map },
        lines: wanted.lines,
        text: (words, x, y, align) => type.line(words, x, y, { font: 'sans', size: NAME_PX, align }),
      })
    : '';
  const band = title
    ? `<rect class="paper" y="${map - BANNER_PX}" width="${width}" height="${BANNER_PX}" opacity=".94"/>`
    : '';
  const heading = title
    ? `<g class="ink">${within(title, 36, map - 28, width, { font: 'title', size: 46 }, type)}</g>`
    : '';
  const lines = caption
    .map((text, i) =>
      within(text, CAPTION.margin, map + 26 + i * LINE_PX, width, { font: 'sans', size: CAPTION.size }, type),
    )
    .join('');
  // A scaled drawing has no whole pixels: where two shapes meet, what is behind them shows through.
  const behind = given ? `<rect class="paper" width="${width}" height="${height}"/>` : '';
  const css = scheme
    ? rules(palettes[scheme], scheme, Boolean(wanted))
    : schemes(palettes, Boolean(wanted)) + ground.css;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${sizeOf(poster)} viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escapeXml(alt)}</title>`,
    `<style>${css}</style>`,
    `<defs>${type.defs()}<clipPath id="map"><rect width="${width}" height="${map}"/></clipPath></defs>`,
    `${behind}<g clip-path="url(#map)">${markup}${around}${names}</g>`,
    `${band}${heading}<rect class="paper" y="${map}" width="${width}" height="${height - map}"/><g class="soft">${lines}</g>`,
    '</svg>\n',
  ].join('');
}

function sizeOf({ width, height, given }: Poster): string {
  if (!given) return `width="${width}" height="${height}"`;
  return `width="${given.width}" height="${given.height}" preserveAspectRatio="none"`;
}

function name(
  label: Label,
  room: Room,
  points: [number, number][],
  type: Lettering,
  worldPx: number,
): string {
  const look = LOOKS[label.look];
  const style = { font: look.font, tracking: look.tracking };
  const [x, y] = points[0] ?? [0, 0];
  if (label.kind === 'curve') {
    const length = lengthOf(points);
    const size = label.em * worldPx;
    const words = setText(label);
    if (boxesAlong(points, type.width(words, { ...style, size }), size).length === 0) return '';
    const set = type.along(words, (at) => pointAt(points, at), length, { ...style, size });
    return label.look === 'country'
      ? `<g class="halo">${set}</g><g class="country">${set}</g>`
      : `<g class="water">${set}</g>`;
  }
  const { dx, dy, align, size, underSize, underDy } = textOffset(label, room);
  const text = type.line(setText(label), x + dx, y + dy, { ...style, size, align });
  const under = label.under
    ? type.line(label.under, x + dx, y + dy + underDy, { font: 'sans', size: underSize, align })
    : '';
  const tone = label.tone ?? (label.look === 'country' ? 'country' : 'ink');
  return `<g class="halo">${text}${under}</g><g class="${tone}">${text}${under}</g>${mark(label, x, y)}`;
}

/** A line of text with the same margin on both sides, set smaller where it is longer than that. */
function within(
  text: string,
  x: number,
  y: number,
  width: number,
  style: LetteringStyle,
  type: Lettering,
): string {
  const share = Math.min(1, (width - 2 * x) / type.width(text, style));
  return type.line(text, x, y, { ...style, size: Math.floor(style.size * share * 10) / 10 });
}

function mark({ look }: Label, x: number, y: number): string {
  const [cx, cy] = [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
  if (look === 'capital') return `<rect class="ink" x="${cx - 3.5}" y="${cy - 3.5}" width="7" height="7"/>`;
  return look === 'town' ? `<circle class="ring" cx="${cx}" cy="${cy}" r="3.3"/>` : '';
}

function schemes(palettes: Poster['palettes'], furnished: boolean): string {
  const [light, dark] = [rules(palettes.light, 'light', furnished), rules(palettes.dark, 'dark', furnished)];
  return `${light}@media (prefers-color-scheme:dark){${dark}}`;
}

/** The halo is drawn under each text as a stroke in thousandths of an em, since letters are scaled outlines. */
function rules(palette: Palette, scheme: Scheme, furnished: boolean): string {
  const tones = Object.entries(palette.tone).map(([tone, color]) => `.${tone}{fill:${color}}`);
  return [
    `.halo{fill:${palette.halo};stroke:${palette.halo};stroke-width:230;stroke-linejoin:round}`,
    ...tones,
    `.ink{fill:${palette.ink}}.country{fill:${palette.countryName}}.water{fill:${palette.waterName}}`,
    `.soft{fill:${palette.countryName}}.paper{fill:${PAPER[scheme]}}.ring{fill:${palette.halo};stroke:${palette.ink}}`,
    furnished ? furnitureRules(palette) : '',
  ].join('');
}
