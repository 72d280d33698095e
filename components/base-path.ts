const inner = (process.env['BASE_PATH'] ?? '').replace(/^\/+|\/+$/g, '');

/** The path under which the site is served ("/maps"), or "" at the root of a host. */
export const BASE_PATH = inner && `/${inner}`;
