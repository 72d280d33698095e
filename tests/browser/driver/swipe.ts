import type { Page } from 'playwright-core';

type Point = readonly [x: number, y: number];

/** Draws one finger over the window, in CSS pixels. */
export async function swipe(page: Page, [x0, y0]: Point, [x1, y1]: Point): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y]) => ({ x, y })) });
  await touch('touchStart', [[x0, y0]]);
  for (let i = 1; i <= 5; i++)
    await touch('touchMove', [[x0 + ((x1 - x0) * i) / 5, y0 + ((y1 - y0) * i) / 5]]);
  await touch('touchEnd', []);
  await cdp.detach();
}
