import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GeoJSONSource } from 'maplibre-gl';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { openPage } from './driver/open-page.ts';
import { drawn, goLive, patient, small, STORY_PATH } from './driver/open-story.ts';
import { startDev } from './driver/start-dev.ts';

const slow = { timeout: 60_000 };

test(
  'while a story is written the open page follows its files: text, map, layers, and issues over the page',
  patient,
  async () => {
    const { folder, url } = await startDev();
    const file = join(folder, STORY_PATH, 'story.md');
    const story = await readFile(file, 'utf8');
    const address = `${url}${STORY_PATH}?inspect`;
    // The first request has to wait for the compiler, which can take longer than a browser waits.
    await (await fetch(address)).text();
    const { page, problems } = await openPage(address, { size: small, until: 'domcontentloaded' });
    await goLive(page);
    const panel = page.getByRole('complementary', { name: 'Issues of this story' });
    const fold = panel.getByRole('button', { expanded: true });
    expect(await fold.count()).toBe(0);
    await page.evaluate(() => Object.assign(window, { before: window.araxes.map }));

    const wrong = story.replace('## Pressure on Tehran', '## Pressure on Teheran');
    const line = wrong.split('\n').findIndex((text) => text.includes('layer: azerbaijan-mainland,')) + 1;
    await writeFile(file, wrong.replace('layer: azerbaijan-mainland,', 'layer: azerbaijan-mainlnd,'));
    await page.getByRole('heading', { name: 'Pressure on Teheran' }).waitFor({ ...slow, state: 'attached' });
    expect(await fold.innerText()).toBe('1 error');
    const told = await panel.getByRole('listitem').innerText();
    for (const part of [
      'azerbaijan-mainlnd',
      'Did you mean',
      `stories/iran-azerbaijan-2022/story.md:${line}:`,
    ])
      expect(told).toContain(part);
    expect(await panel.locator('code').allInnerTexts()).toContain('layer-unknown');

    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await panel.getByRole('button', { expanded: false }).innerText()).toBe('1 error');
    expect(await panel.getByRole('listitem').count()).toBe(0);
    await page.keyboard.press('Enter');
    expect(await panel.getByRole('listitem').count()).toBe(1);
    await expectNewMap(page);

    await writeFile(file, 'Only words.');
    await page.getByRole('heading', { name: 'This story shows nothing yet' }).waitFor(slow);
    expect(await panel.getByRole('listitem').count()).toBeGreaterThan(0);
    expect(await page.locator('canvas').count()).toBe(0);
    await writeFile(file, story);
    await page.getByRole('heading', { name: 'Pressure on Tehran' }).waitFor({ ...slow, state: 'attached' });
    expect(await panel.getByRole('status').textContent()).toBe('no issues');
    await expectNewMap(page);

    const layer = join(folder, 'geo/layers/nakhchivan.geojson');
    const shape = await readFile(layer, 'utf8');
    await writeFile(layer, `${shape.trimEnd().slice(0, -1)},`);
    await expect
      .poll(() => panel.getByRole('listitem').allInnerTexts(), slow)
      .toEqual([expect.stringContaining('geo/layers/nakhchivan.geojson:')]);
    await expectNewMap(page);
    await writeFile(layer, shape.replaceAll(/\[45\./g, '[44.'));
    await expect.poll(() => panel.getByRole('status').textContent(), slow).toBe('no issues');
    await expectNewMap(page);
    expect(await page.evaluate(westOf, 'nakhchivan')).toBeLessThan(44.5);
    expect(await page.evaluate(() => 'before' in window), 'the page was never loaded again').toBe(true);
    expect(problems.filter((problem) => !isStale(problem))).toEqual([]);
  },
);

/** A map that ends may still have asked for a layer that the story has no more. */
function isStale(problem: string): boolean {
  return /404/.test(problem);
}

/** A map other than the last one is live, and the last one has left nothing behind. */
async function expectNewMap(page: Page): Promise<void> {
  const isNew = () => 'before' in window && window.before !== window.araxes.map;
  await page.waitForFunction(isNew, undefined, slow);
  await goLive(page);
  await drawn(page);
  await page.evaluate(() => Object.assign(window, { before: window.araxes.map }));
  expect(await page.locator('.stage canvas').count()).toBe(1);
  expect(await page.locator('.live-labels').count()).toBe(1);
  expect(await page.locator('.quiet-note').allInnerTexts()).toEqual(['']);
}

/** The westernmost longitude of what the map draws of a layer. Runs in the page. */
async function westOf(id: string): Promise<number> {
  const data = JSON.stringify(await window.araxes.map.getSource<GeoJSONSource>(id)?.getData());
  return Math.min(...[...data.matchAll(/\[(-?[\d.]+),/g)].map(([, lng]) => Number(lng)));
}

test('an exported page holds nothing of this', async () => {
  const html = await (await fetch(new URL(STORY_PATH, inject('siteUrl')))).text();
  expect(html).toContain('class="story"');
  expect(html).not.toMatch(/issues-|story\.md/);
});
