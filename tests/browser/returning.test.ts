import { chromium, type Page } from 'playwright-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { ensureChromium } from './driver/chromium.ts';
import { hasLetters, holdLetters } from './driver/hold-letters.ts';
import {
  goLive,
  openLive,
  patient,
  scrollTo,
  settle,
  shown,
  small,
  STORY_PATH,
  stepIds,
  stepOffsets,
} from './driver/open-story.ts';

/** Until the reader has come to rest, browsers alone know where they are. */
const restAt = async (page: Page, step: number, beyond = 0) => {
  const offset = await scrollTo(page, ((await stepOffsets(page))[step] ?? 0) + beyond);
  await expect
    .poll(() => page.evaluate(() => (window.history.state as { kept?: { offset: number } })?.kept?.offset), {
      timeout: 20_000,
    })
    .toBe(offset);
  return offset;
};
const leaveAndReturn = async (page: Page) => {
  await page.goto(inject('siteUrl'), { waitUntil: 'domcontentloaded' });
  await page.goBack();
};

test.each([
  ['reload', (page: Page) => page.reload()],
  ['going back', leaveAndReturn],
])('after %s the reader is where they were, though letters come late', patient, async (_, comeBack) => {
  const { page, problems } = await openLive({ size: small });
  const offset = await restAt(page, 7, 120);
  const letThemCome = await holdLetters(page);
  await comeBack(page);
  await page.locator('.stage[data-live]').waitFor({ state: 'attached', timeout: 90_000 });
  expect(await hasLetters(page)).toBe(false);
  letThemCome();
  await expect.poll(() => hasLetters(page)).toBe(true);
  await goLive(page);
  expect(Math.abs((await settle(page)) - offset)).toBeLessThan(2);
  // The browser's own way again, once the page is there.
  expect(await page.evaluate(() => window.history.scrollRestoration)).toBe('auto');
  expect(problems).toEqual([]);
});

test(
  'after a turn of the phone on another page the reader comes back to the same card',
  patient,
  async () => {
    const { page, problems } = await openLive({ size: [390, 844], touch: true });
    await restAt(page, 9, 200);
    const { step } = await shown(page);
    await page.goto(inject('siteUrl'));
    await page.setViewportSize({ width: 844, height: 390 });
    await page.goBack();
    await goLive(page);
    expect((await shown(page)).step).toBe(step);
    expect(problems).toEqual([]);
  },
);

test('a page that the browser kept whole comes back to the same step with its map', patient, async () => {
  const executablePath = await ensureChromium();
  // Playwright turns this cache off.
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-quic', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  onTestFinished(() => browser.close());
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await page.goto(`${new URL(STORY_PATH, inject('siteUrl')).href}?inspect`);
  await goLive(page);
  const offset = await scrollTo(page, ((await stepOffsets(page))[9] ?? 0) + 150);
  const before = await shown(page);
  await page.evaluate(() =>
    window.addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })),
  );
  await page.waitForTimeout(1000);
  await page.goto(inject('siteUrl'));
  // Nothing is loaded, so that there is no load to wait for.
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => page.evaluate('window.persisted')).toBe(true);
  expect(await settle(page)).toBe(offset);
  expect(await shown(page)).toEqual(before);
  await expect.poll(() => page.locator('.stage[data-live]').count(), { timeout: 30_000 }).toBe(1);
  expect(new URL(page.url()).hash).toBe(`#${stepIds[9]}`);
});
