import type { Atlas } from '../data/atlas.ts';
import type { SourceData } from '../data/ground.ts';
import { partsOf } from '../draw/screen.ts';
import type { Story } from '../story/story.ts';
import type { LngLat } from './camera.ts';
import { focusOf, type Focus } from './focus.ts';
import type { Scene } from './scene.ts';

/** Ids of the places and layers that a story's quiz asks for on the map, in its order, each once. */
export function quizTargets({ lesson }: Pick<Story, 'lesson'>): string[] {
  return [...new Set(lesson.quiz.flatMap((item) => (item.kind === 'locate' ? [item.target] : [])))];
}

/**
 * The part of the world that a lesson is about: the story's areas and the places of its quiz. A story with neither shows
 * its first step about geography, or its first step; undefined if it has no step.
 */
export function lessonFocus(
  story: Pick<Story, 'layers' | 'lesson' | 'steps'>,
  scenes: readonly Scene[],
  { places }: Atlas,
  overlays: SourceData,
): Focus | undefined {
  const areas = Object.entries(story.layers).flatMap(([id, { kind }]) => (kind === 'area' ? [id] : []));
  const points = [...areas, ...quizTargets(story)].flatMap((id): LngLat[] => {
    const place = places.get(id);
    if (place) return [place.at];
    return (overlays[id]?.features ?? [])
      .flatMap(({ geometry }) => partsOf(geometry).flat())
      .map(([lng = 0, lat = 0]): LngLat => [lng, lat]);
  });
  if (points.length > 0) return focusOf(points, 0.03);
  const geography = story.steps.findIndex(({ when }) => when.kind === 'geography');
  return scenes[Math.max(0, geography)]?.focus;
}
