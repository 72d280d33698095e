import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Locator } from 'playwright-core';
import { PNG } from 'pngjs';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { writeEdition } from '../../site/freeze/disk.ts';
import { editionOf } from '../../site/freeze/edition.ts';
import { serve } from '../../site/serve.ts';
import { openPage } from './driver/open-page.ts';
import { flagship, goLive, settle } from './driver/open-story.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const patient = { timeout: 300_000 };
const size = [900, 700] as const;
const below = 'some/sub/path';
const story = flagship();
const folder = `${below}/${story.slug}/`;

let host = '';

beforeAll(async () => {
  host = await mkdtemp(join(tmpdir(), 'araxes-'));
  const files = await editionOf({ root, out: join(root, 'out'), basePath: '', story });
  await writeEdition(join(host, below), story.slug, files);
  return () => rm(host, { recursive: true });
}, 60_000);

test(
  'below any path of a host the frozen story goes live, and asks for nothing outside of its folder',
  patient,
  async () => {
    const { url, close } = await serve({ dir: host, port: 0, host: 'localhost' });
    onTestFinished(close);
    const { page, requests, problems } = await openPage(`${url}${folder}`, { size });
    await goLive(page);
    await page.locator('.explore-open').click();
    await page.locator('.explore-panel').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('End');
    await settle(page);
    await page.waitForLoadState('networkidle');
    const outside = requests.filter((to) => !to.startsWith(`${url}${folder}`) && !/^(blob|data):/.test(to));
    expect(outside).toEqual([]);
    expect(requests.some((to) => to.endsWith('/layers/places.geojson'))).toBe(true);
    expect(problems).toEqual([]);
  },
);

test('the code for other pages shows the frozen story in a frame', patient, async () => {
  const { url, close } = await serve({ dir: host, port: 0, host: 'localhost' });
  onTestFinished(close);
  const { page, problems } = await openPage(`${url}${folder}embed-code.html`, { size });
  const frame = page.frameLocator('iframe');
  await frame.locator('h1', { hasText: story.title }).waitFor();
  await page.locator('iframe').scrollIntoViewIfNeeded();
  await frame.locator('.stage[data-live]').first().waitFor({ state: 'attached', timeout: 90_000 });
  expect(problems).toEqual([]);
});

test('opened from a disk the story shows its text, its sources and a drawn map', patient, async () => {
  const { page } = await openPage(pathToFileURL(join(host, folder, 'index.html')).href, { size });
  expect(await page.locator('html[data-holding]').count()).toBe(0);
  expect(await page.locator('h1').innerText()).toBe(story.title);
  const third = story.steps[2];
  const step = page.locator(`[id="${third?.id}"]`);
  expect(await step.locator('h2').innerText()).toBe(third?.heading);
  await step.scrollIntoViewIfNeeded();
  await expect.poll(() => shareOf(step.locator('img.ground')), { timeout: 60_000 }).toBeGreaterThan(0.5);
  expect(await page.locator('#sources li').count()).toBeGreaterThan(10);
  const fonts = await page.evaluate(() =>
    [...document.fonts].flatMap(({ family, status }) =>
      family.startsWith('Like ') || status !== 'loaded' ? [] : family,
    ),
  );
  expect(new Set(fonts).size).toBe(2);
  expect(await page.locator('.stage[data-live]').count()).toBe(0);
});

/** The share of the map that looks different without the drawing. */
async function shareOf(drawing: Locator): Promise<number> {
  const look = async (visibility: string) => {
    await drawing.evaluate((img, value) => img.style.setProperty('visibility', value), visibility);
    const clip = { x: 500, y: 100, width: 350, height: 400 };
    return PNG.sync.read(await drawing.page().screenshot({ clip })).data;
  };
  const [without, painted] = [await look('hidden'), await look('visible')];
  const pixels = Array.from({ length: painted.length / 4 }, (_, i) => i * 4);
  return pixels.filter((i) => painted.readUInt32BE(i) !== without.readUInt32BE(i)).length / pixels.length;
}
