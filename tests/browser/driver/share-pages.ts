import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';
import { expect, inject } from 'vitest';
import { absolute, SITE_URL } from '../../../components/story/metadata.ts';
import { loadStory, slugs } from '../../../geo/story/library.ts';
import type { Step, Story } from '../../../geo/story/story.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A page that people share: a story, or one of its steps. */
export interface SharePage {
  story: Story;
  step?: Step;
  /** From the root of the site. */
  path: string;
  /** The address that the page gives as its own. */
  url: string;
}

/** All of them, as the files of the stories tell. */
export const sharePages: readonly SharePage[] = slugs(root).flatMap((slug) => {
  const { story } = loadStory(root, slug);
  if (!story) return [];
  const pageOf = (path: string) => ({ story, path, url: absolute(path) });
  const home = `/stories/${slug}/`;
  return [pageOf(home), ...story.steps.map((step) => ({ ...pageOf(`${home}${step.id}/`), step }))];
});

/** Fetches from the served site what stands in its pages under its public address. */
export async function fetchPublic(url: string): Promise<Response> {
  expect(url.startsWith(`${SITE_URL}/`), `${url} is an absolute address of the site`).toBe(true);
  return fetch(new URL(url.slice(SITE_URL.length), inject('siteUrl')));
}

/** The text at a public address of the site. */
export async function textAt(url: string): Promise<string> {
  const answer = await fetchPublic(url);
  expect(answer.status, url).toBe(200);
  return answer.text();
}

/** Width, height and bytes of the PNG at a public address of the site. */
export async function pngAt(url: string): Promise<{ width: number; height: number; bytes: number }> {
  const answer = await fetchPublic(url);
  expect([answer.status, answer.headers.get('content-type')], url).toEqual([200, 'image/png']);
  const content = Buffer.from(await answer.arrayBuffer());
  const { width, height } = PNG.sync.read(content);
  return { width, height, bytes: content.length };
}
