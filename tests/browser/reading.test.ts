import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { dateText } from '../../components/story/date-text.ts';
import { sureness } from '../../components/story/legend.tsx';
import { flagship, isInView, openStory, patient, stepOffsets, STORY_PATH } from './driver/open-story.ts';
import { openPage } from './driver/open-page.ts';

const story = flagship();
const plain = { javaScript: false } as const;

/** Text as a reader sees it: runs of white space are one space. */
const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

test('without JavaScript every step has its heading, date, prose, legend and sources', patient, async () => {
  const { page, problems } = await openStory(plain);
  const sections = page.locator('[data-step]');
  expect(await sections.count()).toBe(story.steps.length);
  for (const [i, step] of story.steps.entries()) {
    const section = sections.nth(i);
    const texts = async (selector: string) => (await section.locator(selector).allInnerTexts()).map(tidy);
    expect(await section.getAttribute('id')).toBe(step.id);
    expect(await texts('h2')).toEqual([step.heading]);
    expect((await texts('.when')).join().toLowerCase(), step.id).toBe(step.when.text.toLowerCase());
    expect((await texts('.step-full p')).join(' ').length, step.id).toBeGreaterThan(200);
    expect(await texts('.legend li'), step.id).toEqual(
      step.show
        .filter(({ strength }) => strength > 0)
        .flatMap(({ layer }) => story.layers[layer] ?? [])
        .map((layer) => (sureness(layer) ? `${layer.label} (${sureness(layer)})` : layer.label)),
    );
    const notes = await texts('.notes li');
    expect(notes.length, step.id).toBe(step.citations.length);
    expect(notes.length, step.id).toBeGreaterThan(0);
    for (const [n, label] of step.citations.entries())
      expect(notes[n]).toContain(story.sources[story.notes[label]?.source ?? '']?.publisher ?? 'no source');
  }
  const title = page.locator('h1');
  expect(tidy(await title.innerText())).toBe(story.title);
  expect(await page.locator('.title .byline').innerText()).toContain(dateText(story.published));
  // Chromium counts scripts that it was told not to run as refused.
  expect(problems.filter((problem) => !problem.endsWith('.js csp'))).toEqual([]);
});

test('without JavaScript every step has a painted map, and words that stand for it', patient, async () => {
  const { page } = await openStory(plain);
  for (const [i, top] of (await stepOffsets(page)).entries()) {
    const step = story.steps[i];
    await page.evaluate((offset) => window.scrollTo(0, offset), top);
    const figure = page.locator(`[id="${step?.id}"] .still`);
    const words = page.locator(`[id="${step?.id}"] [data-card] > .unseen`);
    expect(await words.textContent()).toBe(`The map: ${step?.alt}`);
    expect(await words.evaluate(followsProse)).toBe(true);
    await expect
      .poll(() => figure.locator('img.ground').evaluate(isPainted), { message: step?.id, timeout: 60_000 })
      .toBe(true);
    expect(await figure.locator('.labels:visible').count(), step?.id).toBe(1);
    expect(await figure.locator('.labels:visible text').count(), step?.id).toBeGreaterThan(2);
    if (i % 8 === 0) expect(await coloursOf(page), `${step?.id} is one flat colour`).toBeGreaterThan(20);
  }
});

test('steps that show less than the region tell where it is, the others do not', patient, async () => {
  const { page } = await openStory(plain);
  const locators = page.locator('.locator');
  const steps = await locators.evaluateAll((all) =>
    all.map((one) => one.closest<HTMLElement>('[data-step]')?.id),
  );
  expect(steps).toContain('what-tehran-fears');
  expect(steps).not.toContain('opening');
  for (const [i, step] of steps.entries()) {
    await locators.nth(i).scrollIntoViewIfNeeded();
    const [map, frame] = await Promise.all([
      locators.nth(i).locator('image').boundingBox(),
      locators.nth(i).locator('.locator-frame').boundingBox(),
    ]);
    if (!map || !frame) throw new Error(`${step}: the locator is not drawn`);
    expect(frame.width, step).toBeGreaterThan(3);
    expect(frame.width, step).toBeLessThan(map.width / 2);
    // Nakhchivan and Syunik lie in the middle between the Black Sea and the Caspian.
    expect(Math.abs((frame.x + frame.width / 2 - map.x) / map.width - 0.55), step).toBeLessThan(0.2);
  }
  const [href = ''] = await locators
    .locator('image')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  const picture = await page.request.get(new URL(href ?? '', page.url()).href);
  expect(await picture.text()).toMatch(/^<svg[^]*<path/);
});

function followsProse(words: Element): boolean {
  const prose = words.closest('.card')?.querySelector('.step-full p') ?? words;
  return (prose.compareDocumentPosition(words) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function isPainted(ground: Element): boolean {
  const box = ground.getBoundingClientRect();
  const isDrawn =
    ground instanceof HTMLImageElement
      ? ground.complete && ground.naturalWidth > 0 && ground.naturalHeight > 0
      : ground.querySelectorAll('path').length > 5;
  return isDrawn && box.width > 300 && box.height > 200;
}

/** How many different colours the middle of the map shows. */
async function coloursOf(page: Page): Promise<number> {
  const { PNG } = await import('pngjs');
  const shot = await page.screenshot({ clip: { x: 640, y: 100, width: 600, height: 500 } });
  const { data } = PNG.sync.read(shot);
  const seen = new Set<number>();
  for (let at = 0; at < data.length; at += 4) seen.add(data.readUInt32BE(at));
  return seen.size;
}

test('without JavaScript the timeline is a list of links that lead to the steps', patient, async () => {
  const { page } = await openStory(plain);
  const links = page.locator('nav[aria-label="Timeline"] ol > li > a');
  expect(await links.count()).toBe(story.steps.length);
  for (const [i, { id, heading }] of story.steps.entries()) {
    expect(await links.nth(i).getAttribute('href')).toBe(`#${id}`);
    expect(await links.nth(i).textContent()).toContain(heading);
  }
  for (const [i, { id }] of story.steps.entries()) {
    if (i % 4 !== 1) continue;
    await links.nth(i).click();
    expect(new URL(page.url()).hash).toBe(`#${id}`);
    await expect
      .poll(() => page.locator(`[id="${id}-heading"]`).evaluate(isInView), { message: id, timeout: 20_000 })
      .toBe(true);
  }
});

test('every link within the page leads to something on it', async () => {
  const { page } = await openStory(plain);
  const dead = await page
    .locator('a[href^="#"]')
    .evaluateAll((links) =>
      links
        .map((link) => link.getAttribute('href') ?? '')
        .filter((href) => !document.getElementById(href.slice(1))),
    );
  expect(dead).toEqual([]);
});

test.each([STORY_PATH, '/', '/404.html'])('%s never scrolls sideways', patient, async (path) => {
  const { page } = await openPage(path, plain);
  for (const width of [320, 360, 820, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    const { reaches, sideways } = await page.evaluate(() => {
      window.scrollTo(1000, 0);
      return { reaches: document.documentElement.scrollWidth, sideways: window.scrollX };
    });
    expect(reaches, `${path} at ${width} px`).toBeLessThanOrEqual(width);
    expect(sideways, `${path} at ${width} px`).toBe(0);
  }
});

/** Paper with margins of 0.4 inch, in CSS pixels. */
const papers = [
  { format: 'A4', width: 717, height: 1046 },
  { format: 'Letter', width: 739, height: 979 },
] as const;

test('printed, each step keeps its map and its text on one sheet', patient, async () => {
  const { page } = await openStory(plain);
  await page.emulateMedia({ media: 'print' });
  for (const { format, width, height } of papers) {
    await page.setViewportSize({ width, height });
    const sections = await page.locator('[data-step]').evaluateAll((all) =>
      all.map((section) => {
        const still = section.querySelector('.still')?.getBoundingClientRect();
        return {
          id: section.id,
          height: section.getBoundingClientRect().height,
          keeps: getComputedStyle(section).breakInside === 'avoid',
          map: Math.min(still?.width ?? 0, still?.height ?? 0),
        };
      }),
    );
    expect(sections.filter((section) => section.height > height || !section.keeps)).toEqual([]);
    expect(sections.filter(({ map }) => map < 250)).toEqual([]);
    expect(await page.locator('nav, .live, .skip').evaluateAll(countSeen)).toBe(0);
    const margin = { top: '0.4in', right: '0.4in', bottom: '0.4in', left: '0.4in' };
    const bytes = await page.pdf({ format, margin, printBackground: false });
    const { text: sheets } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), {
      mergePages: false,
    });
    expect(sheets.length).toBeGreaterThanOrEqual(story.steps.length / 2);
    expect(sheets.length).toBeLessThanOrEqual(story.steps.length + 5);
    for (const [i, step] of story.steps.entries()) {
      const section = page.locator('[data-step]').nth(i);
      const lines = await section.locator('.step-full p, .notes li').allInnerTexts();
      const names = await section.locator('.labels:visible text').allTextContents();
      const wanted = [step.heading, ...lines, names[0] ?? 'no name'].map(letters);
      const sheet = sheets.map(letters).find((words) => words.includes(letters(step.heading)));
      expect(
        wanted.filter((words) => !sheet?.includes(words)),
        `${format}: ${step.id}`,
      ).toEqual([]);
    }
    expect(await page.locator('img.ground').evaluateAll(countUnloaded)).toBe(0);
  }
});

/** Letters alone: white space and ligatures are set otherwise on paper. */
function letters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
}

function countSeen(elements: Element[]): number {
  return elements.filter((element) => {
    const { right, bottom, width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && right > 0 && bottom > 0;
  }).length;
}

function countUnloaded(images: Element[]): number {
  return images.filter((img) => !(img instanceof HTMLImageElement && img.complete && img.naturalWidth > 0))
    .length;
}
