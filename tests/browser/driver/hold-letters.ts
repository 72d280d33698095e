import type { Page } from 'playwright-core';

/** Lets no font file arrive in a window before the function that it returns is called. */
export async function holdLetters(page: Page): Promise<() => void> {
  let letThemCome = () => {};
  const lettersMayCome = new Promise<void>((resolve) => (letThemCome = resolve));
  await page.route('**/*.woff2', async (route) => {
    await lettersMayCome;
    await route.continue();
  });
  return letThemCome;
}

/** Whether the page uses the font that its text asks for. */
export function hasLetters(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    [...document.fonts].some(({ family, status }) => family === 'readingSerif' && status === 'loaded'),
  );
}
