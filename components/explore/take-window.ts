/** The whole window, taken from the page for one part of it. */
export interface TakenWindow {
  /** Gives the window back, as the reader asked. */
  leave(): void;
  /** Gives it back without touching the history: the page itself is ending. */
  drop(): void;
}

/**
 * Lets `stage` fill the window. The page behind neither scrolls nor takes part; Escape and the browser's Back button
 * lead out of it, like `leave`. `onLeft` runs when the page is back as it was, at the same offset; focus returns to `opener`.
 */
export function takeWindow(stage: HTMLElement, opener: HTMLElement, onLeft: () => void): TakenWindow {
  const root = document.documentElement;
  const offset = window.scrollY;
  const asleep = around(stage).filter((element) => !element.inert);
  const bar = window.innerWidth - root.clientWidth;
  let taken = true;
  const giveBack = () => {
    if (!taken) return;
    taken = false;
    window.removeEventListener('popstate', onPop);
    document.removeEventListener('keydown', onKey);
    for (const element of asleep) element.inert = false;
    root.removeAttribute('data-exploring');
    root.style.paddingInlineEnd = '';
    if (window.scrollY !== offset) window.scrollTo({ top: offset, behavior: 'instant' });
    onLeft();
    opener.focus({ preventScroll: true });
  };
  // Going back to an address with a fragment takes the focus away, after the event.
  const refocus = () =>
    setTimeout(() => {
      opener.focus({ preventScroll: true });
      window.history.scrollRestoration = 'auto';
    });
  const leave = () => {
    const own = taken && isOurs(window.history.state);
    giveBack();
    if (!own) return;
    window.addEventListener('popstate', refocus, { once: true });
    window.history.back();
  };
  const onPop = () => {
    giveBack();
    refocus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // The first Escape in a search field empties it.
    if (event.target instanceof HTMLInputElement && event.target.type === 'search' && event.target.value)
      return;
    event.preventDefault();
    leave();
  };
  root.setAttribute('data-exploring', '');
  // In the place of the scrollbar, so that the page behind keeps its width and its line breaks.
  root.style.paddingInlineEnd = bar > 0 ? `${bar}px` : '';
  for (const element of asleep) element.inert = true;
  // Or the browser goes to the fragment of the address, and not to where the reader was.
  window.history.scrollRestoration = 'manual';
  window.history.pushState({ exploring: true }, '');
  window.addEventListener('popstate', onPop);
  document.addEventListener('keydown', onKey);
  return { leave, drop: giveBack };
}

/** Everything on the page that is neither in `stage` nor around it. */
function around(stage: HTMLElement): HTMLElement[] {
  const others: HTMLElement[] = [];
  for (let part: Element = stage; part.parentElement && part !== document.body; part = part.parentElement) {
    for (const other of part.parentElement.children) {
      if (other !== part && other instanceof HTMLElement && !/^(SCRIPT|STYLE|LINK)$/.test(other.tagName))
        others.push(other);
    }
  }
  return others;
}

function isOurs(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'exploring' in state;
}
