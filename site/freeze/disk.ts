import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Files } from './manifest.ts';
import { pack, unpack } from './pack.ts';

/**
 * Writes an edition as a folder and as a zip beside it, in place of what was there.
 * @param into the folder that both are written to
 * @returns their paths
 */
export async function writeEdition(
  into: string,
  slug: string,
  files: Files,
): Promise<{ folder: string; zip: string }> {
  const folder = join(into, slug);
  const zip = `${folder}.zip`;
  await rm(folder, { recursive: true, force: true });
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  await writeFile(zip, pack(files, slug));
  return { folder, zip };
}

/**
 * Reads an edition from a folder or a zip, hidden files too.
 * @returns undefined if there is nothing at the path
 * @throws with a sentence for the reader if it is a file but no zip
 */
export async function readEdition(path: string): Promise<Files | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return found && unpack(await readFile(path));
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map(async (entry) => {
      const file = join(entry.parentPath, entry.name);
      const content = entry.isFile() ? await readFile(file) : Buffer.alloc(0);
      return [relative(path, file).split(sep).join('/'), content] as const;
    });
  return new Map(await Promise.all(files));
}
