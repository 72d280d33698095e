import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Story } from '../../geo/story/story.ts';
import { listFiles } from '../list-files.ts';
import { editionPath } from './edition-path.ts';
import { frozenPage } from './frozen-page.ts';
import { leaflets } from './leaflets.ts';
import { licences } from './licences.ts';
import { type Files, MANIFEST, manifestOf } from './manifest.ts';

export interface EditionOptions {
  /** The project's folder. */
  readonly root: string;
  /** The finished site. */
  readonly out: string;
  /** The path that the site was built for, as given by `basePathOf`. */
  readonly basePath: string;
  readonly story: Story;
}

/**
 * Collects everything that one story needs to be read, moved through, embedded and passed on without the rest of the
 * site. The same site gives the same bytes.
 * @throws if the site lacks the story's page or a file that its pages name
 */
export async function editionOf({ root, out, basePath, story }: EditionOptions): Promise<Files> {
  const { slug } = story;
  const site = (await listFiles(out)).filter((file) => !/\.(br|gz)$/.test(file));
  const files = new Map<string, Uint8Array>();
  const needs = new Set(site.filter((file) => isAsked(file, slug)));
  for (const page of site.filter((file) => file.endsWith('index.html'))) {
    const at = editionPath(page.slice(0, -'index.html'.length), slug);
    if (at === undefined) continue;
    const frozen = frozenPage(await readFile(join(out, page), 'utf8'), { slug, basePath, at });
    files.set(at, Buffer.from(frozen.html));
    for (const file of frozen.needs) needs.add(file);
  }
  if (!files.has('index.html')) throw new Error(`The site has no page of the story "${slug}"`);
  const modules = site.filter((file) => file.endsWith('.mjs')).map((file) => basename(file));
  const contentOf = async (file: string) => {
    const content = await readFile(join(out, file));
    if (!file.startsWith('_araxes/')) return content;
    const renamed = modules.reduce(
      (text, name) => text.replaceAll(name, name.replace('.mjs', '.js')),
      content.toString('utf8'),
    );
    return Buffer.from(renamed);
  };
  for (const file of needs) {
    const at = editionPath(file, slug);
    if (at === undefined || !existsSync(join(out, file)))
      throw new Error(`The site lacks ${file}, which a page names`);
    files.set(at, await contentOf(file));
  }
  const words = {
    ...(await licences(root, story)),
    ...leaflets(story, files.has('embed/index.html') ? 'embed/' : ''),
  };
  for (const [path, text] of Object.entries(words)) files.set(path, Buffer.from(text));
  files.set('story.md', await readFile(join(root, 'stories', slug, 'story.md')));
  files.set(MANIFEST, Buffer.from(`${JSON.stringify(manifestOf(story, files), null, 2)}\n`));
  return files;
}

/** What no page names, but scripts ask for, or readers may want. */
function isAsked(file: string, slug: string): boolean {
  const folders = ['_araxes/', 'layers/', `stories/${slug}/data/`, `stories/${slug}/steps/`];
  return folders.some((folder) => file.startsWith(folder));
}
