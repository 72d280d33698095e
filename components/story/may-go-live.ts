/** What a reader is told when the drawn maps are all there is. */
export const STILLS_NOTE = 'Maps are shown as drawings.';

/** Whether a live map is worth trying: the reader does not save data, and the browser has WebGL 2. */
export function mayGoLive(): boolean {
  const connection = (navigator as Navigator & { connection?: { saveData?: boolean } }).connection;
  if (connection?.saveData || window.matchMedia('(prefers-reduced-data: reduce)').matches) return false;
  const probe = document.createElement('canvas').getContext('webgl2');
  probe?.getExtension('WEBGL_lose_context')?.loseContext();
  return probe !== null;
}
