import type { Layer } from '../../geo/story/story.ts';
import { dashed, hatched } from '../../geo/style/overlay.ts';

type Layers = Readonly<Record<string, Layer>>;

/** Layers of one sort, by id, in the story's order. */
export interface LayerGroup {
  readonly name: string;
  readonly ids: readonly string[];
}

const GROUPS: readonly (readonly [name: string, has: (layer: Layer) => boolean])[] = [
  ['Areas', (layer) => layer.kind === 'area' && !hatched(layer)],
  ['Lines', ({ kind }) => kind === 'line'],
  ['Zones, edges uncertain', hatched],
  ['Points', ({ kind }) => kind === 'point'],
  ['Ties between places', ({ kind }) => kind === 'tie'],
];

/** A story's layers by what they are; groups without any are left out. */
export function layerGroups(layers: Layers): LayerGroup[] {
  return GROUPS.map(([name, has]) => ({ name, ids: idsOf(layers, has) })).filter(({ ids }) => ids.length > 0);
}

/** The layers that an atlas opens with: what is there, not what was planned or reported. */
export function openingLayers(layers: Layers): string[] {
  return idsOf(
    layers,
    (layer) => (layer.kind === 'area' && !hatched(layer)) || (layer.kind === 'line' && !dashed(layer)),
  );
}

function idsOf(layers: Layers, has: (layer: Layer) => boolean): string[] {
  return Object.entries(layers).flatMap(([id, layer]) => (has(layer) ? [id] : []));
}
