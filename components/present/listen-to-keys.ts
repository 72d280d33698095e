import { focusedAs, wishOf, type Wish } from './keys.ts';
import type { Store } from './store.ts';

const LINE_PX = 60;

/** Hears every key of the window before anything else does. Returns what ends that. */
export function listenToKeys(stage: HTMLElement, store: Store, onWish: (wish: Wish) => void): () => void {
  const onKey = (event: KeyboardEvent) => {
    const state = store.get();
    const { panel } = state;
    const wish = wishOf(event, focusedAs(event.target), state);
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const isInPanel = event.target instanceof Element && event.target.closest('.slide-panel') !== null;
    // What is open over the map scrolls.
    if (!wish || (by && isInPanel && panel !== 'steps')) return;
    event.preventDefault();
    event.stopPropagation();
    if (by && panel === 'steps' && moveInList(stage, by)) return;
    if (by && scrollWords(stage, by)) return;
    // A key that is held down does not run through the story.
    if (!event.repeat) onWish(wish);
  };
  window.addEventListener('keydown', onKey, true);
  return () => window.removeEventListener('keydown', onKey, true);
}

/** Up and down go through the list of steps; false when the focus is not in it. */
function moveInList(stage: HTMLElement, by: number): boolean {
  const steps = [...stage.querySelectorAll<HTMLElement>('.slide-steps button')];
  const here = steps.findIndex((step) => step === document.activeElement);
  if (here >= 0) steps[here + by]?.focus();
  return here >= 0;
}

/** Up and down first show the rest of words that do not fit; false when there is nothing more. */
function scrollWords(stage: HTMLElement, by: number): boolean {
  const card = stage.querySelector('.slide');
  if (!card) return false;
  const before = card.scrollTop;
  card.scrollTop += by * LINE_PX;
  return card.scrollTop !== before;
}
