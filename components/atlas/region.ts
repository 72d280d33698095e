import type { SourceData } from '../../geo/data/ground.ts';
import { focusOf, focusOfBounds, type Focus } from '../../geo/scene/focus.ts';
import { pointsOf } from '../../geo/scene/points-of.ts';
import type { Layer } from '../../geo/story/story.ts';

/** The part of the earth that an atlas opens with: all areas, lines and points of its story; ties reach far beyond it. */
export function regionOf(layers: Readonly<Record<string, Layer>>, overlays: SourceData): Focus {
  const points = Object.entries(layers).flatMap(([id, { kind }]) =>
    kind === 'tie' ? [] : (overlays[id]?.features ?? []).flatMap(({ geometry }) => pointsOf(geometry)),
  );
  return points.length > 0 ? focusOf(points, 0.04) : focusOfBounds([20, 20, 70, 60]);
}
