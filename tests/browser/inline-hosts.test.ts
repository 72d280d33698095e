import { expect, test } from 'vitest';
import {
  activeStep,
  live,
  mapElement,
  openArticle,
  script,
  scrollToStep,
  storyElement,
} from './driver/open-article.ts';
import { openHost, type HostOptions } from './driver/open-host.ts';
import { patient } from './driver/open-story.ts';

const hostile = `<style>article{width:600px}*{all:unset}canvas{filter:invert(1)}button{display:none!important}p{display:none}html{font-size:62.5%}</style>`;

test('rules of the host do not get into a story', patient, async () => {
  const looks = [];
  for (const head of ['', hostile]) {
    const { page } = await openHost(script() + storyElement(), { size: [1000, 700], head });
    await live(page);
    looks.push(
      await page.locator('araxes-story').evaluate(({ shadowRoot: root }) => {
        const look = (selector: string) => {
          const style = getComputedStyle(root?.querySelector(selector) ?? document.body);
          return [style.display, style.filter, style.fontSize, style.fontFamily, style.position, style.color];
        };
        return ['.stage', 'canvas', '.card h1', '.card p:not([class])', '.legend', '.name text'].map(look);
      }),
    );
  }
  expect(looks[1]).toEqual(looks[0]);
});

const poor: Readonly<Record<string, HostOptions>> = {
  'there is no WebGL': { webgl: false },
  'a policy forbids only the worker': { headers: { 'Content-Security-Policy': `worker-src 'none'` } },
  'the data of the live map cannot be had': { block: (url) => url.endsWith('/data/scenes.json') },
};

test.each(Object.entries(poor))('the drawn story stays when %s', patient, async (_, options) => {
  const { page } = await openArticle(storyElement() + mapElement('step="syunik"'), options);
  const warned = page.waitForEvent('console', {
    predicate: (said) => said.text().includes('could not start'),
  });
  const story = page.locator('araxes-story');
  await story.locator('.stage').waitFor({ state: 'attached', timeout: 30_000 });
  await warned;
  for (const id of ['exclave', 'drills-2022']) {
    await scrollToStep(page, id);
    await expect.poll(() => activeStep(page)).toBe(id);
    const ground = story.locator(`[data-step="${id}"] img.ground:visible`);
    await expect
      .poll(() => ground.evaluate((img) => (img as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0);
  }
  const map = page.locator('araxes-map');
  await map.scrollIntoViewIfNeeded();
  await map.locator('.ground:visible').waitFor();
  expect(await page.locator('[data-live]').count()).toBe(0);
});

test('in a box that clips it a story is its text with a drawing over each step', patient, async () => {
  const head = '<style>article{width:600px;margin:0 auto;overflow-x:hidden}</style>';
  const { page, problems } = await openArticle(storyElement(), { head });
  const story = page.locator('araxes-story');
  await story.locator('.stage').waitFor({ state: 'attached', timeout: 30_000 });
  for (const id of ['exclave', 'drills-2022']) {
    await scrollToStep(page, id);
    await expect.poll(() => activeStep(page)).toBe(id);
    const ground = story.locator(`[data-step="${id}"] img.ground:visible`);
    await ground.scrollIntoViewIfNeeded();
    const card = await story.locator(`[data-step="${id}"] [data-card]`).boundingBox();
    const still = await story.locator(`[data-step="${id}"] .still`).boundingBox();
    expect((still?.y ?? 0) + (still?.height ?? 0)).toBeLessThanOrEqual((card?.y ?? 0) + 1);
    expect(still?.width).toBe(600);
  }
  expect(await page.locator('canvas').count()).toBe(0);
  expect(problems).toEqual([]);
});

const odd: Readonly<Record<string, HostOptions>> = {
  'reads from right to left': { head: '<script>document.documentElement.dir="rtl"</script>' },
  'is in quirks mode': { quirks: true },
  'scrolls in a box of its own': {
    head: '<style>html,body{height:100%;margin:0;overflow:hidden}article{height:100%;overflow:auto}</style>',
  },
  'is seen in a browser that blocks storage': { noStorage: true },
};

test.each(Object.entries(odd))(
  'a story looks the same in an article that %s',
  patient,
  async (_, options) => {
    const { page, problems } = await openArticle(storyElement(), options);
    await live(page);
    const card = page.locator('araxes-story [data-step="exclave"] [data-card]');
    await card.scrollIntoViewIfNeeded();
    await expect.poll(() => activeStep(page)).toBe('exclave');
    const stage = page.locator('araxes-story .stage');
    await expect.poll(async () => (await stage.boundingBox())?.y).toBe(0);
    const width = await page.evaluate(() => document.querySelector('araxes-story')?.clientWidth ?? 0);
    expect(width).toBeGreaterThan(960);
    expect((await stage.boundingBox())?.x).toBeGreaterThanOrEqual(0);
    const { x = 0 } = (await card.boundingBox()) ?? {};
    expect(x).toBeLessThan(100);
    expect(await card.evaluate((node) => getComputedStyle(node).direction)).toBe('ltr');
    expect(problems).toEqual([]);
  },
);
