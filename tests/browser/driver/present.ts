import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openPage, type PageOptions } from './open-page.ts';
import { flagship, small, STORY_PATH } from './open-story.ts';

const { steps } = flagship();
export const PRESENT = `${STORY_PATH}?inspect&present`;

/** The heading on the screen. */
export const heading = (page: Page) => page.locator('.slide h2').innerText();

/** Presses keys one after the other and waits for the heading of the step that they lead to. */
export async function press(page: Page, keys: string, index: number): Promise<void> {
  for (const key of keys.split(' ')) await page.keyboard.press(key);
  await expect.poll(() => heading(page), { message: keys }).toBe(steps[index]?.heading);
}

/** Opens the story as a presentation. */
export async function present(address = PRESENT, options: PageOptions = {}) {
  const opened = await openPage(address, { size: small, ...options });
  await opened.page.locator('.slide h2').waitFor();
  return opened;
}
