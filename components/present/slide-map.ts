import type { Frame } from '../../geo/scene/camera.ts';
import { sceneAt } from '../../geo/scene/scene-at.ts';
import type { Loan, MapFollower } from '../story/follow-map.ts';
import { mapScreen } from '../story/map-screen.ts';
import type { Reading } from '../story/scroller.ts';
import { uncover } from '../story/uncover.ts';

/** The live map of a presentation. */
export interface SlideMap {
  /** Goes to a step: along the story's way to the next or the last one, at once and faded over from farther away. */
  show(step: number): void;
  /** The window or the card changed: the same step in another frame. */
  reframe(frame: Frame): void;
  /** Hands the map back to the story. */
  end(reading: Reading): void;
}

interface SlideMapOptions {
  readonly stage: HTMLElement;
  readonly map: MapFollower;
  readonly step: number;
  readonly frame: Frame;
  /** How many times larger than usual lines and names are. */
  readonly enlarged: number;
  readonly isStill: () => boolean;
}

const STEP_MS = 1300;
const LONGEST_MS = 2200;

/** Takes the story's map for a presentation. */
export function slideMap({ stage, map, step, frame: first, enlarged, isStill }: SlideMapOptions): SlideMap {
  let frame = first;
  let target = step;
  let from = step;
  let position = step;
  let began = 0;
  let lasts = 0;
  let pending = 0;
  let alive = true;
  const loan: Loan = map.lend({
    redraw() {
      alive = true;
      draw();
    },
    lost: () => (alive = false),
  });
  const { live, labels, sources, data } = loan;
  const cover = uncover({ stage, map: live, sources, isAlive: () => alive, onMissing: () => undefined });
  const screen = mapScreen({ stage, live, labels, cover });
  const draw = (isCut = false) => screen.show(sceneAt(data.scenes, position, frame), frame, isCut);
  const tick = (now: number) => {
    const share = Math.min(1, (now - began) / lasts);
    position = from + (target - from) * ease(share);
    draw();
    pending = share < 1 ? requestAnimationFrame(tick) : 0;
  };
  const stop = () => {
    cancelAnimationFrame(pending);
    pending = 0;
  };
  live.enlarge(enlarged);
  draw();
  return {
    show(next) {
      if (next === target) return;
      stop();
      const way = Math.abs(next - position);
      target = next;
      if (isStill() || way > 1.5) {
        position = next;
        return draw(true);
      }
      from = position;
      began = performance.now();
      lasts = Math.min(LONGEST_MS, STEP_MS * Math.max(0.6, way));
      pending = requestAnimationFrame(tick);
    },
    reframe(next) {
      const resized = next.width !== frame.width || next.height !== frame.height;
      frame = next;
      if (resized) live.resize();
      if (pending === 0) draw();
    },
    end(reading) {
      stop();
      cover.end();
      screen.letGo();
      live.enlarge(1);
      loan.giveBack(reading);
    },
  };
}

/** Slow, fast, slow: cubic in both halves. */
function ease(share: number): number {
  return share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2;
}
