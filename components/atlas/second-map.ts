import { freeLabels } from '../../geo/label/free-labels.ts';
import type { Camera, Frame, Rect } from '../../geo/scene/camera.ts';
import type { Picture } from '../../geo/scene/scene-at.ts';
import type { Strengths } from '../../geo/scene/scene.ts';
import type { Scheme } from '../../geo/style/palette.ts';
import type { Knowledge } from '../explore/knowledge.ts';
import { enlarged } from '../map/enlarged.ts';
import { openMap, type OpenedMap } from '../map/open-map.ts';

/** A map over the first that follows its camera and shows other layers, right of a line that the reader moves. */
export interface SecondMap {
  show(strength: Strengths): void;
  follow(camera: Camera, frame: Frame): void;
  recolour(scheme: Scheme): void;
  remove(): void;
}

interface SecondMapParts {
  readonly stage: HTMLElement;
  readonly slug: string;
  readonly base: string;
  readonly scheme: Scheme;
  readonly knowledge: Knowledge;
  readonly strength: Strengths;
  readonly camera: Camera;
  readonly frame: Frame;
  readonly avoid: (camera: Camera, frame: Frame) => Rect[];
}

const NAME_AGAIN_MS = 120;

/** Opens it. Rejects, leaving nothing behind, when a file or a second drawing context cannot be had. */
export async function secondMap(parts: SecondMapParts): Promise<SecondMap> {
  const { stage, slug, base, scheme, knowledge, avoid } = parts;
  let { strength, camera, frame } = parts;
  let opened: OpenedMap | undefined;
  let labels: Picture['labels'] = [];
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let gone = false;
  const host = document.createElement('div');
  host.className = 'second';
  const container = document.createElement('div');
  container.className = 'canvas';
  host.append(container);
  stage.querySelector(':scope > .canvas')?.after(host);
  const picture = (): Picture => ({ step: 0, camera, strength, labels });
  const draw = () => {
    opened?.live.show(picture());
    opened?.labels.show(picture(), frame);
  };
  const name = () => {
    if (!opened || gone) return;
    const { layers } = opened.data;
    const { places, names } = knowledge;
    const { data } = opened.sources;
    const view = {
      camera,
      frame,
      strength,
      layers,
      data,
      places,
      names,
      avoid: avoid(camera, frame),
      enlarged: enlarged(),
    };
    labels = freeLabels(view).map((label) => ({ label, strength: 1 }));
    draw();
  };
  const settle = () => {
    name();
    opened?.sources.ready(picture()).then(name, () => undefined);
  };
  try {
    opened = await openMap({
      stage: host,
      slug,
      base,
      scheme,
      pictureOf: picture,
      onContext: (alive) => host.toggleAttribute('hidden', !alive),
    });
  } catch (failure) {
    host.remove();
    throw failure;
  }
  const canvas = container.querySelector('canvas');
  canvas?.setAttribute('aria-hidden', 'true');
  canvas?.removeAttribute('tabindex');
  const { live, labels: written } = opened;
  settle();
  return {
    show(next) {
      strength = next;
      settle();
    },
    follow(to, within) {
      if (within.width !== frame.width || within.height !== frame.height) live.resize();
      camera = to;
      frame = within;
      draw();
      clearTimeout(waiting);
      waiting = setTimeout(settle, NAME_AGAIN_MS);
    },
    recolour(next) {
      live.recolour(next);
      draw();
    },
    remove() {
      gone = true;
      clearTimeout(waiting);
      written.remove();
      live.remove();
      host.remove();
    },
  };
}
