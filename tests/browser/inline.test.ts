import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  activeStep,
  live,
  mapElement,
  namesOf,
  openArticle,
  script,
  scrollToStep,
  site,
  storyElement,
  words,
} from './driver/open-article.ts';
import { openHost, type HostOptions } from './driver/open-host.ts';
import { patient } from './driver/open-story.ts';

async function expectFallback(page: Page): Promise<void> {
  await page.locator('.fallback img').waitFor({ state: 'visible', timeout: 20_000 });
  expect(await page.locator('araxes-story .stage').count()).toBe(0);
}

test(
  'a story in an article goes live, follows the scroll and leaves the page around it alone',
  patient,
  async () => {
    const { page, requests, problems } = await openArticle(storyElement());
    const before = await page.evaluate(() => [location.href, history.length]);
    await live(page);
    await scrollToStep(page, 'exclave');
    await expect.poll(() => activeStep(page)).toBe('exclave');
    // After a jump the picture before it stands, names and all, until the next one is drawn.
    await expect.poll(() => page.locator('araxes-story .fading').count(), { timeout: 10_000 }).toBe(0);
    const there = await namesOf(page);
    await scrollToStep(page, 'drills-2022');
    await expect.poll(() => activeStep(page)).toBe('drills-2022');
    await expect.poll(() => namesOf(page)).not.toBe(there);
    await scrollToStep(page, 'exclave');
    await expect.poll(() => namesOf(page)).toBe(there);
    expect(
      await page.locator('araxes-story .stage').evaluate((stage) => stage.getBoundingClientRect().top),
    ).toBe(0);
    await page.locator('araxes-story [data-stop="syunik"]').click();
    await expect.poll(() => activeStep(page), { timeout: 20_000 }).toBe('syunik');
    expect(await page.evaluate(() => [location.href, history.length])).toEqual(before);
    const attributes = () => page.evaluate(() => document.documentElement.getAttributeNames());
    expect(await attributes()).toEqual(['lang']);
    const foreign = requests.filter((url) => url.startsWith('http') && url !== before[0]);
    expect(foreign.filter((url) => !url.startsWith('blob:'))).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(problems).toEqual([]);
  },
);

test('a story is as wide as the window, or keeps to its column', patient, async () => {
  for (const [attributes, width, x] of [
    ['', 1000, 0],
    ['column', 600, 200],
  ] as const) {
    const { page } = await openArticle(storyElement(attributes), {
      head: '<style>article{width:600px;margin:0 0 0 200px}body{margin:0}</style>',
    });
    await live(page);
    const box = await page.locator('araxes-story .stage').boundingBox();
    const bar = 1000 - (await page.evaluate(() => document.documentElement.clientWidth));
    expect(box).toMatchObject({ x, width: attributes ? width : width - bar });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1000 - bar);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('araxes-story').boundingBox()).toMatchObject({ x: 200, width: 600 });
    expect(await page.locator('araxes-story .stage').isVisible()).toBe(false);
    expect(await page.locator('araxes-story .still').nth(3).isVisible()).toBe(true);
  }
});

test('nothing but the script is fetched while the element is far below', patient, async () => {
  const { page, requests } = await openHost(
    `${script()}<div style="height:4000px"></div>${storyElement().replace('<img', '<img loading="lazy"')}`,
  );
  await page.waitForTimeout(1500);
  expect(requests.filter((url) => url.startsWith('/'))).toEqual(['/embed.js']);
  await page.evaluate(() => window.scrollTo(0, 3500));
  await live(page);
});

test('the script is small', async () => {
  const text = await (await fetch(`${site()}/embed.js`)).text();
  expect(gzipSync(text).length).toBeLessThan(12_000);
});

const broken: Readonly<Record<string, HostOptions>> = {
  'JavaScript is off': { javaScript: false },
  'the script cannot be had': { block: (url) => url.endsWith('/embed.js') },
  'the story cannot be had': { block: (url) => url.endsWith('/stories/iran-azerbaijan-2022/') },
  'a policy forbids the rest': {
    headers: { 'Content-Security-Policy': `connect-src 'none'; worker-src 'none'` },
  },
};

test.each(Object.entries(broken))('the picture and the link stay when %s', patient, async (_, options) => {
  const { page } = await openArticle(storyElement(), options);
  await page.waitForTimeout(3000);
  await expect.poll(() => page.locator('araxes-story .stage').count(), { timeout: 30_000 }).toBe(0);
  await expectFallback(page);
});

test('a policy that names the site in the sources the codes tell of is enough', patient, async () => {
  const from = site();
  const policy = `default-src 'none'; script-src ${from}; connect-src ${from}; img-src data: ${from}; font-src ${from}; worker-src blob: ${from}`;
  const { page, problems } = await openArticle(storyElement(), {
    head: '',
    headers: { 'Content-Security-Policy': policy },
  });
  await live(page);
  expect(problems).toEqual([]);
});

test('one map with caption, legend and credit; two elements on one page', patient, async () => {
  const { page, problems } = await openArticle(
    mapElement('step="syunik"') + words(1) + mapElement('step="corridor" theme="dark"'),
  );
  await live(page);
  expect(await page.locator('araxes-map h2').first().innerText()).toBe('The land between');
  expect(await page.locator('araxes-map .legend').first().isVisible()).toBe(true);
  expect(await page.locator('araxes-map .embed-credit').first().innerText()).toContain('OpenStreetMap');
  await page.locator('araxes-map').nth(1).scrollIntoViewIfNeeded();
  await live(page, 1);
  const paper = await page
    .locator('araxes-map .embed')
    .nth(1)
    .evaluate((main) => getComputedStyle(main).backgroundColor);
  expect(paper).toBe('rgb(28, 29, 28)');
  expect(problems).toEqual([]);
});

test('the article’s own paragraphs drive a map', patient, async () => {
  const steps = ['exclave', 'syunik', 'drills-2022'];
  const marked = steps
    .map((id) => `<p data-araxes-step="${id}">${'Its own words. '.repeat(40)}</p>`)
    .join('');
  const head =
    '<style>.two{padding-top:80vh;display:grid;grid-template-columns:1fr 1fr}araxes-map{position:sticky;top:0;height:100vh}p{margin:0 0 60vh}</style>';
  const { page, problems } = await openHost(
    `${script()}<div class="two"><div>${marked}</div><div>${mapElement('follow')}</div></div>`,
    { size: [1000, 700], head },
  );
  await live(page);
  const seen: string[] = [];
  const tops: number[] = [];
  for (const id of [...steps, 'exclave']) {
    await page.locator(`p[data-araxes-step="${id}"]`).evaluate((part) => {
      window.scrollBy(0, part.getBoundingClientRect().top - 250);
    });
    await expect.poll(() => activeStep(page, 'araxes-map')).toBe(id);
    await page.waitForTimeout(400);
    seen.push(await namesOf(page));
    tops.push(await page.locator('araxes-map').evaluate((map) => map.getBoundingClientRect().top));
  }
  expect(new Set(seen).size).toBe(3);
  expect(seen[3]).toBe(seen[0]);
  expect(tops.slice(1, 3)).toEqual([0, 0]);
  await page.emulateMedia({ media: 'print' });
  expect(
    await page
      .locator('araxes-map .still')
      .evaluateAll((all) =>
        all
          .filter((still) => still.checkVisibility({ visibilityProperty: true }))
          .map((still) => still.parentElement?.dataset['step']),
      ),
  ).toEqual(['exclave']);
  expect(problems).toEqual([]);
});

test(
  'an element that leaves the page takes everything with it, and comes to life again',
  patient,
  async () => {
    const { page, problems } = await openArticle(storyElement());
    await live(page);
    await page.evaluate(() => {
      const element = document.querySelector('araxes-story');
      element?.remove();
      setTimeout(() => element && document.querySelector('article')?.append(element), 300);
    });
    await page.waitForTimeout(600);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await live(page);
    expect(problems).toEqual([]);
  },
);
