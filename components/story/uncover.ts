import type { LiveMap } from '../map/live-map.ts';
import type { LiveSources } from '../map/live-sources.ts';
import type { Picture } from '../../geo/scene/scene-at.ts';

/** What could not be had is not asked for again before that. */
const RETRY_MS = 5000;

/** Lets the live map be seen while it has all that it should show; until then the drawings stand there. */
export interface Uncover {
  /** To be called for every new picture. */
  check(picture: Picture): void;
  end(): void;
}

interface UncoverOptions {
  readonly stage: HTMLElement;
  readonly map: LiveMap;
  readonly sources: LiveSources;
  readonly isAlive: () => boolean;
  /** Called when data cannot be had. */
  readonly onMissing: () => void;
  /** Called when the live map can be seen again. */
  readonly onSeen?: () => void;
}

/** Watches over one map. */
export function uncover(options: UncoverOptions): Uncover {
  const { stage, map, sources, isAlive, onMissing, onSeen } = options;
  let wanted: Picture | undefined;
  let busy = false;
  let ended = false;
  let retryAt = 0;
  const lift = async () => {
    busy = true;
    try {
      for (;;) {
        const shown = wanted;
        if (!shown || ended) break;
        await sources.ready(shown);
        await map.drawn();
        if (shown === wanted) break;
      }
      if (!ended && isAlive()) {
        stage.toggleAttribute('data-live', true);
        onSeen?.();
      }
    } catch {
      retryAt = performance.now() + RETRY_MS;
      onMissing();
    }
    busy = false;
  };
  return {
    check(picture) {
      if (!isAlive()) return;
      wanted = picture;
      const whole = sources.has(picture);
      if (!whole) stage.toggleAttribute('data-live', false);
      if (busy || stage.hasAttribute('data-live')) return;
      if (whole || performance.now() >= retryAt) void lift();
    },
    end() {
      ended = true;
    },
  };
}
