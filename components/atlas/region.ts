import { lessonViews } from '../class/sheet-maps.ts';
import type { LoadedStory } from '../story/load-story.ts';
import type { SourceData } from '../../geo/data/ground.ts';
import { focusOf, focusOfBounds, type Focus } from '../../geo/scene/focus.ts';
import { pointsOf } from '../../geo/scene/points-of.ts';
import type { Layer } from '../../geo/story/story.ts';

/** The part of the earth that a story's layers take up: all areas, lines and points of its story; ties reach far beyond it. */
export function regionOf(layers: Readonly<Record<string, Layer>>, overlays: SourceData): Focus {
  const points = Object.entries(layers).flatMap(([id, { kind }]) =>
    kind === 'tie' ? [] : (overlays[id]?.features ?? []).flatMap(({ geometry }) => pointsOf(geometry)),
  );
  return points.length > 0 ? focusOf(points, 0.04) : focusOfBounds([20, 20, 70, 60]);
}

/** The part of the earth that an atlas opens with: where what a lesson asks for lies close together, or all of its region. */
export function atlasFocus(loaded: LoadedStory): Focus {
  const [, closer] = lessonViews(loaded);
  return closer?.focus ?? regionOf(loaded.story.layers, loaded.overlays);
}
