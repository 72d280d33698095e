import { fileURLToPath } from 'node:url';
import { expect, inject, test } from 'vitest';
import { listFiles } from '../../site/list-files.ts';
import { openPage } from './driver/open-page.ts';
import { goLive, STORY_PATH } from './driver/open-story.ts';

const out = fileURLToPath(new URL('../../out', import.meta.url));
const pages = (await listFiles(out))
  .filter((file) => file.endsWith('.html') && !/^(404|_not-found)\//.test(file))
  .map((file) => `/${file.replace(/index\.html$/, '')}`);

test.each(pages)(
  '%s asks nobody else, keeps nothing about its reader and breaks no rule of its policy',
  { timeout: 200_000 },
  async (path) => {
    const { page, requests, problems } = await openPage('about:blank', { size: [900, 700] });
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.addInitScript(() => {
      const broken: string[] = [];
      Object.assign(window, { broken });
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
        broken.push(`${effectiveDirective} ${blockedURI}`),
      );
    });
    await page.goto(new URL(path, inject('siteUrl')).href, { waitUntil: 'networkidle' });
    expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').count()).toBe(1);
    if (path === STORY_PATH) {
      await goLive(page);
      for (let turn = 0; turn < 12; turn++) await page.mouse.wheel(0, 1800);
      await page.keyboard.press('End');
      await page.waitForLoadState('networkidle');
    }
    const kept = await page.evaluate(async () => ({
      cookie: document.cookie,
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).map(({ name }) => name),
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      broken: (window as Window & { broken?: string[] }).broken,
    }));
    expect(kept).toEqual({
      cookie: '',
      local: 0,
      session: 0,
      databases: [],
      caches: [],
      workers: 0,
      broken: [],
    });
    expect(await page.context().cookies()).toEqual([]);
    const inside = (url: string) => url.startsWith('/') || /^(about|data|blob):/.test(url);
    expect(requests.filter((url) => !inside(url))).toEqual([]);
    expect(said.filter((text) => /content security policy|refused to/i.test(text))).toEqual([]);
    expect(problems).toEqual([]);
  },
);
