import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OfflineList } from '../components/offline/kept-story.ts';
import { listFiles } from './list-files.ts';

/** Of the folders of a story: not asked for by its pages, or of no use without a connection. */
const LEFT_OUT = /^(downloads|embed)\/|(^|\/)(oembed|offline)\.(json|xml)$/;
const MODULES_LEFT_OUT = /\/(embed-entry|inline-entry)\.js$/;

/**
 * Writes for every story the list of what it needs to be read without a connection: all its pages, drawings and data,
 * the shared layers, the modules, and the fonts and icons that its pages name.
 * @param out the finished folder
 */
export async function writeOfflineLists(out: string): Promise<void> {
  const files = await listFiles(out);
  const shared = files.filter((file) => !file.startsWith('stories/'));
  const slugs = files.flatMap((file) => /^stories\/([^/]+)\/index\.html$/.exec(file)?.[1] ?? []);
  for (const slug of slugs) {
    const own = (await listFiles(join(out, 'stories', slug))).map((file) => `stories/${slug}/${file}`);
    const list = await offlineList(out, [...own, ...shared].sort(), slug);
    await writeFile(join(out, 'stories', slug, 'offline.json'), JSON.stringify(list));
  }
}

async function offlineList(out: string, files: readonly string[], slug: string): Promise<OfflineList> {
  const own = `stories/${slug}/`;
  const pages = files.filter(
    (file) => file.startsWith(own) && file.endsWith('.html') && !LEFT_OUT.test(file.slice(own.length)),
  );
  const html = (await Promise.all(pages.map((file) => readFile(join(out, file), 'utf8')))).join('');
  const needed = files.filter((file) => {
    if (/\.(br|gz)$/.test(file)) return false;
    // Pictures for other places lie beside those that the pages show.
    if (file.startsWith(`${own}steps/`)) return file.endsWith('.svg') && html.includes(file);
    if (file.startsWith(own)) return !LEFT_OUT.test(file.slice(own.length));
    if (file.startsWith('_araxes/')) return !MODULES_LEFT_OUT.test(file);
    if (file.startsWith('layers/')) return true;
    return /^(_next\/static\/media\/|icon|favicon)/.test(file) && html.includes(file.split('/').at(-1) ?? '');
  });
  const hash = createHash('sha256');
  const entries = await Promise.all(
    needed.map(async (file) => {
      const content = await readFile(join(out, file));
      const digest = createHash('sha256').update(content).digest('hex').slice(0, 12);
      return [file.replace(/(^|\/)index\.html$/, '$1'), content.length, digest] as const;
    }),
  );
  for (const [path, , digest] of entries) hash.update(`${path}\0${digest}\0`);
  return {
    version: hash.digest('hex').slice(0, 12),
    bytes: entries.reduce((sum, [, bytes]) => sum + bytes, 0),
    files: entries,
  };
}
