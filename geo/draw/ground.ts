import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature } from 'geojson';
import type { SourceData } from '../data/ground.ts';
import type { Camera, Rect } from '../scene/camera.ts';
import type { Strengths } from '../scene/scene.ts';
import { circle } from './circle.ts';
import { colours, type Colours, type Pair } from './colours.ts';
import { paint, passes, type PaintContext } from './paint.ts';
import { areaPath, linePaths, type PathOptions } from './path.ts';
import { projection, type Tolerance } from './screen.ts';
import { sharedShapes, type SharedShapes } from './shared-shapes.ts';

/** What to draw: the style in both colour schemes, the data of its sources, and the part of the map. */
export interface GroundDrawing {
  readonly styles: { readonly light: StyleSpecification; readonly dark: StyleSpecification };
  readonly data: SourceData;
  readonly strength: Strengths;
  readonly camera: Camera;
  /** The drawing's area in CSS pixels around the camera's centre, which stands at `originX`, `originY`. */
  readonly extent: Rect;
  readonly originX: number;
  readonly originY: number;
  /** Points closer than this many pixels are dropped; 0.4 is invisible, 1 suits a picture that is first of all small. */
  readonly tolerance: Tolerance;
  readonly digits: 0 | 1 | 2;
  /** Starts every class and id, so that two drawings can stand in one page. */
  readonly prefix: string;
}

/** The inside of an SVG: elements in drawing order, and the style sheet that recolours them for dark readers. */
export interface Ground {
  readonly markup: string;
  readonly css: string;
}

const MARGIN_PX = 12;

/**
 * Draws fills, lines and circles of a style as SVG. Strokes keep their width in CSS pixels however the picture is
 * scaled (`vector-effect`), so one drawing serves every window.
 */
export function drawGround(drawing: GroundDrawing): Ground {
  const { styles, strength, camera, extent } = drawing;
  const context: PaintContext = { zoom: camera.zoom, strength };
  const palette = colours(drawing.prefix);
  const shapes = sharedShapes(drawing.prefix);
  const path: PathOptions = {
    project: projection(camera, drawing.originX, drawing.originY),
    clip: {
      x: extent.x - MARGIN_PX,
      y: extent.y - MARGIN_PX,
      width: extent.width + 2 * MARGIN_PX,
      height: extent.height + 2 * MARGIN_PX,
    },
    tolerance: drawing.tolerance,
    digits: drawing.digits,
  };
  let markup = '';
  for (const [i, layer] of styles.light.layers.entries()) {
    const dark = styles.dark.layers[i];
    if (dark && inZoom(layer, camera.zoom))
      markup += drawLayer(layer, dark, drawing, context, path, palette, shapes);
  }
  return { markup: shapes.defs() + markup, css: palette.css() };
}

function inZoom({ minzoom = -Infinity, maxzoom = Infinity }: LayerSpecification, zoom: number): boolean {
  return zoom >= minzoom && zoom < maxzoom;
}

function drawLayer(
  layer: LayerSpecification,
  dark: LayerSpecification,
  { data, extent }: GroundDrawing,
  context: PaintContext,
  path: PathOptions,
  palette: Colours,
  shapes: SharedShapes,
): string {
  if (layer.type === 'background') {
    const color = palette.of({ fill: both(layer, dark, 'background-color', context) });
    return `<rect x="${extent.x}" y="${extent.y}" width="${extent.width}" height="${extent.height}"${color}/>`;
  }
  if (layer.type !== 'fill' && layer.type !== 'line' && layer.type !== 'circle') {
    throw new Error(`drawGround(styles): layers of type ${layer.type} are not drawn`);
  }
  const pass = passes(layer, context);
  const features = (data[layer.source]?.features ?? []).filter(pass);
  if (layer.type === 'circle') return circle(layer, dark, features, context, path, palette);
  const opacity = Number(constant(layer, `${layer.type}-opacity`, context));
  if (opacity <= 0.004) return '';
  return layer.type === 'fill'
    ? fills(layer, dark, features, opacity, context, path, palette)
    : lines(layer, dark, features, opacity, context, path, palette, shapes);
}

function fills(
  layer: LayerSpecification,
  dark: LayerSpecification,
  features: Feature[],
  opacity: number,
  context: PaintContext,
  path: PathOptions,
  palette: Colours,
): string {
  const [light, night] = [paint(layer, 'fill-color', context), paint(dark, 'fill-color', context)];
  const outline = paint(layer, 'fill-outline-color', context);
  const nightOutline = paint(dark, 'fill-outline-color', context);
  const groups = new Map<string, string>();
  for (const feature of features) {
    const d = areaPath(feature.geometry, path);
    if (!d) continue;
    const edge = outline(feature);
    const fill: Pair = [light(feature), night(feature)];
    const look = edge
      ? `${palette.of({ fill, stroke: [edge, nightOutline(feature)] })} vector-effect="non-scaling-stroke"`
      : palette.of({ fill });
    groups.set(look, (groups.get(look) ?? '') + d);
  }
  const seen = opacity < 1 ? ` fill-opacity="${round(opacity)}"` : '';
  return [...groups].map(([look, d]) => `<path fill-rule="evenodd"${look}${seen} d="${d}"/>`).join('');
}

function lines(
  layer: LayerSpecification,
  dark: LayerSpecification,
  features: Feature[],
  opacity: number,
  context: PaintContext,
  path: PathOptions,
  palette: Colours,
  shapes: SharedShapes,
): string {
  const shape = shapes.use(
    linePaths(
      features.map(({ geometry }) => geometry),
      path,
    ),
  );
  if (!shape) return '';
  const width = Number(constant(layer, 'line-width', context));
  const dash = constant(layer, 'line-dasharray', context);
  const dashes = Array.isArray(dash)
    ? ` stroke-dasharray="${dash.map((part) => round(Number(part) * width)).join(' ')}"`
    : '';
  const layout = (layer.layout ?? {}) as Record<string, unknown>;
  const join = layout['line-join'] ? ` stroke-linejoin="${String(layout['line-join'])}"` : '';
  const cap = layout['line-cap'] === 'round' ? ' stroke-linecap="round"' : '';
  const color = palette.of({ stroke: both(layer, dark, 'line-color', context) });
  const seen = opacity < 1 ? ` stroke-opacity="${round(opacity)}"` : '';
  return `<use href="#${shape}"${color} stroke-width="${round(width)}"${seen}${dashes}${join}${cap}/>`;
}

function both(
  layer: LayerSpecification,
  dark: LayerSpecification,
  property: string,
  context: PaintContext,
): Pair {
  return [constant(layer, property, context), constant(dark, property, context)];
}

function constant(layer: LayerSpecification, property: string, context: PaintContext): unknown {
  return paint(layer, property, context)(NOWHERE);
}

const NOWHERE: Feature = {
  type: 'Feature',
  properties: {},
  geometry: { type: 'Point', coordinates: [0, 0] },
};

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
