import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

const skipped = (name: string) => name === 'node_modules' || name.startsWith('.');

/**
 * All files below a folder, without node_modules and names that begin with a dot.
 * @returns paths relative to `dir`, with `/` on every system, sorted; [] if there is no such folder
 */
export async function listFiles(dir: string, below = dir): Promise<string[]> {
  const entries = await readdir(below, { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries
      .filter(({ name }) => !skipped(name))
      .map((entry) => {
        const path = join(below, entry.name);
        return entry.isDirectory() ? listFiles(dir, path) : [relative(dir, path).split(sep).join('/')];
      }),
  );
  return found.flat().sort();
}
