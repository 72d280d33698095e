/**
 * Where a file or page of the site lies in the frozen edition of a story.
 * @param path from the site's root, without a slash at its start; pages end in `/`
 * @param slug the story's
 * @returns the path from the edition's root, undefined for pages of the site that are no part of it
 */
export function editionPath(path: string, slug: string): string | undefined {
  const [whole, pages = '', inner = ''] = /^(stories|embed)\/[^/]+\/((?:[^/]+\/)*)$/.exec(path) ?? [];
  if (whole !== undefined) {
    if (!path.startsWith(`${pages}/${slug}/`)) return undefined;
    // The sample article shows what the site's own dialog offers.
    if (pages === 'embed') return inner === 'article/' ? undefined : `embed/${inner}index.html`;
    return inner === '' ? 'index.html' : undefined;
  }
  if (path === '' || path.endsWith('/')) return undefined;
  // Some hosts serve no folder whose name begins with an underscore, and some do not know that .mjs is a script.
  return path
    .replace(/^_next\/static\/media\//, 'media/')
    .replace(
      /^_araxes\/(.*?)(\.mjs)?$/,
      (_, name: string, ending?: string) => `code/${name}${ending ? '.js' : ''}`,
    );
}
