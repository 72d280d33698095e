import { readFileSync } from 'node:fs';
import { onTestFinished, vi } from 'vitest';
import { lettersFile } from '../../../components/map/letters-file.ts';
import { liveFile, liveFiles } from '../../../components/map/live-data.ts';
import { loadStory } from '../../../components/story/load-story.ts';

export const SLUG = 'iran-azerbaijan-2022';
export const loaded = loadStory(SLUG);

/** Read from the fonts once: it takes a moment. */
export const LETTERS = lettersFile();

type Files = Readonly<Record<string, () => unknown>>;

const layer = (file: string) => () =>
  JSON.parse(readFileSync(new URL(`../../../geo/layers/${file}`, import.meta.url), 'utf8'));

/** What a site has of the flagship story, by path. */
export const STORY: Files = {
  '/layers/letters.json': () => LETTERS,
  ...Object.fromEntries(
    ['far.topojson', 'near.topojson', 'names.geojson'].map((file) => [`/layers/${file}`, layer(file)]),
  ),
  ...Object.fromEntries(
    liveFiles(loaded).map((file) => [`/stories/${SLUG}/data/${file}`, () => liveFile(loaded, file)]),
  ),
};

let sites = 0;

/** Lets `fetch` answer as a site of these files would, until the test ends. Each site has a path of its own. */
export function serveStory(files: Files = STORY): { base: string; asked: string[] } {
  const base = `/site-${(sites += 1)}`;
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url.replace(base, ''));
    const content = url.startsWith(base) ? files[url.slice(base.length)] : undefined;
    return content ? Response.json(content()) : new Response(null, { status: 404 });
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  return { base, asked };
}
