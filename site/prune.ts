const copies =
  /^_next\/static\/media\/maplibre-gl(-dev|-shared|-shared-dev|-worker-dev)?\.[\w-]+\.(mjs|css)$/;

/**
 * The files of MapLibre that the bundler copies although no reader ever loads them (5 MB). MapLibre looks for
 * its worker with a computed address, so the bundler keeps its whole folder and names each file in a chunk;
 * being referenced therefore says nothing. The app tells MapLibre its worker's address, and only that is kept.
 * @param files paths of the exported folder
 * @returns those that can be deleted
 */
export function unusedMapLibre(files: readonly string[]): string[] {
  return files.filter((file) => copies.test(file));
}
