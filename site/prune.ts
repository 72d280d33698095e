const payloads = /(^|\/)(index|_not-found|404|__next\.[^/]+)\.txt$/;
const framework = /^_next\//;
const kept = /^_next\/static\/media\/[^/]+\.(woff2|svg|png|ico|jpg)$/;

/**
 * The files of an export that no finished page asks for: the framework's scripts, the style sheets that now stand in the
 * pages, the payloads of its client-side navigation, and the copies of the map library it makes.
 * @param files paths of the exported folder
 * @returns those that can be deleted
 */
export function unusedFiles(files: readonly string[]): string[] {
  return files.filter((file) => payloads.test(file) || (framework.test(file) && !kept.test(file)));
}
