import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { hasLetters, holdLetters } from './driver/hold-letters.ts';
import {
  drawn,
  flagship,
  goLive,
  openStory,
  scrollTo,
  stepOffsets,
  wholeStory,
} from './driver/open-story.ts';
import { shareDiffering } from './parity/share-differing.ts';

const patient = { timeout: 120_000 };
const phone = [412, 732] as const;
const ids = flagship().steps.map(({ id }) => id);
const drawings = (requests: readonly string[]) =>
  requests.flatMap((url) => /steps\/([\w-]+)\.ground\.svg$/.exec(url)?.[1] ?? []);
/** The map library never comes. */
const withoutEngine = (page: Page) => page.route('**/maplibre-gl-*.js', () => undefined);
const hasPicture = (page: Page, id: string) =>
  page.locator(`[id="${id}"] img.ground`).evaluate((img) => {
    const { complete, naturalWidth } = img as HTMLImageElement;
    return complete && naturalWidth > 0 && img.checkVisibility();
  });

test(
  'while the live map is on its way, only drawings that come near the window are fetched',
  patient,
  async () => {
    const { page, requests } = await openStory({ size: phone, before: withoutEngine });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    expect(drawings(requests)).toEqual([]);
    const tops = await stepOffsets(page);
    await scrollTo(page, tops[8] ?? 0);
    await expect.poll(() => hasPicture(page, ids[8] ?? ''), { timeout: 30_000 }).toBe(true);
    expect(drawings(requests)).not.toContain(ids[2]);
    expect(drawings(requests)).not.toContain(ids[14]);
  },
);

test(
  'on a phone the first drawing has its lines before the live map, which then looks the same',
  patient,
  async () => {
    let letItCome = () => {};
    const engineMayCome = new Promise<void>((resolve) => (letItCome = resolve));
    const { page, requests } = await openStory({
      size: phone,
      before: (page) =>
        page.route('**/maplibre-gl-*.js', async (route) => {
          await engineMayCome;
          await route.continue();
        }),
    });
    const picture = async () => {
      const clip = (await page.locator('.stage').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      return PNG.sync.read(await page.screenshot({ clip: { ...clip, height: clip.height - 40 } }));
    };
    await expect.poll(() => page.locator('svg.tall-only path[vector-effect]').count()).toBeGreaterThan(0);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const before = await picture();
    letItCome();
    await goLive(page);
    await drawn(page);
    expect(shareDiffering(await picture(), before)).toBeLessThan(1);
    expect(drawings(requests)).toEqual([]);
  },
);

test('a link to a step shows its drawing before the live map', patient, async () => {
  const { page, requests } = await openStory({ size: phone, hash: `#${ids[9]}`, before: withoutEngine });
  await expect.poll(() => hasPicture(page, ids[9] ?? ''), { timeout: 30_000 }).toBe(true);
  expect(drawings(requests)).not.toContain(ids[3]);
});

test('when the script cannot be had the drawings come as if there were none', patient, async () => {
  const { page } = await openStory({ size: phone, block: (url) => url.includes('story-entry') });
  expect(await page.locator('html[data-holding]').count()).toBe(0);
  await expect.poll(() => hasPicture(page, ids[0] ?? ''), { timeout: 30_000 }).toBe(true);
  await scrollTo(page, (await stepOffsets(page))[5] ?? 0);
  await expect.poll(() => hasPicture(page, ids[5] ?? ''), { timeout: 30_000 }).toBe(true);
});

test(
  'where the land near by cannot be had its drawings stand, and the live map elsewhere',
  patient,
  async () => {
    const block = (url: string) => url.endsWith('near.topojson');
    const { page } = await openStory({ size: [900, 700], block });
    await goLive(page);
    const syunik = ids.indexOf('syunik');
    await scrollTo(page, (await stepOffsets(page))[syunik] ?? 0);
    await expect.poll(() => hasPicture(page, 'syunik'), { timeout: 30_000 }).toBe(true);
    expect(await page.locator('.stage[data-live]').count()).toBe(0);
    expect(await page.locator('.quiet-note').innerText()).toBe('Part of the map could not be loaded.');
    await scrollTo(page, 0);
    await page.locator('.stage[data-live]').waitFor({ state: 'attached', timeout: 30_000 });
    await drawn(page);
  },
);

test('printed while the map is live, every step has its drawing', patient, async () => {
  const { page } = await openStory({ size: phone });
  await goLive(page);
  await page.pdf();
  await page.emulateMedia({ media: 'print' });
  for (const id of ids) {
    await expect.poll(() => hasPicture(page, id), { timeout: 20_000, message: id }).toBe(true);
    expect(
      await page.locator(`[id="${id}"] .still`).evaluate((still) => getComputedStyle(still).visibility),
    ).toBe('visible');
  }
});

test('while the map is live no drawing is asked for, however far the reader scrolls', patient, async () => {
  const { page, requests } = await openStory({ size: phone });
  await goLive(page);
  await wholeStory(page);
  const asked = () => page.locator('.still[data-wanted]').count();
  const before = [await asked(), drawings(requests)];
  for (const top of await stepOffsets(page)) await scrollTo(page, top);
  expect(await page.locator('.stage[data-live]').count()).toBe(1);
  expect([await asked(), drawings(requests)]).toEqual(before);
});

test('while the map is live no empty drawing slides over the text', patient, async () => {
  const { page } = await openStory({ size: phone });
  await goLive(page);
  await scrollTo(page, ((await stepOffsets(page))[4] ?? 0) - 330);
  await page.locator('.stage[data-live]').waitFor({ state: 'attached', timeout: 30_000 });
  const behind = await page.evaluate(() => {
    const bottom = document.querySelector('.stage')?.getBoundingClientRect().bottom ?? 0;
    return document.elementsFromPoint(200, bottom + 40).some((element) => element.closest('.still'));
  });
  expect(behind).toBe(false);
});

test('a link to a step brings its card right under the map, though letters come late', patient, async () => {
  let letThemCome = () => {};
  const lateLetters = async (page: Page) => {
    // As in Safari, which does not keep its place when the page changes above it.
    await page.addInitScript(() =>
      document.addEventListener('DOMContentLoaded', () =>
        document.documentElement.style.setProperty('overflow-anchor', 'none'),
      ),
    );
    letThemCome = await holdLetters(page);
  };
  const hash = `#${ids[10]}`;
  const { page } = await openStory({ size: phone, hash, before: lateLetters, until: 'domcontentloaded' });
  await page.locator('.stage[data-live]').waitFor({ state: 'attached', timeout: 90_000 });
  expect(await hasLetters(page)).toBe(false);
  letThemCome();
  await expect.poll(() => hasLetters(page)).toBe(true);
  const top = () =>
    page.locator(`[id="${ids[10]}"]`).evaluate((section) => Math.abs(section.getBoundingClientRect().top));
  await expect.poll(top, { timeout: 10_000 }).toBeLessThanOrEqual(1);
});

/** How many of its own fonts the page uses, in every frame from now on. A phone's first step has no use for the italic. */
function watchFonts() {
  const seen = new Set<number>();
  const look = () => {
    const faces = [...document.fonts].filter(({ family }) => !family.startsWith('Like '));
    seen.add(faces.filter(({ status }) => status === 'loaded').length);
    requestAnimationFrame(look);
  };
  look();
  Object.assign(window, { fontsSeen: () => [...seen] });
}
const fontsSeen = (page: Page) =>
  page.evaluate(() => (window as unknown as { fontsSeen(): number[] }).fontsSeen());

test('fonts that arrive one after the other come into use together', patient, async () => {
  const unevenly = async (page: Page) => {
    await page.addInitScript(watchFonts);
    let asked = 0;
    await page.route('**/*.woff2', async (route) => {
      await setTimeout(300 * asked++);
      await route.continue();
    });
  };
  const { page } = await openStory({ size: phone, before: unevenly });
  await expect.poll(async () => (await fontsSeen(page)).length, { timeout: 30_000 }).toBeGreaterThan(1);
  await page.waitForTimeout(1000);
  expect(await fontsSeen(page)).toEqual([0, 4]);
});

test('a font that never comes does not keep the others away', patient, async () => {
  const withoutOne = async (page: Page) => {
    await page.addInitScript(watchFonts);
    let asked = 0;
    await page.route('**/*.woff2', (route) => (asked++ === 0 ? undefined : route.continue()));
  };
  const { page } = await openStory({ size: phone, until: 'domcontentloaded', before: withoutOne });
  await expect.poll(() => fontsSeen(page), { timeout: 30_000 }).toContain(3);
});
