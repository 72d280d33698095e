/** Where the browser does not tell of idle times, this is taken for one. */
const SOON_MS = 50;

/**
 * Does work in pieces while the page has nothing else to do.
 * @param piece does one piece; false when there is none left
 * @returns what ends it before that
 */
export function whenIdle(piece: () => boolean): () => void {
  let ended = false;
  // Some browsers have no such callback.
  const { requestIdleCallback: ask } = window as Partial<Pick<Window, 'requestIdleCallback'>>;
  const next = () => {
    if (ask) ask.call(window, work);
    else setTimeout(work, SOON_MS);
  };
  const work = (idle?: IdleDeadline) => {
    let more = !ended;
    do more &&= piece();
    while (more && (idle?.timeRemaining() ?? 0) > 4);
    if (more) next();
  };
  next();
  return () => {
    ended = true;
  };
}
