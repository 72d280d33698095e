import type {
  ExpressionSpecification,
  LayerSpecification,
  SourceSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Layer } from '../story/story.ts';
import { emptySource } from './empty-source.ts';
import type { Palette } from './palette.ts';
import { outlineStrengthOf, strengthOf } from './strength.ts';

/** The id of the source that holds the hatching of an approximate area. No layer id has a colon in it. */
export function hatchSource(id: string): string {
  return `${id}:hatch`;
}

/** The id of the source that holds the dashes of a schematic line. */
export function dashSource(id: string): string {
  return `${id}:dash`;
}

/** The sources that one layer of a story needs. */
export function overlaySources(id: string, layer: Layer): Record<string, SourceSpecification> {
  const own = { [id]: emptySource() };
  if (hatched(layer)) return { ...own, [hatchSource(id)]: emptySource() };
  return dashed(layer) ? { ...own, [dashSource(id)]: emptySource() } : own;
}

/** Whether a layer is drawn as hatching without an outline: areas whose edge nobody can vouch for. */
export function hatched(layer: Layer): boolean {
  return layer.kind === 'area' && !isFact(layer);
}

/** Whether a layer is drawn dashed: lines that nobody surveyed or built, and ties that are only claimed, say, or proposed. */
export function dashed(layer: Layer): boolean {
  if (layer.kind === 'tie') return layer.status !== undefined;
  return layer.kind === 'line' && !isFact(layer);
}

/** Whether a layer is drawn as rings instead of discs: points that are somewhere near, or not there yet. */
export function hollow(layer: Layer): boolean {
  return layer.kind === 'point' && !isFact(layer);
}

/** What is only proposed is not there, however well its place is known. */
function isFact({ certainty, status }: Layer): boolean {
  return certainty === 'surveyed' && status !== 'proposed';
}

/** The style layers of one layer of a story. What is not surveyed looks unlike what is: hatched, dashed or hollow. */
export function overlayLayers(id: string, layer: Layer, palette: Palette): LayerSpecification[] {
  const color = palette.tone[layer.tone];
  switch (layer.kind) {
    case 'area':
      return hatched(layer) ? hatchedArea(id, color) : area(id, color, palette);
    case 'line':
      return dashed(layer) ? dashedLine(id, color, palette, 3) : line(id, color, palette, 2.2);
    case 'tie':
      return dashed(layer) ? dashedLine(id, color, palette, 2) : line(id, color, palette, 2);
    case 'point':
      return [
        {
          id,
          type: 'circle',
          source: id,
          paint: {
            'circle-radius': hollow(layer) ? 4.5 : 5,
            'circle-color': hollow(layer) ? palette.casing : color,
            'circle-stroke-color': hollow(layer) ? color : palette.casing,
            'circle-stroke-width': hollow(layer) ? 2 : 1.5,
            'circle-opacity': strengthOf(id),
            'circle-stroke-opacity': strengthOf(id),
          },
        },
      ];
  }
}

function area(id: string, color: string, palette: Palette): LayerSpecification[] {
  return [
    { id: `${id}:fill`, type: 'fill', source: id, paint: fillPaint(id, color, 0.14) },
    stroke(`${id}:casing`, id, palette.casing, 3.6, outlineStrengthOf(id, 0.7)),
    stroke(`${id}:line`, id, color, 1.7, outlineStrengthOf(id)),
  ];
}

function hatchedArea(id: string, color: string): LayerSpecification[] {
  return [
    { id: `${id}:fill`, type: 'fill', source: id, paint: fillPaint(id, color, 0.12) },
    {
      id: `${id}:hatch`,
      type: 'line',
      source: hatchSource(id),
      paint: { 'line-color': color, 'line-width': 1.1, 'line-opacity': strengthOf(id, 0.75) },
    },
  ];
}

function fillPaint(id: string, color: string, opacity: number) {
  return { 'fill-color': color, 'fill-opacity': strengthOf(id, opacity), 'fill-antialias': false };
}

function stroke(
  id: string,
  source: string,
  color: string,
  width: number,
  opacity: ExpressionSpecification,
): LayerSpecification {
  return {
    id,
    type: 'line',
    source,
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': color, 'line-width': width, 'line-opacity': opacity },
  };
}

function line(id: string, color: string, palette: Palette, width: number): LayerSpecification[] {
  return [
    stroke(`${id}:casing`, id, palette.casing, width + 2.6, strengthOf(id, 0.85)),
    stroke(`${id}:line`, id, color, width, strengthOf(id)),
  ];
}

function dashedLine(id: string, color: string, palette: Palette, width: number): LayerSpecification[] {
  return [
    stroke(`${id}:casing`, id, palette.casing, width * 2, strengthOf(id, 0.9)),
    {
      id: `${id}:line`,
      type: 'line',
      source: dashSource(id),
      layout: { 'line-join': 'round', 'line-cap': 'butt' },
      paint: { 'line-color': color, 'line-width': width, 'line-opacity': strengthOf(id) },
    },
  ];
}
