import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { findViolations } from './driver/find-violations.ts';
import { openPage } from './driver/open-page.ts';
import { goLive, patient, STORY_PATH } from './driver/open-story.ts';

const CITE = `${STORY_PATH}cite/`;
const at = (path: string) => new URL(path, inject('siteUrl')).href;

/** What the browser keeps for the site. */
function kept(page: Page) {
  return page.evaluate(async () => ({
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
}

async function keep(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Make available offline' }).click();
  await page.locator('.offline[data-kept]').waitFor({ timeout: 60_000 });
}

test(
  'a kept story is read without a connection: story, live map, a step, the page for citing; and can be let go',
  patient,
  async () => {
    const { page, problems } = await openPage(CITE, { size: [900, 700] });
    const make = page.getByRole('button', { name: 'Make available offline' });
    await make.waitFor();
    expect(await kept(page)).toEqual({ caches: 0, workers: 0 });
    expect(await page.locator('.offline-sign').textContent()).toBe('');
    await keep(page);
    expect(await kept(page)).toEqual({ caches: 1, workers: 1 });
    const list = (await (await fetch(at(`${STORY_PATH}offline.json`))).json()) as { bytes: number };
    expect(await page.locator('.offline-sign').textContent()).toBe(
      `Available offline: ${(list.bytes / 1e6).toFixed(1)} MB`,
    );
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Remove');
    expect(await findViolations(page)).toEqual([]);
    expect(problems).toEqual([]);

    await page.context().setOffline(true);
    await page.goto(at(`${STORY_PATH}?inspect#syunik`));
    await goLive(page);
    await page.mouse.wheel(0, 3000);
    await expect.poll(() => page.evaluate(() => window.araxes.map.areTilesLoaded())).toBe(true);
    await expect.poll(() => page.locator('.quiet-note').textContent()).toBe('');
    await page.locator('.explore-open').click();
    await page.locator('.explore-panel').waitFor();
    await page.goto(at(`${STORY_PATH}corridor`));
    expect(await page.locator('h1, h2').first().textContent()).not.toBe('');
    expect(
      await page.evaluate(() =>
        [...document.images].every(({ naturalWidth, complete }) => complete && naturalWidth > 0),
      ),
    ).toBe(true);
    await page.goto(at(CITE));
    await page.locator('.offline[data-kept]').waitFor();
    expect(problems).toEqual([]);

    // A hole in what is kept ends the promise.
    await page.evaluate(async () => {
      const cache = await caches.open((await caches.keys())[0] ?? '');
      const [first] = (await cache.keys()).filter(({ url }) => url.endsWith('.svg'));
      if (first) await cache.delete(first);
    });
    await page.reload();
    await page.getByRole('button', { name: 'Make available offline' }).waitFor();
    expect(await page.locator('.offline-sign').textContent()).toBe('');

    await page.context().setOffline(false);
    await page.reload();
    await keep(page);
    await page.getByRole('button', { name: 'Remove' }).click();
    await expect.poll(() => page.locator('.offline-sign').textContent()).toBe('Removed from this device.');
    expect(await kept(page)).toEqual({ caches: 0, workers: 0 });
    await page.context().setOffline(true);
    await expect(page.goto(at(STORY_PATH))).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
  },
);

test(
  'a new build takes the place of what is kept, and pages are never stale while there is a connection',
  patient,
  async () => {
    const { page } = await openPage(CITE);
    await keep(page);
    // As if the kept files were of an older build.
    await page.evaluate(async (story) => {
      const name = (await caches.keys())[0] ?? '';
      const cache = await caches.open(name);
      const address = `${story}offline.json`;
      const list = (await (await cache.match(address))?.json()) as {
        version: string;
        files: [string, number, string][];
      };
      const files = list.files.map(([path, bytes, digest]) => [
        path,
        bytes,
        path.endsWith('/') ? 'old' : digest,
      ]);
      await cache.put(address, Response.json({ ...list, version: 'old', files }));
      await cache.put(
        story,
        new Response('<title>Old</title>', { headers: { 'content-type': 'text/html' } }),
      );
    }, STORY_PATH);
    await page.context().setOffline(true);
    await page.goto(at(STORY_PATH));
    expect(await page.title()).toBe('Old');
    await page.context().setOffline(false);
    await page.goto(at(STORY_PATH));
    expect(await page.title()).not.toBe('Old');
    const version = () =>
      page.evaluate(async (address) => {
        const names = await caches.keys();
        const answer = await caches.match(address);
        return [names.length, ((await answer?.json()) as { version: string } | undefined)?.version];
      }, `${STORY_PATH}offline.json`);
    const current = ((await (await fetch(at(`${STORY_PATH}offline.json`))).json()) as { version: string })
      .version;
    await expect.poll(version).toEqual([1, current]);
    await page.context().setOffline(true);
    await page.goto(at(STORY_PATH));
    expect(await page.title()).not.toBe('Old');
  },
);

test('a story that cannot be had whole is not kept at all, and the reader is told', async () => {
  const { page } = await openPage(CITE, { block: (url) => url.endsWith('near.topojson') });
  await page.getByRole('button', { name: 'Make available offline' }).click();
  await expect.poll(() => page.locator('.offline-sign').textContent()).toContain('could not be kept');
  expect(await kept(page)).toEqual({ caches: 0, workers: 0 });
  expect(await page.getByRole('button', { name: 'Make available offline' }).isEnabled()).toBe(true);
});
