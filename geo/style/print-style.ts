import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Layer } from '../story/story.ts';
import { dashed, hatched } from './overlay.ts';
import type { Palette } from './palette.ts';
import { strengthOf } from './strength.ts';
import { style } from './style.ts';

/** Inks for black-and-white printers: white land, black lines. Water is a screen of lines, never tone alone. */
export const PRINT: Palette = {
  water: '#f0f0f1',
  shoreOuter: '#e2e2e2',
  shoreInner: '#b4b4b4',
  lakeLine: '#333333',
  land: '#ffffff',
  azerbaijan: '#ffffff',
  armenia: '#ffffff',
  iran: '#ffffff',
  border: '#111111',
  casing: '#ffffff',
  ink: '#000000',
  countryName: '#333333',
  waterName: '#222222',
  halo: '#ffffff',
  tone: { teal: '#111111', plum: '#111111', rust: '#111111', red: '#111111', ink: '#111111' },
};

/** Dashes of the lines of a story, in widths, by the order of the layers: no two of the first six look alike. */
export const LINE_DASHES: readonly (readonly number[])[] = [
  [],
  [6, 2],
  [1.2, 1.6],
  [9, 2, 1.5, 2],
  [3, 2],
  [5, 2, 1, 2, 1, 2],
];

/** The colours that stand for patterns until {@link withPatterns} puts those in: one for each area of a story. */
export function patternColour(index: number): string {
  return `#f1f0${(index + 16).toString(16)}`;
}

/** Layers of one kind in the order of the story: which pattern or dash is whose. */
export function placesInLine(layers: Readonly<Record<string, Layer>>): Readonly<Record<string, number>> {
  const seen: Record<string, number> = {};
  const kindOf = (layer: Layer) =>
    layer.kind === 'area' ? (hatched(layer) ? 'unsure' : 'area') : layer.kind;
  return Object.fromEntries(
    Object.entries(layers).map(([id, layer]) => {
      const kind = kindOf(layer);
      seen[kind] = (seen[kind] ?? -1) + 1;
      return [id, seen[kind]];
    }),
  );
}

/**
 * The style of a story for black-and-white paper: the same ground and layers, told apart by patterns and dashes. Fills
 * have the colours of {@link patternColour}.
 */
export function printStyle(layers: Readonly<Record<string, Layer>>): StyleSpecification {
  const whole = style(layers, PRINT);
  const order = placesInLine(layers);
  return {
    ...whole,
    layers: whole.layers.flatMap((drawn) => {
      const [id = '', part = ''] = drawn.id.split(':');
      const layer = layers[id];
      if (!layer) return [ground(drawn)];
      return overlay(drawn, id, part, layer, order[id] ?? 0);
    }),
  };
}

function ground(drawn: LayerSpecification): LayerSpecification {
  if (!/^ground:(far|near)-border$/.test(drawn.id) || drawn.type !== 'line') return drawn;
  return { ...drawn, paint: { ...drawn.paint, 'line-width': 0.9, 'line-dasharray': [7, 2, 1.4, 2] } };
}

function overlay(
  drawn: LayerSpecification,
  id: string,
  part: string,
  layer: Layer,
  index: number,
): LayerSpecification[] {
  if (part === 'hatch') return [];
  if (drawn.type === 'fill') {
    const colour = patternColour(hatched(layer) ? index + 8 : index);
    return [{ ...drawn, paint: { ...drawn.paint, 'fill-color': colour, 'fill-opacity': strengthOf(id, 1) } }];
  }
  if (drawn.type !== 'line' || layer.kind === 'tie') return [drawn];
  if (layer.kind === 'area') {
    const width = part === 'casing' ? 3 : 1.3;
    return [{ ...drawn, paint: { ...drawn.paint, 'line-width': width } }];
  }
  if (part === 'casing')
    return [{ ...drawn, paint: { ...drawn.paint, 'line-width': 4.6, 'line-opacity': strengthOf(id, 0.9) } }];
  const dash = LINE_DASHES[index % LINE_DASHES.length] ?? [];
  const cut = dashed(layer) ? [2.2, 1.3] : dash;
  return [
    {
      ...drawn,
      source: id,
      paint: {
        ...drawn.paint,
        'line-width': dashed(layer) ? 2.8 : 1.7,
        ...(cut.length > 0 ? { 'line-dasharray': [...cut] } : {}),
      },
    },
  ];
}
