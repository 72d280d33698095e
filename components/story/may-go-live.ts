/** What a reader is told when the drawn maps are all there is. */
export const STILLS_NOTE = 'Maps are shown as drawings.';

/**
 * Whether a live map is worth trying: the reader does not save data, and the browser knows WebGL 2. Only the map itself
 * asks for a drawing context: asking waits for the page to be painted, and the map's files would wait with it.
 */
export function mayGoLive(): boolean {
  const connection = (navigator as Navigator & { connection?: { saveData?: boolean } }).connection;
  if (connection?.saveData || window.matchMedia('(prefers-reduced-data: reduce)').matches) return false;
  return 'WebGL2RenderingContext' in window;
}
