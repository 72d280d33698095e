import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage, type PageOptions } from './driver/open-page.ts';

const STORY = '/stories/iran-azerbaijan-2022/?inspect#drills-2022';

const SIZE = [1120, 640] as const;

interface Inspected {
  araxes: {
    position: () => number;
    map: {
      getCenter: () => { lng: number; lat: number };
      getZoom: () => number;
      getGlobalState: () => Record<string, number>;
      isMoving: () => boolean;
      project: (at: [number, number]) => { x: number; y: number };
    };
  };
}

async function openStory(options: PageOptions = {}) {
  const opened = await openPage(STORY, { reducedMotion: true, size: SIZE, ...options });
  const { page } = opened;
  await page.waitForSelector('.stage[data-live]');
  await page.waitForFunction(() => (window as unknown as Inspected).araxes.position() > 5);
  // Until the fonts are there, the page still changes its length.
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(300);
  return opened;
}

async function explore(page: Page) {
  await page.getByRole('button', { name: /^Explore/ }).click();
  await page.getByRole('button', { name: 'Back to the story' }).waitFor();
  await settled(page);
}

const settled = (page: Page) =>
  page.waitForFunction(() => !(window as unknown as Inspected).araxes.map.isMoving(), undefined, {
    polling: 200,
  });

/** The picture on the screen and the reader's place on the page. */
const place = (page: Page) =>
  page.evaluate(() => {
    const { map, position } = (window as unknown as Inspected).araxes;
    const { lng, lat } = map.getCenter();
    return {
      lng,
      lat,
      zoom: map.getZoom(),
      state: map.getGlobalState(),
      position: position(),
      offset: window.scrollY,
    };
  });

const pixelOf = (page: Page, at: [number, number]) =>
  page.evaluate((lngLat) => {
    const { x, y } = (window as unknown as Inspected).araxes.map.project(lngLat);
    return { x, y };
  }, at);

const names = (page: Page) => page.locator('.live-labels .name:not([hidden]) text').allTextContents();
const focusOn = (page: Page, text: string) =>
  page.waitForFunction((wanted) => document.activeElement?.textContent === wanted, text);

test('the wheel over the map scrolls the page until the reader explores, then zooms the map', async () => {
  const { page, requests } = await openStory();
  const before = await place(page);
  await page.mouse.move(900, 300);
  await page.mouse.wheel(0, 400);
  await page.waitForFunction((from) => window.scrollY > from + 100, before.offset);
  expect(requests.filter((url) => /places\.geojson|notes\.json/.test(url))).toEqual([]);
  await explore(page);
  const entered = await place(page);
  await page.mouse.move(600, 300);
  await page.mouse.wheel(0, -400);
  await page.waitForFunction(
    (zoom) => (window as unknown as Inspected).araxes.map.getZoom() > zoom + 0.3,
    entered.zoom,
  );
  expect((await place(page)).offset).toBe(entered.offset);
});

const waysBack: [string, (page: Page) => Promise<unknown>][] = [
  ['Escape', (page) => page.keyboard.press('Escape')],
  ['Back to the story', (page) => page.getByRole('button', { name: 'Back to the story' }).click()],
  ["the browser's Back button", (page) => page.evaluate(() => window.history.back())],
];

test.each(waysBack)('%s leads back to the same place, picture and focus', async (_, leave) => {
  const { page, problems } = await openStory();
  const before = await place(page);
  await explore(page);
  await page.getByRole('checkbox', { name: /^Syunik/ }).uncheck();
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await settled(page);
  expect((await place(page)).zoom).toBeLessThan(before.zoom - 1);
  await leave(page);
  await page.waitForSelector('html:not([data-exploring])');
  await focusOn(page, 'Explore the map');
  await expect.poll(() => place(page)).toEqual(before);
  expect(await page.locator('[inert]').count()).toBe(0);
  expect(problems).toEqual([]);
});

test('the page behind the map sleeps: it has no focus and no scrolling', async () => {
  const { page } = await openStory();
  await explore(page);
  const { offset } = await place(page);
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(() => !document.activeElement?.closest('.step, .timeline, .colophon, .skip')),
    ).toBe(true);
  }
  await page.locator('.explore-credit').click();
  for (const key of ['End', 'j', 'PageDown', 'ArrowRight']) await page.keyboard.press(key);
  await page.waitForTimeout(300);
  expect((await place(page)).offset).toBe(offset);
});

test('a checkbox shows and hides its layer', async () => {
  const { page } = await openStory();
  await explore(page);
  expect((await place(page)).state).toMatchObject({ syunik: 1, 'drill-zone-2021': 0 });
  await page.getByRole('checkbox', { name: /^Syunik/ }).uncheck();
  await page.getByRole('checkbox', { name: /^Army drill/ }).check();
  await expect.poll(async () => (await place(page)).state).toMatchObject({ syunik: 0, 'drill-zone-2021': 1 });
  await expect.poll(() => names(page)).not.toContain('Syunik');
});

test.each([
  ['Նախիջևան', 'hy'],
  ['naxcivan', 'az'],
])('searching %j finds Nakhchivan city, goes there and marks it', async (typed, lang) => {
  const { page } = await openStory();
  await explore(page);
  await page.getByLabel('Find a place').fill(typed);
  const result = page.locator('.explore-search li button').first();
  expect(await result.locator('b').textContent()).toMatch(/^Nakhchivan/);
  expect(await result.locator('bdi').getAttribute('lang')).toBe(lang);
  await result.click();
  await settled(page);
  const { x, y } = await pixelOf(page, [45.41222, 39.20889]);
  expect(Math.abs(y - SIZE[1] / 2)).toBeLessThan(2);
  expect(x).toBeLessThan(SIZE[0] - 320);
  const ring = page.locator('.explore-sketch .ring');
  expect(Math.abs(Number(await ring.getAttribute('cx')) - x)).toBeLessThan(1);
  expect((await names(page)).some((name) => name.startsWith('Nakhchivan city'))).toBe(true);
});

test('searching a layer or a country goes to where all of it can be seen', async () => {
  const { page } = await openStory();
  await explore(page);
  const search = page.getByLabel('Find a place');
  await search.fill('Syunik');
  await search.press('Enter');
  await settled(page);
  for (const corner of [
    [45.9, 39.9],
    [46.5, 38.85],
  ] satisfies [number, number][]) {
    const { x, y } = await pixelOf(page, corner);
    expect(x > 0 && x < SIZE[0] - 320 && y > 0 && y < SIZE[1], String(corner)).toBe(true);
  }
  expect(await page.locator('.explore-search [role=status]').innerText()).toBe('The map shows Syunik');
  await search.fill('turk');
  await page.locator('.explore-search li button', { hasText: 'Country' }).first().click();
  const ankara = async () => {
    const { x, y } = await pixelOf(page, [32.85, 39.93]);
    return x > 0 && x < SIZE[0] - 320 && y > 0 && y < SIZE[1];
  };
  await expect.poll(ankara).toBe(true);
  await search.fill('Иран');
  expect(await page.locator('.explore-search li bdi').getAttribute('lang')).toBe('ru');
  await search.press('Enter');
  expect(await page.locator('.explore-search [role=status]').innerText()).toBe('The map shows Iran');
});

test('a click on a shape opens its note: what, how certain, as of when, from whom', async () => {
  const { page } = await openStory();
  await explore(page);
  const { x, y } = await pixelOf(page, [46.3, 39.35]);
  await page.mouse.click(x, y);
  const note = page.locator('#layer-syunik details[open]');
  await note.waitFor();
  const text = await note.innerText();
  for (const word of ['southern province', 'surveyed', 'November 2017', 'OpenStreetMap'])
    expect(text).toContain(word);
  expect(await page.locator('details[open]').count()).toBe(1);
});

test('distances are measured by clicks, by keys, and between two named places', async () => {
  const { page, problems } = await openStory();
  await explore(page);
  const status = page.locator('.explore-length');
  await page.getByLabel('From', { exact: true }).selectOption('baku');
  await page.getByLabel('To', { exact: true }).selectOption('tehran');
  // Haversine on a sphere of 6371.0088 km, worked out apart from this code.
  await expect.poll(() => status.innerText()).toBe('Baku to Tehran: 538 km');
  await settled(page);
  await expect.poll(() => names(page)).toEqual(expect.arrayContaining(['Baku', 'Tehran']));
  await page.getByRole('button', { name: 'Set points' }).click();
  await page.mouse.click(300, 300);
  await page.mouse.click(600, 400);
  await expect.poll(() => status.innerText()).toMatch(/^2 points: [\d,.]+ km$/);
  await page.locator('.stage canvas').focus();
  await page.keyboard.press('ArrowLeft');
  await settled(page);
  await page.keyboard.press('Enter');
  await expect.poll(() => status.innerText()).toMatch(/^3 points/);
  await expect.poll(() => page.locator('.explore-sketch .end').count()).toBe(3);
  expect(await page.locator('details[open]').count()).toBe(0);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect.poll(() => page.locator('.explore-sketch .end').count()).toBe(0);
  expect(problems).toEqual([]);
});

test('on a phone the tools are a sheet that covers less than half the map and folds away', async () => {
  const { page } = await openStory({ size: [360, 740], touch: true });
  const before = await place(page);
  // A finger, not `click()`: that scrolls the page for a button that stands still.
  const button = await page.locator('.explore-open').boundingBox();
  await page.touchscreen.tap((button?.x ?? 0) + 20, (button?.y ?? 0) + 20);
  const sheet = page.locator('.explore-panel');
  await sheet.waitFor();
  expect((await sheet.boundingBox())?.height).toBeLessThanOrEqual(740 * 0.45 + 1);
  await page.getByRole('button', { name: 'Tools' }).click();
  expect((await sheet.boundingBox())?.height).toBeLessThan(80);
  for (const button of await page.locator('.explore-panel header button').all()) {
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(43.9);
  }
  await page.getByRole('button', { name: 'Back to the story' }).click();
  await focusOn(page, 'Explore the map');
  await expect.poll(() => place(page)).toEqual(before);
});

test('without a live map there is nothing to explore', async () => {
  const { page } = await openPage(STORY, { webgl: false });
  await page.getByText('Maps are shown as drawings.').waitFor();
  expect(await page.locator('.explore-open').isVisible()).toBe(false);
});
