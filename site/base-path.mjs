/**
 * The prefix the site is served below, read from BASE_PATH.
 * @param {string | undefined} text what the environment says: 'maps', '/maps/', '' or nothing
 * @returns {string} '' or '/maps': a leading slash, none at the end, as Next wants it
 */
export function basePathOf(text) {
  const inner = (text ?? '').replace(/^\/+|\/+$/g, '');
  return inner && `/${inner}`;
}
