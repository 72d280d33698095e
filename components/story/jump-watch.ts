/** Longest from a link that is followed to where it leads. */
const LATEST_MS = 500;

/** Knows whether readers jump through the page instead of scrolling it. */
export interface JumpWatch {
  /** Whether a link, or a step through the browser's history, has brought them here. Tells so once for each. */
  justNow(): boolean;
  stop(): void;
}

/** Watches for links of the page that lead to a part of it, and for steps through the browser's history. */
export function watchJumps(): JumpWatch {
  let since = -Infinity;
  const onGo = () => {
    since = performance.now();
  };
  const onClick = (event: MouseEvent) => {
    const [target] = event.composedPath();
    if (target instanceof Element && target.closest('a[href^="#"]')) onGo();
  };
  document.addEventListener('click', onClick);
  window.addEventListener('popstate', onGo);
  return {
    justNow() {
      const is = performance.now() - since < LATEST_MS;
      since = -Infinity;
      return is;
    },
    stop() {
      document.removeEventListener('click', onClick);
      window.removeEventListener('popstate', onGo);
    },
  };
}
