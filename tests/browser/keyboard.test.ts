import type { Page } from 'playwright-core';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { goLive, openLive, openStory, scrollTo, settle, shown, stepOffsets } from './driver/open-story.ts';

const patient = { timeout: 400_000 };

test.each([
  { size: [1024, 768], webgl: true },
  { size: [390, 844], webgl: false },
  // A page at 400 % zoom.
  { size: [320, 256], webgl: true },
] as const)(
  'Tab walks through the whole story at $size; focus is always in sight',
  patient,
  async (options) => {
    const { page } = await openStory(options);
    if (options.webgl) await goLive(page);
    // A map whose data is still on its way has no button to explore it.
    if (options.webgl) await page.waitForLoadState('networkidle');
    await page.locator('[data-stop][aria-current]').waitFor();
    const stops = await page.evaluate(countStops);
    const hidden: string[] = [];
    const walked = new Set<string>();
    for (let presses = 0; presses < stops; presses++) {
      await page.keyboard.press('Tab');
      const { key, problem } = await page.evaluate(focusSeen);
      if (problem) hidden.push(`${presses} ${key}: ${problem}`);
      walked.add(key);
    }
    expect(hidden).toEqual([]);
    expect(walked.size).toBe(stops);
    await page.keyboard.press('Tab');
    const { key } = await page.evaluate(focusSeen);
    expect(walked.has(key) && key !== [...walked][0], `focus went back to ${key}`).toBe(false);
  },
);

test.each([{ size: [1024, 768] }, { size: [390, 844] }] as const)(
  'at $size "Skip to the story" leads past the tools of the map to the beginning of the text',
  patient,
  async ({ size }) => {
    const { page } = await openLive({ size });
    await page.keyboard.press('Tab');
    await page.getByRole('link', { name: 'Skip to the story' }).press('Enter');
    await settle(page);
    const title = await page.locator('h1').boundingBox();
    expect(title?.y).toBeGreaterThan(0);
    expect(title?.y).toBeLessThan(size[1]);
    await page.keyboard.press('Tab');
    const isInFirstStep = await page.evaluate(() =>
      document.querySelector('.step')?.contains(document.activeElement),
    );
    expect(isInFirstStep, 'the next stop of Tab is in the first step').toBe(true);
  },
);

test.each([{ size: [820, 1180] }, { size: [360, 740] }] as const)(
  'at $size readers who came by the step keys open the map of their step with Tab',
  patient,
  async ({ size }) => {
    const { page } = await openLive({ size });
    for (let presses = 0; presses < 5; presses++) {
      await page.keyboard.press('ArrowRight');
      await settle(page);
    }
    const { step } = await shown(page);
    expect(step).toBeGreaterThan(2);
    const offset = await page.evaluate(() => window.scrollY);
    const open = page.locator('.explore-open');
    await expect.poll(() => open.isVisible(), { timeout: 60_000 }).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await open.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(Math.abs((await settle(page)) - offset)).toBeLessThan(2);
    // On the way to a picture whose data is not there yet, the button keeps the focus.
    await page.locator('.stage').evaluate((stage) => stage.removeAttribute('data-live'));
    expect(await open.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.locator('.stage').evaluate((stage) => stage.setAttribute('data-live', ''));
    await page.keyboard.press('Enter');
    await page.locator('html[data-exploring]').waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await shown(page)).step, { timeout: 30_000 }).toBe(step);
  },
);

/** How many things can have the focus. Gives each a number. Runs in the page. */
function countStops(): number {
  const all = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    ),
  ];
  return all.filter((element) => {
    const { visibility } = getComputedStyle(element);
    return element.checkVisibility() && visibility === 'visible' && element.tabIndex >= 0;
  }).length;
}

/** What has the focus, and what is wrong with how it can be seen. Runs in the page. */
async function focusSeen(): Promise<{ key: string; problem: string }> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const element = document.activeElement;
  if (!element || element === document.body) return { key: 'nothing', problem: 'nothing has the focus' };
  const all = [...document.querySelectorAll('a, button, input, select, textarea, summary, [tabindex]')];
  const key = `${all.indexOf(element)} ${element.getAttribute('href') ?? element.textContent}`;
  const [box = new DOMRect()] = element.getClientRects();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  if (x < 0 || y < 0 || x > window.innerWidth || y > window.innerHeight)
    return { key, problem: 'outside the window' };
  const top = document.elementFromPoint(x, y);
  const isOnTop = top !== null && (element.contains(top) || top.contains(element));
  if (!isOnTop) return { key, problem: `under ${top?.getAttribute('class') ?? top?.tagName}` };
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return { key, problem: outlineStyle === 'none' || parseFloat(outlineWidth) < 2 ? 'no outline' : '' };
}

test('at 400 % zoom the story reflows, and its text has room between map and timeline', patient, async () => {
  const { page } = await openStory({ size: [320, 256], webgl: false });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  for (const index of [0, 5, 12]) {
    await page.evaluate((i) => {
      const prose = document.querySelectorAll('[data-card]')[i]?.querySelector('p:not([class])');
      const { top = 0, height = 0 } = prose?.getBoundingClientRect() ?? {};
      window.scrollTo({ top: top + window.scrollY + height / 2 - 128, behavior: 'instant' });
    }, index);
    await settle(page);
    const rows = await page.evaluate(() => {
      let free = 0;
      for (let y = 0; y < window.innerHeight; y += 4)
        if (document.elementFromPoint(160, y)?.closest('.card')) free += 4;
      return free;
    });
    expect(rows, `px of text to be seen in step ${index}`).toBeGreaterThan(256 / 3);
  }
});

test('timeline links, buttons and links to sources are targets of 24 pixels at least', patient, async () => {
  const { page } = await openLive({ size: [1024, 768] });
  for (const [width, height] of [
    [320, 568],
    [740, 360],
    [1024, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    await settle(page);
    const small = await page.locator('.timeline a, button, .notes a').evaluateAll((all) =>
      all.flatMap((element) => {
        const { width: across, height: down } = element.getBoundingClientRect();
        const seen = element.checkVisibility();
        return seen && (across < 24 || down < 24) ? [`${element.textContent} ${across} x ${down}`] : [];
      }),
    );
    expect(small, `${width}x${height}`).toEqual([]);
  }
});

test.each([
  { name: 'forced colours', forcedColors: true, contrast: 'no-preference' },
  { name: 'more contrast', forcedColors: false, contrast: 'more' },
] as const)(
  'with $name the timeline still tells the current stop from the others',
  patient,
  async (options) => {
    const { page } = await openStory({ size: [1024, 768], webgl: false, forcedColors: options.forcedColors });
    await page.emulateMedia({ contrast: options.contrast });
    const index = 7;
    const mark = page.locator('[data-stop]').nth(index);
    await page.evaluate(() => window.scrollTo(0, 0));
    const away = await pictureOf(page, mark);
    await scrollTo(page, (await stepOffsets(page))[index] ?? 0);
    expect(await mark.getAttribute('aria-current')).toBe('step');
    const current = await pictureOf(page, mark);
    await scrollTo(page, (await stepOffsets(page))[index + 2] ?? 0);
    const passed = await pictureOf(page, mark);
    const changed = (a: PNG, b: PNG) =>
      pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0.1 });
    expect(changed(away, current)).toBeGreaterThan(40);
    expect(changed(passed, current)).toBeGreaterThan(40);
  },
);

async function pictureOf(page: Page, stop: ReturnType<Page['locator']>): Promise<PNG> {
  const box = (await stop.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const clip = { x: Math.round(box.x + box.width / 2) - 13, y: Math.round(box.y) - 2, width: 26, height: 30 };
  return PNG.sync.read(await page.screenshot({ clip }));
}
