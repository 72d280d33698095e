import type { FeatureCollection } from 'geojson';
import type { Layer } from '../story/story.ts';
import { dashed, dashSource, hatched, hatchSource } from '../style/overlay.ts';
import { dash } from './dash.ts';
import { hatch } from './hatch.ts';
import type { SourceData } from './ground.ts';

/** The data of one layer by source id: its shapes, and the hatching or dashes that are drawn for them. */
export function layerData(id: string, layer: Layer, shapes: FeatureCollection): SourceData {
  if (hatched(layer)) return { [id]: shapes, [hatchSource(id)]: hatch(shapes) };
  if (dashed(layer)) return { [id]: shapes, [dashSource(id)]: dash(shapes) };
  return { [id]: shapes };
}
