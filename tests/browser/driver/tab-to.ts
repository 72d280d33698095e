import type { Page } from 'playwright-core';

/** Presses Tab until the focus is on what a selector names and, if that is given, its words begin so. */
export async function tabTo(page: Page, selector: string, words = ''): Promise<void> {
  for (let i = 0; i < 500; i++) {
    const there = await page.evaluate(
      ([wanted = '', text = '']) => {
        const { activeElement } = document;
        return Boolean(
          activeElement?.matches(wanted) && (activeElement.textContent ?? '').trim().startsWith(text),
        );
      },
      [selector, words],
    );
    if (there) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`tabTo(page): ${selector} ${words} cannot be reached`);
}
