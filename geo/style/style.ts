import type {
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Layer } from '../story/story.ts';
import { groundLayers, groundSources } from './ground.ts';
import { hatched, overlayLayers, overlaySources } from './overlay.ts';
import type { Palette } from './palette.ts';

/**
 * The one style of a story: the ground and every layer the story names, in drawing order. Which layers show, and how
 * strongly, is read from global-state (`['global-state', layerId]`, 0 to 1), so a step changes state and never the style.
 * Sources are empty GeoJSON: each renderer brings the data under the same source ids.
 */
export function style(layers: Readonly<Record<string, Layer>>, palette: Palette): StyleSpecification {
  const entries = Object.entries(layers);
  const sources: Record<string, SourceSpecification> = groundSources();
  for (const [id, layer] of entries) Object.assign(sources, overlaySources(id, layer));
  const under: LayerSpecification[] = [];
  const over: LayerSpecification[] = [];
  for (const [id, layer] of entries) {
    for (const drawn of overlayLayers(id, layer, palette)) (isWash(drawn, layer) ? under : over).push(drawn);
  }
  const { below, above } = groundLayers(palette);
  return {
    version: 8,
    name: 'Araxes',
    state: Object.fromEntries(entries.map(([id]) => [id, { default: 0 }])),
    sources,
    layers: [...below, ...under, ...above, ...over],
  };
}

/** Fills and hatching lie under the borders, so that a border stays one line through everything. */
function isWash(drawn: LayerSpecification, layer: Layer): boolean {
  return drawn.type === 'fill' || hatched(layer);
}
