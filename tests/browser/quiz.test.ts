import { expect, test } from 'vitest';
import { findViolations } from './driver/find-violations.ts';
import { openPage } from './driver/open-page.ts';
import { patient, STORY_PATH } from './driver/open-story.ts';

const QUIZ = `${STORY_PATH}quiz/`;
const stored = () => localStorage.length;

test(
  'three wrong answers by keyboard are told in words, then the answer and its reason are shown',
  patient,
  async () => {
    const { page, requests, problems } = await openPage(QUIZ, { size: [1100, 760] });
    await page.getByRole('button', { name: /^Begin/ }).click();
    await page.getByRole('heading', { name: 'Find Nakhchivan.' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    const map = page.locator('main canvas');
    // Until it is drawn the map hears no keys.
    await page.locator('main [data-live] canvas').waitFor({ timeout: 60_000 });
    const said = page.getByRole('status').first();
    for (const left of ['2 tries left.', 'One try left.']) {
      await map.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => said.innerText()).toContain(left);
      expect(await said.innerText()).toMatch(/Not yet\.[\s\S]*\d+ km/);
    }
    await map.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Next question' }).waitFor();
    expect(await said.innerText()).toContain('Nakhchivan');
    expect(await page.evaluate(stored)).toBe(0);
    expect(requests.filter((url) => !url.startsWith('/'))).toEqual([]);
    expect(problems).toEqual([]);
  },
);

test(
  'every question can be answered from lists, by roles and names alone, to the results',
  patient,
  async () => {
    const { page } = await openPage(QUIZ, { webgl: false, scheme: 'dark', size: [390, 844] });
    await page.getByRole('button', { name: /^Begin/ }).click();
    const count = /Question 1 of (\d+)/.exec(await page.locator('main').innerText())?.[1];
    for (let i = 1; i <= Number(count); i++) {
      await page.getByText(`Question ${i} of ${count}`).waitFor();
      const list = page.getByRole('radio', { name: 'From a list' });
      if (await list.count()) await list.check();
      const options = page.locator('fieldset .option').getByRole('radio');
      if (await options.count()) await options.first().check();
      const answer = page.getByRole('button', { name: 'Answer', exact: true });
      if (await answer.count()) await answer.click();
      await expect
        .poll(() => page.locator('.said').innerText(), { message: `question ${i}` })
        .toMatch(/\w{3}/);
      await page.getByRole('button', { name: /^(Next question|Skip|See the results)$/ }).click();
    }
    await page.getByRole('heading', { level: 2 }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(stored)).toBe(0);
  },
);

test(
  'progress is kept only when asked, survives a reload, and is forgotten when asked',
  patient,
  async () => {
    const { page } = await openPage(QUIZ, { webgl: false, size: [1100, 760] });
    await page.getByRole('button', { name: /^Begin/ }).click();
    await page.getByRole('button', { name: 'Show me' }).click();
    expect(await page.evaluate(stored)).toBe(0);
    await page.getByLabel('Keep my progress on this device').check();
    await expect.poll(() => page.evaluate(stored)).toBe(1);
    await page.reload();
    await expect.poll(() => page.locator('main').innerText()).toContain('Next question');
    await page.getByLabel('Keep my progress on this device').uncheck();
    await expect.poll(() => page.evaluate(stored)).toBe(0);
  },
);

test('without JavaScript the questions stand there with a map, and the answers behind a summary', async () => {
  const { page } = await openPage(QUIZ, { javaScript: false });
  expect(await page.locator('main ol').first().locator('> li').count()).toBeGreaterThan(15);
  expect(
    await page.locator('main img').evaluate((img) => (img as HTMLImageElement).naturalWidth),
  ).toBeGreaterThan(0);
  expect(await page.getByText('Answers', { exact: true }).count()).toBe(1);
});
