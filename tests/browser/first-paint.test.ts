import { createServer } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { openPage } from './driver/open-page.ts';
import { openLive, STORY_PATH } from './driver/open-story.ts';

const PAUSE_MS = 2500;

/**
 * Serves the story in two pieces, the second one, from `before` on, late. Nothing else is there; that the map library is
 * not, which brings the drawings, is told late too.
 */
async function serveInPieces(before: string): Promise<string> {
  const html = await (await fetch(new URL(STORY_PATH, inject('siteUrl')))).text();
  const at = html.indexOf(before);
  if (at < 0) throw new Error(`serveInPieces(before): the page has no ${before}`);
  const server = createServer((request, response) => {
    if (request.url !== STORY_PATH) {
      const wait = request.url?.includes('/maplibre-gl') ? PAUSE_MS : 0;
      void setTimeout(wait).then(() => response.writeHead(404).end());
      return;
    }
    response.writeHead(200, { 'Content-Type': 'text/html' }).write(html.slice(0, at));
    void setTimeout(PAUSE_MS).then(() => response.end(html.slice(at)));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://localhost:${typeof address === 'object' ? address?.port : ''}${STORY_PATH}`;
}

/** Names of files asked for before the first words. */
function askedFirst(): string[] {
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  return performance
    .getEntriesByType('resource')
    .filter(({ startTime }) => startTime < (paint?.startTime ?? 0))
    .map(({ name }) => name.slice(name.lastIndexOf('/') + 1));
}

/** Whether the first words are painted while the page is still arriving. */
function isEarly(): Promise<boolean> {
  return new Promise((resolve) => {
    const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    new PerformanceObserver((list) => {
      const [paint] = list.getEntriesByName('first-contentful-paint');
      if (paint && arrival) resolve(paint.startTime < arrival.responseEnd);
    }).observe({ type: 'paint', buffered: true });
  });
}

test.each([
  { before: '<p class="dek"', early: false },
  { before: '<div class="timeline-track"', early: true },
])('a page that has arrived up to $before paints it: $early', async ({ before, early }) => {
  const { page } = await openPage(await serveInPieces(before), { size: [412, 732] });
  expect(await page.evaluate(isEarly)).toBe(early);
});

/** Notes whether a frame was drawn when the page asks for the map library. */
const NOTE_ASKING = `
  requestAnimationFrame(() => setTimeout(() => (window.isDrawn = true)));
  new MutationObserver((changes) => {
    for (const link of changes.flatMap(({ addedNodes }) => [...addedNodes]))
      if (link.rel === 'modulepreload' && link.href.includes('/maplibre-gl-'))
        window.askedWhenDrawn ??= window.isDrawn === true;
  }).observe(document, { childList: true, subtree: true });`;

test('a page asks for nothing until its words are drawn, and then for the map library at once', async () => {
  const { page } = await openPage('about:blank', { size: [412, 732] });
  await page.addInitScript(NOTE_ASKING);
  await page.goto(await serveInPieces('<div class="timeline-track"'), { waitUntil: 'load' });
  expect(await page.evaluate('window.askedWhenDrawn')).toBe(true);
  const others = (await page.evaluate(askedFirst)).filter((file) => !/^maplibre-gl-[\w-]+\.js$/.test(file));
  expect(others).toEqual([]);
});

test('the worker of the map library is asked for when the library is there, which it would share a slow line with', async () => {
  const library = /\/maplibre-gl-[^/]+\.js$/;
  const slowly = (page: Page) =>
    page.route(library, async (route) => {
      await setTimeout(PAUSE_MS);
      await route.continue();
    });
  const { page } = await openLive({ size: [412, 732], before: slowly });
  const gap = await page.evaluate(() => {
    const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const library = files.find(({ name }) => /maplibre-gl-[^/]+\.js$/.test(name));
    const worker = files.find(({ name }) => name.includes('maplibre-gl-worker'));
    return worker && library && worker.startTime - library.responseEnd;
  });
  expect(gap).toBeGreaterThan(0);
}, 120_000);

test('a page is single bytes, which browsers read fastest', async () => {
  const html = await (await fetch(new URL(STORY_PATH, inject('siteUrl')))).text();
  expect(html.match(/[^\0-\x7f]/gu) ?? []).toEqual([]);
});

test('the names of the fonts mean nothing to the system, which would show its own until they arrive', async () => {
  const html = await (await fetch(new URL(STORY_PATH, inject('siteUrl')))).text();
  const faces = html.matchAll(/@font-face\{font-family:"?([^;"]+)"?;src:url\(/g);
  const names = [...new Set([...faces].map(([, name = '']) => name))];
  expect(names).toHaveLength(2);
  const { page } = await openPage('about:blank', { size: [412, 732] });
  const known = await page.evaluate((families) => {
    const pen = document.createElement('canvas').getContext('2d');
    const widthIn = (families: string) => {
      if (pen) pen.font = `40px ${families}`;
      return pen?.measureText('Illness will not wait').width;
    };
    return families.filter((name) => widthIn(`"${name}", monospace`) !== widthIn('monospace'));
  }, names);
  expect(known).toEqual([]);
});
