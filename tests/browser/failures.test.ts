import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { PALETTES } from '../../geo/style/palette.ts';
import type { PageOptions } from './driver/open-page.ts';
import {
  drawn,
  expectedAt,
  expectSame,
  fetchScenes,
  goLive,
  layoutOf,
  openLive,
  openStory,
  patient,
  scrollTo,
  shown,
  small,
  stepIds,
  stepOffsets,
} from './driver/open-story.ts';

const NOTE = '.quiet-note:not(:empty)';
const uncaught = (problems: readonly string[]) =>
  problems.filter((problem) => problem.startsWith('uncaught'));

interface Failure extends PageOptions {
  name: string;
  before?: (page: Page) => Promise<unknown>;
}

const saveData = (page: Page) =>
  page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true }),
  );

const failures: Failure[] = [
  { name: 'without WebGL 2', webgl: false },
  { name: 'when the worker is refused', block: (url) => url.includes('maplibre-gl-worker') },
  { name: 'when the land cannot be fetched', block: (url) => url.endsWith('.topojson') },
  { name: 'when the scenes cannot be fetched', block: (url) => url.endsWith('scenes.json') },
  { name: 'for readers who save data', before: saveData },
];

test.each(failures)('$name the stills stay, with one quiet note', patient, async ({ name, ...options }) => {
  const { page, problems, requests } = await openStory({ size: small, ...options });
  await page.locator(NOTE).waitFor({ timeout: 60_000 });
  expect(await page.locator(NOTE).allInnerTexts()).toEqual(['Maps are shown as drawings.']);
  const top = (await stepOffsets(page))[8] ?? 0;
  await scrollTo(page, top);
  const ground = page.locator(`[id="${stepIds[8]}"] .ground`);
  await expect
    .poll(
      () => ground.evaluate((img) => img instanceof HTMLImageElement && img.complete && img.naturalWidth > 0),
      {
        timeout: 30_000,
      },
    )
    .toBe(true);
  const marked = await page.locator('[data-stop][aria-current]').getAttribute('data-stop');
  expect(marked).toBe(stepIds[8]);
  expect(await page.locator('.stage[data-live]').count()).toBe(0);
  expect(await topmostAt(page, 650, 300)).toBe('still');
  expect(uncaught(problems)).toEqual([]);
  if (name.includes('save data')) expect(requests.filter((url) => /maplibre|topojson/.test(url))).toEqual([]);
  await expect.poll(() => page.locator('.stage .canvas canvas').count(), { timeout: 20_000 }).toBe(0);
});

/** Whether a still or the live map is painted at a point. */
function topmostAt(page: Page, x: number, y: number): Promise<string> {
  return page.evaluate(
    ([left = 0, top = 0]) => {
      const found = document.elementsFromPoint(left, top);
      const canvas = document.querySelector('.stage canvas');
      if (canvas && getComputedStyle(canvas).visibility === 'visible') return 'live';
      return found.some((element) => element.closest('.still')) ? 'still' : 'nothing';
    },
    [x, y],
  );
}

function lose(page: Page): Promise<void> {
  return page.evaluate(() => {
    const context = window.araxes.map.getCanvas().getContext('webgl2')?.getExtension('WEBGL_lose_context');
    Object.assign(window, { context });
    context?.loseContext();
  });
}

/** Gives the context back, and notes how many features are drawn when the map is seen again. */
function restore(page: Page): Promise<void> {
  return page.evaluate(() => {
    const stage = document.querySelector('.stage');
    new MutationObserver((_, watcher) => {
      if (!stage?.hasAttribute('data-live')) return;
      watcher.disconnect();
      Object.assign(window, { drawnWhenSeen: window.araxes.map.queryRenderedFeatures().length });
    }).observe(stage ?? document, { attributes: true });
    (window as Window & { context?: WEBGL_lose_context }).context?.restoreContext();
  });
}

test(
  'a map whose context comes back stays away while its data is missing, and says so',
  patient,
  async () => {
    const refuse = (page: Page) => page.route('**/near.topojson', (route) => route.abort());
    const { page } = await openStory({ size: small, before: refuse });
    await goLive(page);
    await scrollTo(page, (await stepOffsets(page))[stepIds.indexOf('syunik')] ?? 0);
    await expect.poll(() => topmostAt(page, 650, 300), { timeout: 30_000 }).toBe('still');
    await lose(page);
    await expect.poll(() => page.locator(NOTE).allInnerTexts()).toEqual(['Maps are shown as drawings.']);
    await restore(page);
    const part = ['Part of the map could not be loaded.'];
    await expect.poll(() => page.locator(NOTE).allInnerTexts(), { timeout: 30_000 }).toEqual(part);
    expect(await page.locator('.stage[data-live]').count()).toBe(0);
    await page.unroute('**/near.topojson');
  },
);

test(
  'when the drawing context is lost the stills return; when it comes back so does the live map',
  patient,
  async () => {
    const { page, problems } = await openLive({ size: small });
    const offset = (await stepOffsets(page))[3] ?? 0;
    await scrollTo(page, offset);
    await drawn(page);
    const clip = { x: 420, y: 80, width: 400, height: 400 };
    const before = await page.screenshot({ clip });
    await lose(page);
    const live = page.locator('.stage[data-live]');
    await expect.poll(() => live.count(), { timeout: 30_000 }).toBe(0);
    expect(await page.locator(NOTE).allInnerTexts()).toEqual(['Maps are shown as drawings.']);
    expect(await topmostAt(page, 650, 300)).toBe('still');
    await scrollTo(page, offset + 1500);
    await scrollTo(page, offset);

    await restore(page);
    await goLive(page);
    // Nothing but a whole picture takes the still's place.
    expect(await page.evaluate('window.drawnWhenSeen')).toBeGreaterThan(20);
    expect(await page.locator(NOTE).count()).toBe(0);
    expectSame(await shown(page), expectedAt(await fetchScenes(), await layoutOf(page), offset), 'restored');
    await expect
      .poll(async () => (await page.screenshot({ clip })).equals(before), { timeout: 60_000 })
      .toBe(true);
    expect(uncaught(problems)).toEqual([]);
  },
);

test(
  'colours that change while the drawing context is lost are those of the map that comes back',
  patient,
  async () => {
    const { page, problems } = await openLive({ size: small, hash: `#${stepIds[10]}` });
    await lose(page);
    await expect.poll(() => page.locator('.stage[data-live]').count(), { timeout: 30_000 }).toBe(0);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForTimeout(300);
    await restore(page);
    await goLive(page);
    const painted = await page.evaluate(() => JSON.stringify(window.araxes.map.getStyle().layers));
    expect(painted).toContain(PALETTES.dark.iran);
    expect(painted).not.toContain(PALETTES.light.iran);
    expect(uncaught(problems)).toEqual([]);
  },
);

test('the note on data that could not be had goes when all of it has come', patient, async () => {
  const refuse = (page: Page) => page.route('**/near.topojson', (route) => route.abort());
  const { page } = await openStory({ size: small, before: refuse });
  await goLive(page);
  await expect.poll(() => page.locator(NOTE).count(), { timeout: 60_000 }).toBe(1);
  await page.unroute('**/near.topojson');
  const offsets = await stepOffsets(page);
  await expect
    .poll(
      async () => {
        await scrollTo(page, offsets[10] ?? 0);
        await scrollTo(page, (offsets[10] ?? 0) + 60);
        return page.locator(NOTE).count();
      },
      { timeout: 90_000, interval: 1000 },
    )
    .toBe(0);
  expect(await page.locator('.stage[data-live]').count()).toBe(1);
});
