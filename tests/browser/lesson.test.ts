import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from './driver/open-page.ts';
import { flagship, patient, small, STORY_PATH } from './driver/open-story.ts';
import { tabTo } from './driver/tab-to.ts';

const CLASS = `${STORY_PATH}class/`;
const { steps, lesson } = flagship();
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Follows a link of the class materials with Tab and Enter. */
async function follow(page: Page, words: string, path: string): Promise<void> {
  await tabTo(page, 'a', words);
  await press(page, 'Enter');
  await page.waitForURL((url) => url.pathname === path);
}

/** Answers the question on the screen from its list, and goes on. */
async function answer(page: Page): Promise<void> {
  const list = page.getByRole('radio', { name: 'From a list' });
  if ((await list.count()) > 0 && !(await list.isChecked())) {
    await tabTo(page, 'input[type=radio]');
    await press(page, 'ArrowDown');
    await expect.poll(() => list.isChecked()).toBe(true);
  }
  if ((await page.locator('fieldset .option input').count()) > 0) {
    await tabTo(page, '.option input');
    await press(page, 'Space');
  }
  if ((await page.getByRole('button', { name: 'Answer', exact: true }).count()) > 0) {
    await tabTo(page, 'button', 'Answer');
    await press(page, 'Enter');
  }
  await expect.poll(() => page.locator('.said').innerText()).toMatch(/\w{3}/);
  const on = page.getByRole('button', { name: /^(Next question|Skip|See the results)$/ });
  await tabTo(page, 'button', await on.innerText());
  await press(page, 'Enter');
}

test(
  'a whole lesson by keyboard alone: present, look around in the atlas, take the quiz, print a handout',
  patient,
  async () => {
    const { page, requests, problems } = await openPage(CLASS, { webgl: false, size: small });
    await page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '');
    });
    const printed = () => page.locator('html[data-printed]').count();

    await follow(page, 'Present', STORY_PATH);
    await page.locator('.slide h2').waitFor();
    await press(page, 'PageDown', 'ArrowRight');
    await expect.poll(() => page.locator('.slide h2').innerText()).toBe(steps[2]?.heading);
    await press(page, 'Escape');
    await page.locator('.present').waitFor({ state: 'detached' });
    await tabTo(page, 'a', 'class materials');
    await press(page, 'Enter');
    await page.waitForURL((url) => url.pathname === CLASS);

    await follow(page, 'Quiz', `${STORY_PATH}quiz/`);
    await tabTo(page, 'button', 'Begin');
    await press(page, 'Enter');
    const count = Number(/Question 1 of (\d+)/.exec(await page.locator('main').innerText())?.[1]);
    expect(count).toBeGreaterThanOrEqual(lesson.quiz.length);
    for (let i = 1; i <= count; i++) {
      await page.getByText(`Question ${i} of ${count}`).waitFor();
      await answer(page);
    }
    await tabTo(page, 'button', 'Print');
    await press(page, 'Enter');
    await expect.poll(printed).toBe(1);

    await page.goto(new URL(CLASS, page.url()).href);
    await follow(page, 'Numbered map', `${CLASS}numbered/`);
    await tabTo(page, 'button', 'Print');
    await press(page, 'Enter');
    await expect.poll(printed).toBe(1);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(requests.filter((url) => !/^(\/|data:|blob:)/.test(url))).toEqual([]);
    expect(problems).toEqual([]);
  },
);
