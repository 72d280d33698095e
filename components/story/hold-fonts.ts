/** A font that has not arrived by then may never do so. */
const LONGEST_HOLD_MS = 10_000;
const HELD = 'style[media="not all"]';

/**
 * Keeps web fonts out of the page until all that it asks for have arrived: browsers lay the whole page out anew for each
 * that comes. Takes the style sheet that declares them.
 */
export function holdFonts(declared: HTMLStyleElement): void {
  declared.media = 'not all';
  const letGo = () => declared.removeAttribute('media');
  const asked = document.querySelectorAll<HTMLLinkElement>('link[rel=preload][as=font]');
  void Promise.all([...asked].map(arrival)).then(letGo);
  setTimeout(letGo, LONGEST_HOLD_MS);
}

/** Resolves when the page's fonts have arrived and are in use, or cannot be had. */
export async function fontsInUse(): Promise<void> {
  const held = document.querySelector(HELD);
  if (held)
    await new Promise<void>((resolve) => {
      const watcher = new MutationObserver(() => {
        watcher.disconnect();
        resolve();
      });
      watcher.observe(held, { attributeFilter: ['media'] });
    });
  await document.fonts.ready;
}

/** Resolves when a file is there, or cannot be had. */
function arrival(link: HTMLLinkElement): Promise<void> {
  return new Promise((resolve) => {
    for (const end of ['load', 'error']) link.addEventListener(end, () => resolve());
    if (performance.getEntriesByName(link.href).length > 0) resolve();
  });
}
