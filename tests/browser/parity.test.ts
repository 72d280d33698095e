import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, expect, test } from 'vitest';
import { drawn, goLive, openLive, scrollTo, stepIds, stepOffsets } from './driver/open-story.ts';
import { shareDiffering } from './parity/share-differing.ts';

/** Percentage points by which a step may differ more than when its baseline was taken: other machines, other fonts. */
const SLACK = 0.1;
const file = new URL('parity/baseline.json', import.meta.url);
const updates = process.env.UPDATE === '1';

/** Percent of pixels in which the live map differs from the still, by window and step. */
type Baseline = Record<string, Record<string, number>>;

const baseline: Baseline = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Baseline) : {};
const measured: Baseline = {};

/** UPDATE=1 lowers the baseline, and takes in new steps; what has grown worse still fails. */
afterAll(() => {
  if (!updates) return;
  const lowered = Object.entries(measured).map(([window, shares]) => {
    const steps = Object.entries(shares).map(([id, share]) => {
      return [id, Math.min(share, baseline[window]?.[id] ?? share)];
    });
    return [window, Object.fromEntries(steps)];
  });
  const text = JSON.stringify({ ...baseline, ...Object.fromEntries(lowered) }, undefined, 2);
  writeFileSync(file, `${text}\n`);
});

test.each([
  { name: '1440x900', size: [1440, 900], scheme: 'light' },
  { name: '390x844', size: [390, 844], scheme: 'light' },
  { name: '1440x900 dark', size: [1440, 900], scheme: 'dark' },
] as const)(
  'at $name the live map of every step is its still, to the pixel, and has the same labels',
  { timeout: 400_000 },
  async ({ name, ...window }) => {
    const { page, problems } = await openLive(window);
    // The first visit may do without the fonts; the second has them.
    await page.reload();
    await goLive(page);
    const shares: Record<string, number> = (measured[name] = {});
    const misplaced: string[] = [];
    await clearView(page);
    for (const [i, top] of (await stepOffsets(page)).entries()) {
      const id = stepIds[i] ?? '';
      await scrollTo(page, top);
      await drawn(page);
      const [live, liveLabels] = [await picture(page), await page.evaluate(labelBoxes, -1)];
      await showLive(page, false);
      const [still, stillLabels] = [await picture(page), await page.evaluate(labelBoxes, i)];
      await showLive(page, true);
      misplaced.push(...differingLabels(liveLabels, stillLabels).map((words) => `${id}: ${words}`));
      shares[id] = shareDiffering(live, still);
    }
    expect(misplaced).toEqual([]);
    expect(problems).toEqual([]);
    const known = (id: string) => baseline[name]?.[id] ?? (updates ? 100 : -1);
    const worse = stepIds.filter((id) => !((shares[id] ?? 100) <= known(id) + SLACK));
    expect(
      worse.map((id) => `${id}: ${shares[id]} %, was ${baseline[name]?.[id] ?? 'never measured'}`),
    ).toEqual([]);
  },
);

/** Takes away all that lies over the map, and leaves it in the page; lets the browser fetch every drawing. */
async function clearView(page: Page): Promise<void> {
  await page.evaluate(() => {
    delete document.documentElement.dataset['holding'];
    const over = '.card, .timeline, .explore-open, .quiet-note, .skip';
    for (const element of document.querySelectorAll<HTMLElement>(over)) element.style.visibility = 'hidden';
  });
}

/** Puts the live map over the stills or takes it away, as the page itself does. */
async function showLive(page: Page, isShown: boolean): Promise<void> {
  await page.evaluate(async (live) => {
    document.querySelector('.stage')?.toggleAttribute('data-live', live);
    if (live) return;
    // A drawing is larger than its still, which cuts it.
    const seen = (img: Element) => {
      const { top, bottom, width } = (img.closest('.still') ?? img).getBoundingClientRect();
      return width > 0 && bottom > 0 && top < window.innerHeight;
    };
    const images = [...document.querySelectorAll<HTMLImageElement>('img.ground')].filter(seen);
    await Promise.all(images.map((img) => img.decode()));
  }, isShown);
}

async function picture(page: Page): Promise<PNG> {
  const box = (await page.locator('.stage').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return PNG.sync.read(await page.screenshot({ clip: box }));
}

interface LabelBox {
  words: string;
  /** Left, top, right and bottom. */
  box: [number, number, number, number];
}

/** Where the labels of a step's still stand, or those of the live map (-1). Runs in the page. */
function labelBoxes(index: number): LabelBox[] {
  const section = document.querySelectorAll('[data-step]')[index];
  const still = [...(section?.querySelectorAll('.fit > .labels') ?? [])].find(
    (labels) => getComputedStyle(labels).display !== 'none',
  );
  const labels = index < 0 ? document.querySelector('.live-labels') : still;
  return [...(labels?.querySelectorAll('.name:not([hidden]) text') ?? [])].map((text) => {
    const { left, top, right, bottom } = text.getBoundingClientRect();
    return { words: text.textContent ?? '', box: [left, top, right, bottom] };
  });
}

/** Labels that one of the two has and the other lacks, or has elsewhere by more than a pixel. */
function differingLabels(live: LabelBox[], still: LabelBox[]): string[] {
  const order = (a: LabelBox, b: LabelBox) =>
    a.words.localeCompare(b.words) || a.box[0] - b.box[0] || a.box[1] - b.box[1];
  const [first, second] = [live.toSorted(order), still.toSorted(order)];
  const words = (labels: LabelBox[]) => labels.map((label) => label.words).join();
  if (words(first) !== words(second)) return [`live: ${words(first)}; still: ${words(second)}`];
  if (first.length === 0) return ['no labels at all'];
  return first.flatMap((label, i) => {
    const off = label.box.map((edge, side) => Math.abs(edge - (second[i]?.box[side] ?? 0)));
    return Math.max(...off) > 1 ? [`${label.words} by ${off.map((px) => px.toFixed(1)).join(' ')}`] : [];
  });
}
