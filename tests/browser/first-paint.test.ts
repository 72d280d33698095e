import { createServer } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { expect, inject, onTestFinished, test } from 'vitest';
import { openPage } from './driver/open-page.ts';
import { STORY_PATH } from './driver/open-story.ts';

const PAUSE_MS = 2500;

/** Serves the story in two pieces, the second one, from `before` on, late; nothing else is there. */
async function serveInPieces(before: string): Promise<string> {
  const html = await (await fetch(new URL(STORY_PATH, inject('siteUrl')))).text();
  const at = html.indexOf(before);
  if (at < 0) throw new Error(`serveInPieces(before): the page has no ${before}`);
  const server = createServer((request, response) => {
    if (request.url !== STORY_PATH) {
      response.writeHead(404).end();
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

/** What was asked for before the first words, and whether the map library was before the page had arrived. */
function asked() {
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  const files = performance.getEntriesByType('resource');
  const names = (until = 0) => files.filter((file) => file.startTime < until).map(({ name }) => name);
  return {
    first: names(paint?.startTime),
    early: names(arrival?.responseEnd).some((name) => name.includes('/maplibre-gl')),
  };
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

test('a page asks for nothing before its first words, and for the map library before the rest has arrived', async () => {
  const { page } = await openPage(await serveInPieces('<div class="timeline-track"'), { size: [412, 732] });
  expect(await page.evaluate(asked)).toEqual({ first: [], early: true });
});
