import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { extractText, getDocumentProxy } from 'unpdf';
import { findViolations } from './driver/find-violations.ts';
import { openPage } from './driver/open-page.ts';
import { flagship, patient, STORY_PATH } from './driver/open-story.ts';

const { steps } = flagship();
const NOTES = `${STORY_PATH}present/`;
const slide = (page: Page) => page.locator('.slide h2').innerText();
const noted = (page: Page) => page.locator('li[data-now]').getAttribute('data-step');

/** A presentation and the window with its notes, opened by the key for it. */
async function openBoth() {
  const { page, problems } = await openPage(`${STORY_PATH}?present`, { webgl: false, size: [1100, 760] });
  await page.locator('.slide h2').waitFor();
  const [notes] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('n')]);
  await notes.locator('.talk[data-in-step]').waitFor();
  return { page, notes, problems };
}

test('the window with the notes follows the presentation, and runs it', patient, async () => {
  const { page, notes, problems } = await openBoth();
  expect(await noted(notes)).toBe(steps[0]?.id);
  expect(await notes.locator('li[data-now]').innerText()).toContain(steps[0]?.notes[0]);
  expect(await notes.locator('li[data-next]').innerText()).toContain(steps[1]?.heading);
  await page.keyboard.press('PageDown');
  await expect.poll(() => noted(notes)).toBe(steps[1]?.id);
  expect(await notes.locator('[data-where]').innerText()).toBe(`2 of ${steps.length}`);

  await notes.getByRole('button', { name: 'Next', exact: true }).click();
  await expect.poll(() => slide(page)).toBe(steps[2]?.heading);
  await expect.poll(() => noted(notes)).toBe(steps[2]?.id);
  await notes.locator('body').click({ position: { x: 5, y: 400 } });
  await notes.keyboard.press('ArrowLeft');
  await expect.poll(() => slide(page)).toBe(steps[1]?.heading);
  await notes.keyboard.press('b');
  await page.locator('.slide-blank.dark').waitFor();
  await expect.poll(() => notes.locator('.talk-state').innerText()).toBe('The screen is blank.');
  await notes.keyboard.press('b');
  await page.locator('.slide-blank').waitFor({ state: 'detached' });
  await notes.getByRole('button', { name: 'Hold next back' }).click();
  await notes.keyboard.press('PageDown');
  await page.getByText('Before we go on').waitFor();
  await expect.poll(() => notes.locator('.talk-state').innerText()).toBe('Stopped before the next step.');
  await expect.poll(() => notes.locator('[data-time=all]').innerText()).not.toBe('0:00');
  expect(await findViolations(notes)).toEqual([]);
  expect(problems).toEqual([]);
});

test('notes that are opened later or reloaded find the presentation, and see it end', patient, async () => {
  const { page, notes } = await openBoth();
  await page.keyboard.press('ArrowRight');
  await notes.reload();
  await expect.poll(() => noted(notes)).toBe(steps[1]?.id);
  await page.keyboard.press('Escape');
  await expect.poll(() => notes.locator('.talk[data-in-step]').count()).toBe(0);
  expect(await notes.locator('.talk-steps li').last().isVisible()).toBe(true);
  expect(await notes.locator('.talk-desk').isVisible()).toBe(false);
});

test('a second window that the browser forbids leaves the notes on the screen itself', patient, async () => {
  const { page } = await openPage(`${STORY_PATH}?present`, { webgl: false, size: [1100, 760] });
  await page.locator('.slide h2').waitFor();
  await page.evaluate(() => (window.open = () => null));
  await page.keyboard.press('n');
  await expect.poll(() => page.locator('.slide-panel').innerText()).toContain(steps[0]?.notes[0]);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.locator('.slide-panel').innerText()).toContain(steps[1]?.notes[0]);
});

test('without scripts all notes can be read, and printed on whole pages', patient, async () => {
  const { page, requests } = await openPage(NOTES, { javaScript: false, size: [820, 1180] });
  for (const { id, notes } of steps) expect(await page.locator(`#${id}`).innerText(), id).toContain(notes[0]);
  expect(await page.locator('.talk-desk').isVisible()).toBe(false);
  expect(requests.filter((url) => !url.startsWith('/'))).toEqual([]);
  for (const format of ['A4', 'Letter'] as const) {
    const bytes = await page.pdf({ format, preferCSSPageSize: false });
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
    const words = text.replaceAll(/\s+/g, ' ');
    for (const { heading } of steps) expect(words).toContain(heading);
    expect(words).not.toContain('Hold next back');
  }
});

test('axe finds nothing in the notes, in light and dark', patient, async () => {
  for (const scheme of ['light', 'dark'] as const) {
    const { page } = await openPage(NOTES, { scheme, size: [390, 844] });
    expect(await findViolations(page), scheme).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
  }
});
