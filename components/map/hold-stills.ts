const HOLDING = 'holding';
/** A script that has not arrived by then may never do so. */
const LONGEST_HOLD_MS = 10_000;

/**
 * Keeps the page from fetching drawings that the live map will soon cover: style rules then show only those that are
 * asked for by {@link wantStillsInView}, and the browser fetches what is shown. Lets go when a script cannot be had.
 */
export function holdStills(): void {
  document.documentElement.dataset[HOLDING] = '';
  window.addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLScriptElement || target instanceof HTMLLinkElement) releaseStills();
    },
    true,
  );
  window.addEventListener('beforeprint', releaseStills);
  setTimeout(releaseStills, LONGEST_HOLD_MS);
}

/** There will be no live map for now: all drawings are the browser's to fetch, as they come near. */
export function releaseStills(): void {
  release(document.documentElement);
}

/** The same for the drawings of the page, or of the part of one, that an element stands in. */
export function releaseStillsAround(element: Element): void {
  const held = element.closest<HTMLElement>(`[data-${HOLDING}]`);
  if (held) release(held);
}

function release(held: HTMLElement): void {
  delete held.dataset[HOLDING];
}

/**
 * Shows the drawings that come near the window, held or not, for as long as no live map stands over them. Returns what
 * ends it.
 */
export function wantStillsInView(story: HTMLElement): () => void {
  const stage = story.querySelector('.stage');
  const watcher = new IntersectionObserver(
    (seen) => {
      for (const { isIntersecting, target } of seen) {
        if (!isIntersecting) continue;
        target.toggleAttribute('data-wanted', true);
        watcher.unobserve(target);
      }
    },
    { rootMargin: '30% 0px' },
  );
  const watch = () => {
    watcher.disconnect();
    if (stage?.hasAttribute('data-live')) return;
    for (const still of story.querySelectorAll('.still:not([data-wanted])')) watcher.observe(still);
  };
  const turns = new MutationObserver(watch);
  if (stage) turns.observe(stage, { attributeFilter: ['data-live'] });
  watch();
  return () => {
    turns.disconnect();
    watcher.disconnect();
  };
}
