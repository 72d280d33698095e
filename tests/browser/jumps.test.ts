import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  drawn,
  expectedAt,
  expectSame,
  fetchScenes,
  goLive,
  layoutOf,
  openLive,
  scrollTo,
  settleAndLook,
  shown,
  type Shown,
} from './driver/open-story.ts';

const JUMPS = 200;
const size = [700, 600] as const;
/** A font that comes late changes the length of the page; without any, every visit has the same. */
const isFont = (text: string) => /woff2|ERR_FAILED/.test(text);

/** The same numbers from 0 to 1 in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Jump = (page: Page, share: number, height: number) => Promise<unknown>;

const byScript: Jump = (page, share, height) =>
  page.evaluate((top) => window.scrollTo({ top, behavior: 'instant' }), share * height);
const byWheel: Jump = (page, share) => page.mouse.wheel(0, (share - 0.5) * 6000);
const byKey =
  (...keys: readonly string[]): Jump =>
  async (page, share) => {
    for (let presses = 1 + Math.floor(share * 3); presses > 0; presses--)
      await page.keyboard.press(keys[presses % keys.length] ?? '');
  };

const jumps: readonly Jump[] = [
  byScript,
  byScript,
  byWheel,
  byWheel,
  byKey('Home'),
  byKey('End'),
  byKey('j', 'ArrowRight'),
  byKey('k', 'ArrowLeft'),
  byKey('ArrowDown', 'PageDown'),
  byKey('ArrowUp', 'PageUp'),
];

test(
  `after each of ${JUMPS} jumps in random order the page shows the picture of where it stands`,
  { timeout: 600_000 },
  async () => {
    const scenes = await fetchScenes();
    const { page, problems } = await openLive({ size, block: isFont });
    const random = seeded(20221020);
    const layout = await layoutOf(page);
    const height = layout.documentHeight - layout.windowHeight;
    await page.mouse.move(550, 250);
    const seen: { offset: number; picture: Shown; image?: Buffer }[] = [];
    for (let i = 0; i < JUMPS; i++) {
      const jump = jumps[Math.floor(random() * jumps.length)] ?? byScript;
      await jump(page, random(), height);
      const { offset, picture } = await settleAndLook(page);
      expectSame(picture, expectedAt(scenes, layout, offset), `after jump ${i} to ${offset}`);
      // Where the reader came from must leave no trace on the canvas either.
      const image = i % 80 === 65 ? { image: await picturedMap(page) } : {};
      seen.push({ offset, picture, ...image });
    }
    expect(new Set(seen.map(({ offset }) => Math.round(offset / 100))).size).toBeGreaterThan(JUMPS / 4);
    expect(await layoutOf(page).then(({ documentHeight }) => documentHeight)).toBe(layout.documentHeight);

    for (const { offset, picture, image } of seen.filter((_, i) => i % 40 === 25 || i === JUMPS - 1)) {
      await page.reload();
      await goLive(page);
      expect(await layoutOf(page)).toEqual(layout);
      await scrollTo(page, offset);
      expectSame(await shown(page), picture, `of a fresh page at ${offset}`);
      if (image) expect(image.equals(await picturedMap(page)), `pixels at ${offset}`).toBe(true);
    }
    expect(problems.filter((problem) => !isFont(problem))).toEqual([]);
  },
);

async function picturedMap(page: Page): Promise<Buffer> {
  await drawn(page);
  return page.screenshot({ clip: { x: 360, y: 70, width: 330, height: 400 } });
}
