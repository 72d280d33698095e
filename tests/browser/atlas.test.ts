import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import type { AxeResults } from 'axe-core';
import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { openPage, type PageOptions } from './driver/open-page.ts';
import { patient, small } from './driver/open-story.ts';
import { tabTo } from './driver/tab-to.ts';

const ATLAS = '/stories/iran-azerbaijan-2022/atlas/';
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function openAtlas(query = '', options: PageOptions = {}) {
  const opened = await openPage(`${ATLAS}${query}`, { reducedMotion: true, size: small, ...options });
  await opened.page.waitForSelector('.atlas[data-live] .explore-panel', { timeout: 120_000 });
  return opened;
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations: found } = await page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    return axe.run({ runOnly: tags, resultTypes: ['violations'] });
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
  );
}

const names = (page: Page) => page.locator('.stage > .live-labels text').allTextContents();
const namesRight = (page: Page) => page.locator('.second .live-labels text').allTextContents();
const query = (page: Page) => page.evaluate(() => window.location.search);

/** Chooses from the select that has the focus, as a keyboard does: by typing. */
async function pick(page: Page, selector: string, label: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.type(label);
  await page.keyboard.press('Enter');
  expect(await page.locator(`${selector} option:checked`).textContent()).toBe(label);
}

test('a lesson by keyboard alone: layers, a place, distances, areas, and a comparison', patient, async () => {
  const { page, problems, requests } = await openAtlas();
  await tabTo(page, '#explore-place');
  await page.keyboard.type('Մեղրի');
  await page.keyboard.press('Enter');
  await expect.poll(() => names(page)).toContain('Meghri');
  await expect.poll(() => query(page)).toMatch(/^\?map=8\.5\//);
  await tabTo(page, '#layer-syunik input');
  await page.keyboard.press('Space');
  await expect.poll(() => query(page)).toMatch(/layers=nakhchivan,azerbaijan-mainland,border/);
  await expect.poll(() => names(page)).not.toContain('Syunik');
  await tabTo(page, '#layer-aras summary');
  await page.keyboard.press('Enter');
  expect(await page.locator('#layer-aras .about-shape').innerText()).toContain('OpenStreetMap');

  const result = page.locator('.explore-length');
  await pick(page, '#explore-From', 'Baku');
  await pick(page, '#explore-To', 'Tehran');
  // Haversine on a sphere of 6371.0088 km, worked out apart from this code.
  await expect.poll(() => result.innerText()).toBe('Baku to Tehran: 538 km');
  await page.locator('input[name="measure-what"]').first().focus();
  await page.keyboard.press('ArrowDown');
  await pick(page, '#explore-Area-of', 'Nakhchivan');
  await expect.poll(() => result.innerText()).toMatch(/^Nakhchivan, as drawn: 5,3\d\d km²$/);

  // The comparison stands before measuring in the panel.
  await page.locator('#compare-right').focus();
  await page.keyboard.type('Guard drill');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.second canvas', { timeout: 120_000 });
  await pick(page, '#compare-left', 'Army drill, 2021');
  const said = page.locator('.atlas-compare [role=status]');
  expect(await said.innerText()).toBe(
    'Only left: Army drill, 2021. Only right: Guard drill, 2022. On both: nothing.',
  );
  await page.locator('.swipe input').focus();
  await page.keyboard.press('ArrowLeft');
  expect(await page.locator('.swipe input').getAttribute('aria-valuetext')).toBe('49 % left, 51 % right');
  await expect
    .poll(() => query(page))
    .toMatch(/left=layer\.drill-zone-2021&right=layer\.drill-zone-2022&split=49/);
  await expect
    .poll(() => page.locator('.second').getAttribute('style'))
    .toMatch(/clip-path: inset\(0px 0px 0px \d/);
  expect(requests.filter((url) => !/^(\/|data:|blob:)/.test(url))).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
    0,
    0,
    '',
  ]);
  expect(problems).toEqual([]);
});

test('a link opens the same view again, and its code says the link', patient, async () => {
  const asked =
    '?map=7.5/39.1/46.2/20&layers=syunik,aras&grid=0&left=step.drills-2021&right=step.drills-2022&split=30';
  const { page, problems } = await openAtlas(`${asked}&inspect`);
  await page.waitForSelector('.second canvas', { timeout: 120_000 });
  const link = page.locator('#atlas-link');
  const whole = new URL(`${ATLAS}${asked}`, inject('siteUrl')).href;
  expect(await link.inputValue()).toBe(whole);
  expect(await query(page)).toBe(`${asked}&inspect`);
  expect(await page.locator('.atlas-furniture .grid').count()).toBe(0);
  expect(await page.locator('.atlas-furniture .north').getAttribute('transform')).toContain('rotate(-20)');
  expect(await page.locator('.swipe .side').allTextContents()).toEqual([
    'October 2021: An exercise at the border',
    '17–20 October 2022: The Guard on the Aras',
  ]);
  const left = await page.evaluate(() => window.araxes.map.getGlobalState());
  expect([left['drill-zone-2021'], left['drill-zone-2022']]).toEqual([1, 0]);
  await expect.poll(() => namesRight(page)).toContain('Meghri');
  await page.getByRole('button', { name: 'North up' }).click();
  await page.getByRole('checkbox', { name: 'Graticule' }).check();
  const turned = asked.replace('/20&', '&').replace('&grid=0', '');
  await expect.poll(() => query(page)).toBe(`${turned}&inspect`);
  await page.getByRole('button', { name: 'QR code' }).click();
  const svg = await page.locator('.atlas-qr svg').evaluate((node) => node.outerHTML);
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: 500 } }).render();
  expect(jsQR(new Uint8ClampedArray(image.pixels), image.width, image.height)?.data).toBe(
    await link.inputValue(),
  );
  expect(await link.inputValue()).toBe(new URL(`${ATLAS}${turned}`, inject('siteUrl')).href);
  expect(problems).toEqual([]);
});

test('an address that makes no sense gives the region, with a quiet note', patient, async () => {
  const { page, problems } = await openAtlas('?map=99/abc&layers=nowhere&right=step.nowhere');
  expect(await page.locator('.atlas-note').count()).toBe(3);
  expect(await page.locator('.second').count()).toBe(0);
  expect(problems).toEqual([]);
});

test('an area of the reader’s own is measured by keys, with its outline on the map', patient, async () => {
  const { page } = await openAtlas('?map=7/39.2/46');
  await page.getByRole('radio', { name: 'Area' }).check();
  await page.getByRole('button', { name: 'Set points' }).click();
  await page.locator('.stage > .canvas canvas').focus();
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft']) {
    await page.keyboard.press('Enter');
    await page.keyboard.press(key);
    await page.waitForTimeout(600);
  }
  await expect.poll(() => page.locator('.explore-length').innerText()).toMatch(/^3 points: [\d,]+ km²$/);
  expect(await page.locator('.explore-sketch .line.closed').count()).toBe(1);
});

test('axe finds nothing on the atlas: drawn, live and comparing, light and dark', patient, async () => {
  const drawn = await openPage(ATLAS, { size: [390, 844], scheme: 'dark', webgl: false });
  await drawn.page.getByText('Maps are shown as drawings.').waitFor();
  expect(await violations(drawn.page)).toEqual([]);
  const live = await openAtlas('?right=step.drills-2022', { scheme: 'light' });
  await live.page.waitForSelector('.second canvas', { timeout: 120_000 });
  await live.page.getByRole('button', { name: 'QR code' }).click();
  expect(await violations(live.page)).toEqual([]);
  await live.page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(live.page)).toEqual([]);
});

test('without WebGL or JavaScript there are a drawn map, the layers with their notes, and the places', async () => {
  for (const options of [{ webgl: false }, { javaScript: false }] as const) {
    const { page, problems } = await openPage(ATLAS, options);
    const map = page.getByRole('img', { name: /scale bar, graticule and north arrow/ });
    expect(await map.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBe(1200);
    expect(await page.getByRole('heading', { name: 'Guard drill, 2022' }).isVisible()).toBe(true);
    expect(await page.getByText('The depth of 15 km is ours.').isVisible()).toBe(true);
    const row = page.getByRole('row', { name: /^Meghri/ });
    expect(await row.locator('[lang=hy]').textContent()).toBe('Մեղրի');
    expect(await page.locator('.explore-panel').count()).toBe(0);
    // Without JavaScript the browser still reads what is to be preloaded, and refuses it.
    expect(problems.filter((problem) => !/_araxes\/.* csp$/.test(problem))).toEqual([]);
  }
});

test(
  'on a phone the tools are a sheet that begins folded, and nothing is wider than the window',
  patient,
  async () => {
    const { page } = await openAtlas('', { size: [360, 740], touch: true });
    const sheet = page.locator('.explore-panel');
    expect((await sheet.boundingBox())?.height).toBeLessThan(80);
    await page.getByRole('button', { name: 'Tools' }).click();
    expect((await sheet.boundingBox())?.height).toBeLessThanOrEqual(740 * 0.45 + 1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  },
);

test('printing draws the present view with scale bar, north, date and credit', patient, async () => {
  const { page, problems } = await openAtlas('?map=7.5/39.1/46.2&left=layer.syunik&right=layer.nakhchivan');
  await page.evaluate(() => Object.assign(window, { print: () => Object.assign(window, { printed: true }) }));
  await page.getByRole('button', { name: 'Print' }).click();
  await page.waitForFunction(() => 'printed' in window);
  const drawings = page.locator('.atlas-sheet img');
  expect(await drawings.count()).toBe(2);
  const svg = decodeURIComponent(
    (await drawings.first().getAttribute('src'))?.split(',').slice(1).join(',') ?? '',
  );
  for (const part of ['class="bar"', 'class="north"', 'class="grid"']) expect(svg).toContain(part);
  await page.emulateMedia({ media: 'print' });
  expect(await drawings.first().isVisible()).toBe(true);
  expect(await page.locator('.atlas-drawing').isVisible()).toBe(false);
  expect(await page.locator('.explore-panel').isVisible()).toBe(false);
  expect(problems).toEqual([]);
});
