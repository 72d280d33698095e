import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { build } from '../../site/build.ts';
import { listFiles } from '../../site/list-files.ts';
import { serve } from '../../site/serve.ts';
import { copyProject } from './driver/copy-project.ts';
import { openPage } from './driver/open-page.ts';
import { goLive, patient, scrollTo, stepIds, stepOffsets } from './driver/open-story.ts';

const BASE = '/newsroom/maps';
const SLUG = 'iran-azerbaijan-2022';
const live = (page: Page) =>
  page.locator('[data-live]').first().waitFor({ state: 'attached', timeout: 90_000 });

/** Pages, and what makes each fetch all that it may need. */
const LIVE: readonly (readonly [path: string, use: (page: Page) => Promise<void>])[] = [
  ['', async () => undefined],
  [
    `stories/${SLUG}/`,
    async (page) => {
      await goLive(page);
      await scrollTo(page, (await stepOffsets(page))[8] ?? 0);
      await expect.poll(() => new URL(page.url()).hash).toBe(`#${stepIds[8]}`);
    },
  ],
  [`embed/${SLUG}/`, live],
  [`stories/${SLUG}/atlas/`, live],
  [
    `stories/${SLUG}/quiz/`,
    async (page) => {
      await page.getByRole('button', { name: /^Begin/ }).click();
      await page.locator('main [data-live] canvas').waitFor({ timeout: 90_000 });
      // An answer on the map looks up shapes and countries.
      await page.locator('main canvas').focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.getByRole('status').first().innerText()).toContain('2 tries left.');
    },
  ],
];

test('below a sub-path all links and files are found, and pages come to life', patient, async () => {
  const dir = await build({ root: await copyProject(), basePath: BASE });
  const site = await serve({ dir, port: 0, host: 'localhost', basePath: BASE });
  onTestFinished(() => site.close());
  const files = new Set(await listFiles(dir));
  const pages = [...files].filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(40);
  const lost: string[] = [];
  for (const page of pages) {
    const html = await readFile(join(dir, page), 'utf8');
    for (const [, address = ''] of html.matchAll(/\s(?:href|src|action)="(\/[^"#?]*)/g))
      if (!isThere(address, files)) lost.push(`${page}: ${address}`);
  }
  expect(lost).toEqual([]);

  const { origin } = new URL(site.url);
  for (const [path, use] of LIVE) {
    const { page, requests, problems } = await openPage(`${site.url}${path}`);
    await use(page);
    const outside = requests.filter((url) => new URL(url, origin).origin !== origin || !isBelow(url, origin));
    expect(outside, path).toEqual([]);
    expect(problems, path).toEqual([]);
    await page.context().close();
  }
});

function isBelow(url: string, origin: string): boolean {
  return new URL(url, origin).pathname.startsWith(`${BASE}/`);
}

function isThere(address: string, files: ReadonlySet<string>): boolean {
  if (address !== BASE && !address.startsWith(`${BASE}/`)) return false;
  const file = decodeURI(address.slice(BASE.length + 1)).replace(/\/$/, '');
  return files.has(file) || files.has(file === '' ? 'index.html' : `${file}/index.html`);
}
