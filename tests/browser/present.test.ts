import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { frameAround } from '../../components/present/frame.ts';
import { sceneAt } from '../../geo/scene/scene-at.ts';
import {
  fetchScenes,
  flagship,
  goLive,
  openLive,
  patient,
  scrollTo,
  small,
  STORY_PATH,
} from './driver/open-story.ts';
import { heading, PRESENT, present, press } from './driver/present.ts';

const { steps } = flagship();
const stored = () => localStorage.length + sessionStorage.length + document.cookie.length;

const cameraOf = (page: Page) =>
  page.evaluate(() => {
    const { map } = window.araxes;
    return [map.getZoom(), map.getCenter().lng, map.getCenter().lat];
  });

/** The camera that a step has in the presentation's frame. */
async function cameraAt(page: Page, index: number): Promise<number[]> {
  const boxes = await page.evaluate(() =>
    ['.stage', '.slide', '.slide-bar'].map((part) =>
      document.querySelector(part)?.getBoundingClientRect().toJSON(),
    ),
  );
  const [stage, ...over] = boxes.map((box) => ({ getBoundingClientRect: () => box }) as HTMLElement);
  if (!stage) throw new Error('There is no presentation');
  const frame = frameAround(stage, over, 1);
  const { camera } = sceneAt(await fetchScenes(), index, frame);
  return [camera.zoom, ...camera.center];
}

test(
  'by keyboard alone the story is presented from the first step to the last, and nothing is stored or asked for elsewhere',
  patient,
  async () => {
    const { page, problems, requests } = await present();
    await goLive(page);
    expect(await heading(page)).toBe(steps[0]?.heading);
    expect(await page.locator('.slide').innerText()).toContain(steps[0]?.brief[0]);
    await press(page, 'ArrowRight', 1);
    await press(page, 'PageDown', 2);
    await press(page, 'Space', 3);
    await press(page, 'ArrowLeft', 2);
    await press(page, 'PageUp Shift+Space', 0);
    await expect
      .poll(() => page.locator('.present [role=status]').innerText())
      .toBe(`Step 1 of ${steps.length}: ${steps[0]?.heading}`);
    for (let i = 1; i < steps.length; i++) await press(page, 'ArrowRight', i);
    await page.keyboard.press('ArrowRight');
    expect(await heading(page)).toBe(steps.at(-1)?.heading);
    await press(page, 'Home', 0);
    await press(page, 'End', steps.length - 1);
    expect(new URL(page.url()).hash).toBe(`#${steps.at(-1)?.id}`);
    expect(await page.locator('.slide-time').innerText()).toMatch(/^\d+:\d\d$/);
    expect(await page.evaluate(stored)).toBe(0);
    expect(requests.filter((url) => !url.startsWith('/'))).toEqual([]);
    expect(problems).toEqual([]);
  },
);

test(
  'the map travels to where the step has it beside the card, and stays when keys come quickly',
  patient,
  async () => {
    const { page } = await present();
    await goLive(page);
    for (const [keys, index] of [
      ['ArrowRight', 1],
      ['ArrowRight ArrowRight ArrowRight', 4],
      ['ArrowLeft ArrowRight ArrowRight', 5],
      ['End', steps.length - 1],
    ] as const) {
      await press(page, keys, index);
      const wanted = await cameraAt(page, index);
      await expect
        .poll(
          async () => (await cameraOf(page)).map((value, i) => Math.abs(value - (wanted[i] ?? 0)) < 1e-3),
          {
            message: keys,
          },
        )
        .toEqual([true, true, true]);
    }
  },
);

test('Escape and the Back button lead to exactly where it was entered', patient, async () => {
  const { page } = await openLive({ size: small });
  await scrollTo(page, 5000);
  const link = page.locator('a[href$="?present"]');
  await link.focus();
  const offset = await scrollTo(page, await page.evaluate(() => window.scrollY));
  // The address of the step before stands a while when the focus has moved the page.
  const here = await page.evaluate(() => Math.round(window.araxes.position()));
  await expect.poll(() => new URL(page.url()).hash).toBe(`#${steps[here]?.id}`);
  const [address, camera] = [page.url(), await cameraOf(page)];
  const depth = await page.evaluate(() => history.length);
  for (const leave of [() => page.keyboard.press('Escape'), () => page.goBack()]) {
    await page.keyboard.press('Enter');
    await page.locator('.slide h2').waitFor();
    expect(page.url()).toContain('present#');
    await press(page, 'ArrowRight ArrowRight', 2);
    await leave();
    await page.locator('.present').waitFor({ state: 'detached' });
    await expect.poll(() => page.url()).toBe(address);
    await expect.poll(() => link.evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await page.evaluate(() => window.scrollY)).toBe(offset);
    await expect.poll(() => cameraOf(page)).toEqual(camera);
    expect(await page.evaluate(() => [...document.querySelectorAll('[inert]')].length)).toBe(0);
  }
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(depth + 1);
});

test(
  'an address begins at its step, and a reload goes on with step, time and what is held back',
  patient,
  async () => {
    const [, , , third = steps[0], , fifth = steps[0]] = steps;
    const address = `${STORY_PATH}?present&hold=${fifth?.id}#${third?.id}`;
    const { page } = await present(address, { webgl: false });
    expect(await heading(page)).toBe(third?.heading);
    await press(page, 'ArrowRight', 4);
    await expect.poll(() => page.locator('.slide-time').innerText()).not.toBe('0:00');
    const before = await page.locator('.slide-time').innerText();
    await page.reload();
    await page.locator('.slide h2').waitFor();
    expect(await heading(page)).toBe(steps[4]?.heading);
    expect((await page.locator('.slide-time').innerText()) >= before).toBe(true);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.locator('.slide .when').innerText()).toMatch(/before we go on/i);
    await page.keyboard.press('Escape');
    await page.locator('.present').waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('');
  },
);

test(
  'stop before the answer: a step that is held back asks first, and the list does not tell it',
  patient,
  async () => {
    const { page } = await present(PRESENT, { webgl: false });
    const { questions } = flagship().lesson;
    const index = 1 + steps.findIndex(({ id }, i) => i > 1 && questions.some(({ step }) => step === id));
    const answer = steps[index];
    const question = questions.find(({ step }) => step === steps[index - 1]?.id);
    await page.keyboard.press('s');
    await page.getByRole('checkbox', { name: `Stop before step ${index + 1}` }).check();
    const list = page.locator('.slide-steps');
    expect(await list.innerText()).not.toContain(answer?.heading);
    expect(await list.innerText()).toContain(steps[index - 1]?.heading);
    await page.keyboard.press('Escape');
    await press(page, 'End', index - 1);
    await expect
      .poll(() => page.locator('.present [role=status]').innerText())
      .toContain('The next step is held back.');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => heading(page)).toBe(question?.ask);
    expect(await page.locator('.slide').innerText()).not.toContain(answer?.brief[0]);
    await press(page, 'ArrowLeft', index - 1);
    await page.keyboard.press('ArrowRight');
    await press(page, 'ArrowRight', index);
    await press(page, 'ArrowLeft ArrowRight', index);
  },
);

test('in the list of steps arrows move the focus, Enter goes there', patient, async () => {
  const { page } = await present(PRESENT, { webgl: false });
  await page.keyboard.press('s');
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key);
  expect(await heading(page)).toBe(steps[0]?.heading);
  await page.keyboard.press('Enter');
  await expect.poll(() => heading(page)).toBe(steps[2]?.heading);
  expect(await page.locator('.slide-panel').count()).toBe(0);
});
