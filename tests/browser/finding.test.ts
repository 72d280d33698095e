import { expect, test } from 'vitest';
import { openLive, scrollTo, settle, stepOffsets } from './driver/open-story.ts';

const patient = { timeout: 200_000 };
const wide = [1440, 900] as const;

test(
  'a source number shows its note with the claim still in sight; the address follows the reader on',
  patient,
  async () => {
    const { page } = await openLive({ size: wide, hash: '#drills-2022' });
    const claim = page.locator('#drills-2022 sup a').first();
    await claim.click();
    await settle(page);
    const note = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
    for (const shown of [claim, note]) {
      const box = await shown.boundingBox();
      expect(box?.y).toBeGreaterThan(0);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(900 - 76);
    }
    await page.waitForTimeout(800);
    expect(page.url()).toMatch(/#drills-2022-.+/);
    await scrollTo(page, (await stepOffsets(page))[14] ?? 0);
    await expect.poll(() => new URL(page.url()).hash).toMatch(/^#(arrests|protest-notes|embassy)$/);
  },
);

test('the address of a source at the end stays while it is in sight, and no longer', patient, async () => {
  const { page } = await openLive({ size: wide, hash: '#sources' });
  await page.waitForTimeout(800);
  expect(new URL(page.url()).hash).toBe('#sources');
  await scrollTo(page, (await stepOffsets(page))[6] ?? 0);
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#(corridor|what-tehran-fears|drills-2021)$/);
});

test('the name of a stop can be pointed at, and Escape puts it away', patient, async () => {
  const { page } = await openLive({ size: wide });
  const stop = page.locator('[data-stop="drills-2021"]');
  const name = stop.locator('.stop-label');
  const opacity = () => name.evaluate((label) => getComputedStyle(label).opacity);
  await stop.hover();
  expect(await opacity()).toBe('1');
  const [from, to] = [await stop.boundingBox(), await name.boundingBox()];
  if (!from || !to) throw new Error('The stop is not shown');
  await page.mouse.move(from.x + from.width / 2, from.y + 4);
  await page.mouse.move(from.x + from.width / 2, to.y + to.height / 2, { steps: 12 });
  expect(await opacity()).toBe('1');
  await page.keyboard.press('Escape');
  expect(await opacity()).toBe('0');
  await page.locator('[data-stop="axis"]').hover();
  await stop.hover();
  expect(await opacity()).toBe('1');
});

test('stops on a phone are told apart by their names', patient, async () => {
  const { page } = await openLive({ size: [390, 844] });
  const names = await page.locator('.timeline').ariaSnapshot();
  const links = names.match(/link .*/g) ?? [];
  expect(links.length).toBe(17);
  expect(new Set(links).size).toBe(links.length);
});

test('quick presses of step keys add up; letters count only with focus in the story', patient, async () => {
  const { page } = await openLive({ size: [1024, 768] });
  const active = async () => {
    await settle(page);
    return page
      .locator('[data-step]')
      .evaluateAll((all) => all.findIndex((one) => one.hasAttribute('data-active')));
  };
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
  await expect.poll(active).toBe(4);
  await page.waitForTimeout(1200);
  await page.keyboard.press('k');
  await page.waitForTimeout(600);
  expect(await active()).toBe(4);
  await page.locator('[data-step] sup a').nth(20).focus();
  const before = await active();
  await page.keyboard.press('k');
  await expect.poll(active).toBe(before - 1);
});

test('at 400 % zoom the map can still be explored', patient, async () => {
  const { page } = await openLive({ size: [320, 256], hash: '#drills-2022' });
  const opener = page.locator('.explore-open');
  const box = await opener.boundingBox();
  expect((box?.y ?? 256) + (box?.height ?? 0)).toBeLessThanOrEqual(256 - 44);
  await opener.click();
  await page.locator('.explore-panel').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => opener.isVisible()).toBe(true);
});
