import { layOver } from '../map/fade-over.ts';
import type { OpenedMap } from '../map/open-map.ts';
import type { Frame } from '../../geo/scene/camera.ts';
import type { Picture } from '../../geo/scene/scene-at.ts';
import type { Uncover } from './uncover.ts';

/** A picture that is not drawn by then is better seen as far as it is than the one before. */
const LONGEST_HOLD_MS = 2000;

/** Ground and names of a live map, shown as one. */
export interface MapScreen {
  /**
   * Shows a picture. One that is cut to, far from the one before, comes in when it is drawn: it would be seen without its
   * land, which a map draws from where it was. Until then the one before stands there.
   */
  show(picture: Picture, frame: Frame, isCut: boolean): void;
  /** Lets go of the picture before, as when others are to have the map. */
  letGo(): void;
}

interface MapScreenOptions extends Pick<OpenedMap, 'live' | 'labels'> {
  readonly stage: HTMLElement;
  readonly cover: Uncover;
}

/** The screen of one live map. */
export function mapScreen({ stage, live, labels, cover }: MapScreenOptions): MapScreen {
  let before: ReturnType<typeof layOver> | undefined;
  let latest: readonly [Picture, Frame] | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const letGo = () => {
    if (!before) return;
    clearTimeout(timer);
    before.fade();
    before = undefined;
    if (latest) labels.show(...latest);
  };
  const hold = () => {
    const held = (before = layOver(stage, live.snapshot()));
    void live.whole().then(() => before === held && letGo());
    timer = setTimeout(letGo, LONGEST_HOLD_MS);
  };
  return {
    show(picture, frame, isCut) {
      latest = [picture, frame];
      if (isCut && !before && stage.hasAttribute('data-live')) hold();
      live.show(picture);
      if (!before) labels.show(picture, frame);
      cover.check(picture);
    },
    letGo,
  };
}
