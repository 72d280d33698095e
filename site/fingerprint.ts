import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from './list-files.ts';

const folders = ['app', 'components', 'geo', 'site', 'stories'];
const files = ['next.config.js', 'package-lock.json', 'package.json', 'tsconfig.json'];

/**
 * A digest of everything the built site is made from: two equal ones mean that a build can be reused.
 * @param root the project's folder
 * @param basePath as given by `basePathOf`; it is written into the pages, like `SITE_URL`
 * @returns SHA-256 in hex
 */
export async function fingerprint(root: string, basePath: string): Promise<string> {
  const listed = await Promise.all(
    folders.map(async (folder) => (await listFiles(join(root, folder))).map((path) => `${folder}/${path}`)),
  );
  const hash = createHash('sha256').update(`${basePath}\0${process.env['SITE_URL'] ?? ''}`);
  for (const path of [...listed.flat(), ...files]) {
    const content = await readFile(join(root, path)).catch(() => undefined);
    if (content) hash.update(`\0${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}
