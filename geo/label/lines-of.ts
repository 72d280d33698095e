import type { SourceData } from '../data/ground.ts';
import { partsOf } from '../draw/screen.ts';
import type { LngLat } from '../scene/camera.ts';
import type { Strengths } from '../scene/scene.ts';
import type { Layer } from '../story/story.ts';

/** Lines fainter than that may run through names. */
const FAINT = 0.3;

/** The lines that a map is about, from its layers by id: names should neither hide them nor be struck through by them. */
export function linesOf(
  strength: Strengths,
  layers: Readonly<Record<string, Layer>>,
  data: SourceData,
): LngLat[][] {
  return Object.entries(strength).flatMap(([id, value]) => {
    const { kind } = layers[id] ?? {};
    if (value < FAINT || (kind !== 'line' && kind !== 'tie')) return [];
    return (data[id]?.features ?? [])
      .flatMap(({ geometry }) => partsOf(geometry))
      .map((part) => part.map(([lng = 0, lat = 0]): LngLat => [lng, lat]));
  });
}
