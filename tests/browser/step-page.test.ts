import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from './driver/open-page.ts';
import { flagship, STORY_PATH } from './driver/open-story.ts';

const { steps } = flagship();
const pathOf = (index: number) => `${STORY_PATH}${steps[index]?.id}/`;

test('a reader without scripts goes from the first step to the last, and from each to its place in the story', async () => {
  const { page, problems } = await openPage(pathOf(0), { javaScript: false });
  for (const [i, { id, heading }] of steps.entries()) {
    expect(new URL(page.url()).pathname).toBe(pathOf(i));
    expect(await page.locator('h2').first().innerText()).toBe(heading);
    expect(await hrefOf(page, 'Read the whole story')).toBe(`${STORY_PATH}#${id}`);
    const next = page.locator('a[rel=next]');
    expect(await page.locator('a[rel=prev]').count()).toBe(i > 0 ? 1 : 0);
    expect(await next.count()).toBe(i < steps.length - 1 ? 1 : 0);
    if (i < steps.length - 1) await next.click();
  }
  expect(problems).toEqual([]);
});

test('a step page runs no script, and its notes lead to sources on it', async () => {
  for (const i of steps.keys()) {
    const { page, requests } = await openPage(pathOf(i));
    expect(requests.filter((url) => /\.m?js$/.test(url))).toEqual([]);
    const dead = await page.evaluate(() =>
      [...document.querySelectorAll('a[href^="#"]')]
        .map((link) => link.getAttribute('href') ?? '')
        .filter((href) => !document.getElementById(href.slice(1))),
    );
    expect(dead, pathOf(i)).toEqual([]);
  }
});

test.each([
  [360, 740],
  [740, 360],
  [820, 1180],
  [1440, 900],
  [2560, 1440],
] as const)(
  'a step page fits a window of %i × %i: the map is drawn, and no card covers it',
  async (...size) => {
    const { page } = await openPage(pathOf(5), { size, until: 'networkidle' });
    const { width, map, card, drawn } = await page.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().toJSON();
      const ground = document.querySelector<HTMLImageElement>('img.ground');
      return {
        width: document.documentElement.scrollWidth,
        map: box('.fit') as DOMRect,
        card: box('.card') as DOMRect,
        drawn: ground?.complete ? ground.naturalWidth : 0,
      };
    });
    expect(width).toBeLessThanOrEqual(size[0]);
    expect(drawn).toBeGreaterThan(0);
    expect(Math.min(map.width, map.height)).toBeGreaterThan(100);
    expect(map.left >= card.right || map.bottom <= card.top).toBe(true);
  },
);

test('a printed step page is the map, the words and the sources, without the way on', async () => {
  const { page } = await openPage(pathOf(5));
  const seen = (selector: string) => page.locator(selector).first().isVisible();
  expect(await seen('main nav')).toBe(true);
  await page.emulateMedia({ media: 'print' });
  expect(await Promise.all(['.still', '.card h2', '.legend', '#sources', '#licence'].map(seen))).toEqual(
    Array(5).fill(true),
  );
  expect(await seen('main nav')).toBe(false);
});

function hrefOf(page: Page, name: string): Promise<string | null> {
  return page.getByRole('link', { name }).getAttribute('href');
}
