import type { Store } from './store.ts';

const LEAST_PX = 50;

/** Turns steps by swiping sideways, unless the finger shows something on the map. Returns what ends it. */
export function turnBySwiping(stage: HTMLElement, store: Store): () => void {
  let down: { readonly x: number; readonly y: number } | undefined;
  const onStart = ({ touches }: TouchEvent) => {
    const [finger] = touches;
    down =
      finger && touches.length === 1 && !store.get().spot
        ? { x: finger.clientX, y: finger.clientY }
        : undefined;
  };
  const onEnd = ({ changedTouches: [finger] }: TouchEvent) => {
    if (!down || !finger) return;
    const [dx, dy] = [finger.clientX - down.x, finger.clientY - down.y];
    down = undefined;
    if (Math.abs(dx) > LEAST_PX && Math.abs(dx) > 2 * Math.abs(dy))
      store.send({ do: dx < 0 ? 'next' : 'back' });
  };
  stage.addEventListener('touchstart', onStart, { passive: true });
  stage.addEventListener('touchend', onEnd, { passive: true });
  return () => {
    stage.removeEventListener('touchstart', onStart);
    stage.removeEventListener('touchend', onEnd);
  };
}
