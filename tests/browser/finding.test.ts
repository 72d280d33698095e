import { expect, test } from 'vitest';
import { openPage } from './driver/open-page.ts';
import { flagship, openLive, scrollTo, settle, stepOffsets, STORY_PATH } from './driver/open-story.ts';

const patient = { timeout: 200_000 };
const wide = [1440, 900] as const;
const { sources } = flagship();

test('a source opens at its claim, where nothing moves, and gives the place back', patient, async () => {
  for (const size of [wide, [360, 740]] as const) {
    const { page } = await openLive({ size, hash: '#drills-2022' });
    const offset = await settle(page);
    const claim = page.locator('#drills-2022 .step-full sup a').nth(0);
    const open = page.locator('.source-note');
    const text = await page.locator(`[id="${(await claim.getAttribute('href'))?.slice(1)}"]`).innerText();
    await claim.click();
    await open.waitFor();
    const { innerText: shownText, links } = await open
      .locator('div')
      .first()
      .evaluate((words) => ({
        innerText: (words as HTMLElement).innerText,
        links: [...words.querySelectorAll('a')].map(({ href }) => href),
      }));
    expect(shownText.startsWith(text)).toBe(true);
    // The work in full, and nothing of where else it is cited.
    const [, { title = '' } = {}] =
      Object.entries(sources).find(([id]) => links[0]?.endsWith(`#source-${id}`)) ?? [];
    expect(title).not.toBe('');
    expect(shownText).toContain(title);
    expect(shownText).not.toContain('Cited in');
    const [number, note] = [await claim.boundingBox(), await open.boundingBox()];
    if (!number || !note) throw new Error('nothing is shown');
    expect(note.x).toBeGreaterThanOrEqual(0);
    expect(note.x + note.width).toBeLessThanOrEqual(size[0]);
    const gap = note.y > number.y ? note.y - number.y - number.height : number.y - note.y - note.height;
    expect(gap).toBeCloseTo(8, 0);
    await page.keyboard.press('Escape');
    await open.waitFor({ state: 'detached' });
    await expect(claim.evaluate((link) => link === document.activeElement)).resolves.toBe(true);
    await page.keyboard.press('Enter');
    await open.getByRole('button', { name: 'Close' }).click();
    await open.waitFor({ state: 'detached' });
    await claim.click();
    await open.waitFor();
    await claim.click();
    await open.waitFor({ state: 'detached' });
    await page.waitForTimeout(400);
    expect(await open.count()).toBe(0);
    expect(await settle(page)).toBe(offset);
    expect(new URL(page.url()).hash).toBe('#drills-2022');
    await page.context().close();
  }
});

test('without JavaScript a source number shows its note with the claim still in sight', async () => {
  const { page } = await openPage(`${STORY_PATH}#drills-2022`, { size: wide, javaScript: false });
  const claim = page.locator('#drills-2022 sup a').first();
  await claim.click();
  const note = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
  for (const shown of [claim, note]) {
    const box = await shown.boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(900 - 76);
  }
});

test('the address of a note stays while the note is in sight, and no longer', patient, async () => {
  const [note] = flagship().steps.find(({ id }) => id === 'drills-2022')?.citations ?? [];
  const { page } = await openLive({ size: wide, hash: `#drills-2022-${note}` });
  await page.waitForTimeout(800);
  expect(page.url()).toMatch(/#drills-2022-.+/);
  await scrollTo(page, (await stepOffsets(page))[14] ?? 0);
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#(arrests|protest-notes|embassy)$/);
});

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

test('step keys take the focus along, and Tab goes on from there', patient, async () => {
  const { page } = await openLive({ size: [1024, 768] });
  await page.locator('[data-step] sup a').nth(20).focus();
  await settle(page);
  const at = () =>
    page.evaluate(() => {
      const step = document.activeElement?.closest('[data-step]');
      const box = document.activeElement?.getBoundingClientRect();
      const steps = [...document.querySelectorAll('[data-step]')];
      return {
        step: step ? steps.indexOf(step) : -1,
        active: steps.findIndex((one) => one.hasAttribute('data-active')),
        isSeen: (box?.top ?? -1) >= 0 && (box?.bottom ?? Infinity) <= window.innerHeight,
      };
    });
  const { active: first } = await at();
  for (const [key, by] of [
    ['j', 1],
    ['ArrowRight', 2],
    ['k', 1],
  ] as const) {
    await page.keyboard.press(key);
    const there = { step: first + by, active: first + by, isSeen: true };
    await expect.poll(at, { timeout: 10_000 }).toEqual(there);
  }
  await page.keyboard.press('Tab');
  expect(await at()).toEqual({ step: first + 1, active: first + 1, isSeen: true });
  expect(await page.locator('[data-step] [tabindex]').count()).toBe(0);
});

test('a step key leads to its step though the page above grows on the way', patient, async () => {
  const { page } = await openLive({ size: [1024, 768] });
  const offsets = await stepOffsets(page);
  const active = () =>
    page.locator('[data-step]').evaluateAll((all) => all.findIndex((one) => one.hasAttribute('data-active')));
  await scrollTo(page, offsets[4] ?? 0);
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction((from) => window.scrollY > from + 20, offsets[4] ?? 0);
  await page.evaluate(() => {
    const card = document.querySelectorAll<HTMLElement>('[data-card]')[2];
    if (card) card.style.paddingBottom = '400px';
  });
  await expect.poll(active, { timeout: 10_000 }).toBe(5);
  const rest = await settle(page);
  await page.waitForTimeout(1200);
  for (const key of ['ArrowLeft', 'ArrowRight']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(1200);
  }
  expect(Math.abs((await settle(page)) - rest)).toBeLessThan(3);
});

test('who scrolls away from where a step key leads is let go', patient, async () => {
  const { page } = await openLive({ size: [1024, 768] });
  const from = (await stepOffsets(page))[4] ?? 0;
  await scrollTo(page, from);
  await page.mouse.move(500, 400);
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction((top) => window.scrollY > top + 20, from);
  await page.evaluate(() => {
    let last = window.scrollY;
    let isBack = false;
    document.addEventListener('scroll', () => {
      isBack ||= window.scrollY < last - 5;
      if (isBack && window.scrollY > last + 5) document.body.dataset['pulled'] = '';
      last = window.scrollY;
    });
  });
  // Browsers may not heed a wheel while they scroll on their own.
  const turn = async () => {
    await page.mouse.wheel(0, -2500);
    await page.waitForTimeout(200);
    return settle(page);
  };
  await expect.poll(turn).toBeLessThan(from);
  await page.waitForTimeout(1200);
  expect(await page.locator('body[data-pulled]').count()).toBe(0);
});

// A listener anywhere above the map makes the browser ask the page about every turn and touch, frame by frame.
test('the page listens for the wheel only while a step key leads somewhere', patient, async () => {
  const { page } = await openLive({ size: [1024, 768], reducedMotion: true });
  const cdp = await page.context().newCDPSession(page);
  const heard = async () => {
    const all = ['window', 'document', 'document.documentElement', 'document.body'].map(
      async (expression) => {
        const { result } = await cdp.send('Runtime.evaluate', { expression });
        const answer = await cdp.send('DOMDebugger.getEventListeners', { objectId: result.objectId ?? '' });
        return answer.listeners.map(({ type }) => type);
      },
    );
    const types = (await Promise.all(all)).flat().filter((type) => /^(wheel|touch)/.test(type));
    return types.toSorted();
  };
  expect(await heard()).toEqual([]);
  await page.keyboard.press('ArrowRight');
  expect(await heard()).toEqual(['touchstart', 'wheel']);
  await page.mouse.move(500, 400);
  await page.mouse.wheel(0, 10);
  await expect.poll(heard).toEqual([]);
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
