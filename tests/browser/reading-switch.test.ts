import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findViolations } from './driver/find-violations.ts';
import { openPage } from './driver/open-page.ts';
import { flagship, patient, STORY_PATH } from './driver/open-story.ts';

const step = flagship().steps.find(({ brief }) => brief.length > 0);
if (!step) throw new Error('The flagship story has no short version');
const full = `#${step.id} .step-full`;
const brief = `#${step.id} .step-brief`;

const sizeOf = (page: Page) =>
  page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
const stored = (page: Page) => page.evaluate(() => ({ ...localStorage }));
/** How far below the top of the window a step's card begins. */
const topOf = (page: Page, id: string) =>
  page.locator(`#${id} [data-card]`).evaluate((card) => card.getBoundingClientRect().top);

test(
  'by keyboard alone the short version and large text are chosen, and kept only when asked',
  patient,
  async () => {
    const { page, problems } = await openPage(STORY_PATH, { webgl: false, size: [900, 700] });
    expect(await page.locator(full).isVisible()).toBe(true);
    expect(await page.locator(brief).isVisible()).toBe(false);
    const plain = await sizeOf(page);
    await page.locator('.reading summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    expect(await sizeOf(page)).toBeCloseTo(plain * 1.2, 3);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator(full).isVisible()).toBe(false);
    expect(await page.locator(brief).innerText()).toContain(step.brief[0]);
    const tree = await page.locator(`#${step.id}`).ariaSnapshot();
    expect(tree.split((step.brief[0] ?? '').slice(0, 30)).length).toBe(2);
    expect(await stored(page)).toEqual({});
    await page.reload();
    expect(await page.locator(full).isVisible()).toBe(true);

    await page.locator('.reading summary').click();
    // By their labels, as a finger does, once they stand still: the inputs themselves lie unseen under them.
    await page.locator('.reading label', { hasText: 'Short version' }).click();
    await page.locator('.reading label.size-larger').click();
    await page.getByLabel('Keep on this device').check();
    expect(await stored(page)).toEqual({ 'araxes-reading': 'brief&text=larger' });
    await page.reload();
    expect(await page.locator(brief).isVisible()).toBe(true);
    expect(await sizeOf(page)).toBeCloseTo(plain * 1.45, 3);
    await page.locator('.reading summary').click();
    expect(await page.getByLabel('Larger text').isChecked()).toBe(true);
    await page.getByLabel('Keep on this device').uncheck();
    expect(await stored(page)).toEqual({});
    expect(problems).toEqual([]);
  },
);

test(
  'an address asks for the short version and large text from the first picture on, and axe finds nothing',
  patient,
  async () => {
    for (const scheme of ['light', 'dark'] as const) {
      const { page } = await openPage(`${STORY_PATH}?brief&text=large`, {
        webgl: false,
        scheme,
        size: [390, 844],
      });
      expect(await page.locator(brief).isVisible()).toBe(true);
      expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).not.toHaveProperty(
        'version',
      );
      await page.locator('.reading summary').click();
      expect(await page.getByLabel('Short version').isChecked()).toBe(true);
      expect(await page.getByLabel('Large text').isChecked()).toBe(true);
      expect(await findViolations(page), scheme).toEqual([]);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wider).toBeLessThanOrEqual(0);
      expect(await stored(page)).toEqual({});
    }
  },
);

test('the reader keeps their place when the text changes', patient, async () => {
  const { page } = await openPage(STORY_PATH, { size: [900, 700] });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const id = flagship().steps[6]?.id ?? '';
  await page.evaluate(
    (step) => document.getElementById(step)?.querySelector('[data-card]')?.scrollIntoView(),
    id,
  );
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const before = await topOf(page, id);
  for (const value of ['brief', 'larger', 'full', 'normal']) {
    await page.evaluate(
      (choice) => document.querySelector<HTMLElement>(`.reading [value=${choice}]`)?.click(),
      value,
    );
    await expect
      .poll(() => topOf(page, id).then((top) => Math.abs(top - before)), { message: value })
      .toBeLessThan(3);
  }
});

test('without scripts the choices work all the same', async () => {
  const { page } = await openPage(STORY_PATH, { javaScript: false });
  await page.locator('.reading summary').click();
  await page.locator('.reading label', { hasText: 'Short version' }).click();
  expect(await page.locator(full).isVisible()).toBe(false);
  expect(await page.locator(brief).isVisible()).toBe(true);
  expect(await page.locator('.reading-keep').isVisible()).toBe(false);
});
