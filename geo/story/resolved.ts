import type { LayerFile } from './layer-file.ts';
import { resolvedLesson } from './lesson-names.ts';
import { placeIds } from './places.ts';
import { everywhere } from './steps.ts';
import type { CameraSpec, Layer, Step, Story } from './story.ts';

/** The story without the layers, places and (in its lesson) steps that do not exist, so that whatever it still names can be drawn. */
export function resolved(
  story: Story,
  layers: ReadonlyMap<string, LayerFile>,
  places: LayerFile | null,
): Story {
  const known = placeIds(places);
  const exists = ([id, { kind, from = '', to = '' }]: [string, Layer]) =>
    kind === 'tie' ? known.has(from) && known.has(to) : layers.has(id);
  const kept = Object.fromEntries(Object.entries(story.layers).filter(exists));
  const isKept = (id: string) => Object.hasOwn(kept, id);
  let camera: CameraSpec = everywhere;
  const steps = story.steps.map((step): Step => {
    camera = usable(step.camera, (id) => isKept(id) || known.has(id)) ?? camera;
    const show = step.show.filter(({ layer }) => isKept(layer));
    return { ...step, camera, show, places: step.places.filter((place) => known.has(place)) };
  });
  const lesson = resolvedLesson(story.lesson, {
    layer: isKept,
    shape: (id) => isKept(id) && kept[id]?.kind !== 'tie',
    place: (id) => known.has(id),
    step: (id) => steps.some((step) => step.id === id),
  });
  return { ...story, layers: kept, steps, lesson };
}

function usable(camera: CameraSpec, exists: (id: string) => boolean): CameraSpec | undefined {
  if (!('fit' in camera)) return camera;
  const fit = camera.fit.filter(exists);
  return fit.length > 0 ? { ...camera, fit } : undefined;
}
