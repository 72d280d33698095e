import type { Atlas } from '../data/atlas.ts';
import type { SourceData } from '../data/ground.ts';
import { candidatesOf } from '../label/candidates.ts';
import { linesOf } from '../label/lines-of.ts';
import { place } from '../label/place.ts';
import { commonFrame, type Room } from '../label/room.ts';
import type { CameraSpec, Story } from '../story/story.ts';
import { focusOf, focusOfBounds, focusOfView, type Focus } from './focus.ts';
import { pointsOf } from './points-of.ts';
import type { Scene, Strengths } from './scene.ts';

/**
 * The scenes of a story, one for each step, with their labels placed.
 * `overlays` holds the data of the story's layers by id. What a step names and nobody has is left out: checking the
 * story reports it. A step without anything to fit shows the same focus as the step before.
 */
export function scenesOf(story: Story, atlas: Atlas, overlays: SourceData): Scene[] {
  let before: Focus = focusOfBounds([20, 20, 70, 60]);
  return story.steps.map((step) => {
    const focus = focusOfStep(step.camera, atlas, overlays) ?? before;
    before = focus;
    const strength: Strengths = Object.fromEntries(step.show.map((shown) => [shown.layer, shown.strength]));
    const labels = (room: Room) => {
      const { frame, zoom } = commonFrame(focus, room);
      const camera = { center: focus.center, zoom, bearing: focus.bearing };
      const names = candidatesOf(
        { places: step.places, strength },
        story,
        atlas,
        overlays,
        camera.zoom,
        room,
      );
      return place(names, camera, frame, room, [], linesOf(strength, story.layers, overlays));
    };
    return { id: step.id, focus, strength, labels: { narrow: labels('narrow'), roomy: labels('roomy') } };
  });
}

function focusOfStep(camera: CameraSpec, { places }: Atlas, overlays: SourceData): Focus | undefined {
  if ('bounds' in camera) return focusOfBounds(camera.bounds);
  if ('center' in camera) return focusOfView(camera.center, camera.zoom, camera.bearing);
  const points = camera.fit.flatMap((id) => {
    const town = places.get(id);
    return town ? [town.at] : (overlays[id]?.features ?? []).flatMap(({ geometry }) => pointsOf(geometry));
  });
  return points.length > 0 ? focusOf(points, camera.pad) : undefined;
}
