import { fontsInUse } from './hold-fonts.ts';

const MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/**
 * Fonts that arrive after the browser went to the address's step shift the page under it: goes there once more when they
 * are all in, unless the reader has taken over, or came back to where they were. `settle` runs right before. Returns what
 * calls it off.
 */
export function landAgain(settle: () => void): () => void {
  const target = document.getElementById(window.location.hash.slice(1));
  const [arrival] = performance.getEntriesByType('navigation');
  let off = !target || !(arrival instanceof PerformanceNavigationTiming) || arrival.type !== 'navigate';
  const callOff = () => {
    off = true;
    for (const move of MOVES) window.removeEventListener(move, callOff);
  };
  if (off) return callOff;
  for (const move of MOVES) window.addEventListener(move, callOff, { passive: true });
  void fontsInUse().then(() => {
    if (!off) {
      settle();
      target?.scrollIntoView({ behavior: 'instant' });
    }
    callOff();
  });
  return callOff;
}
