import { expect, test } from 'vitest';
import { findViolations } from './driver/find-violations.ts';
import { flagship, goLive, patient, STORY_PATH } from './driver/open-story.ts';
import { heading, PRESENT, present, press } from './driver/present.ts';
import { swipe } from './driver/swipe.ts';

const { steps } = flagship();

test(
  'the screen goes black and white and comes back, the map stands alone, a pointer shows on it',
  patient,
  async () => {
    const { page } = await present();
    await goLive(page);
    for (const key of ['b', '.', 'w', ',']) {
      await page.keyboard.press(key);
      const blank = page.locator('.slide-blank');
      await blank.waitFor();
      const colour = await blank.evaluate((it) => getComputedStyle(it).backgroundColor);
      expect(colour).toBe('b.'.includes(key) ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)');
      await page.keyboard.press('PageDown');
      await blank.waitFor({ state: 'detached' });
      expect(await heading(page)).toBe(steps[0]?.heading);
    }
    const zoom = () => page.evaluate(() => window.araxes.map.getZoom());
    const before = await zoom();
    await page.keyboard.press('m');
    await page.locator('.slide').waitFor({ state: 'detached' });
    await expect.poll(zoom).toBeGreaterThan(before);
    await page.keyboard.press('m');
    await page.locator('.slide').waitFor();
    await page.keyboard.press('p');
    const middle = () =>
      page.locator('.slide-spot').evaluate((ring) => {
        const { x, y, width, height } = ring.getBoundingClientRect();
        return [Math.round(x + width / 2), Math.round(y + height / 2)];
      });
    await page.mouse.move(640, 220);
    await expect.poll(middle).toEqual([640, 220]);
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Shift+ArrowDown');
    expect(await middle()).toEqual([616, 244]);
    expect(await heading(page)).toBe(steps[0]?.heading);
  },
);

test('with reduced motion the map is cut to its next place under a fading picture', patient, async () => {
  const { page } = await present(PRESENT, { reducedMotion: true });
  await goLive(page);
  const seen = await page.evaluate(async () => {
    const { map } = window.araxes;
    const zooms = new Set<number>();
    map.on('move', () => zooms.add(map.getZoom()));
    let faded = false;
    new MutationObserver(() => (faded ||= document.querySelector('.stage .fading') !== null)).observe(
      document,
      {
        subtree: true,
        childList: true,
      },
    );
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await new Promise((done) => setTimeout(done, 900));
    return { cameras: zooms.size, faded };
  });
  expect(seen).toEqual({ cameras: 1, faded: true });
  expect(await heading(page)).toBe(steps[1]?.heading);
});

test('without WebGL the drawn maps stand beside the words, each its own', patient, async () => {
  const { page } = await present(PRESENT, { webgl: false });
  for (const index of [0, 1, 2]) {
    await expect
      .poll(() =>
        page.evaluate(() => {
          const image = document.querySelector<HTMLImageElement>('.slide-still img.ground');
          const card = document.querySelector('.slide')?.getBoundingClientRect();
          const fit = document.querySelector('.slide-still .fit')?.getBoundingClientRect();
          const isBeside = fit && card && fit.left > card.right && fit.width > 200;
          return image?.complete && image.naturalWidth > 0 && isBeside && new URL(image.src).pathname;
        }),
      )
      .toBe(`${STORY_PATH}steps/${steps[index]?.id}.ground.svg`);
    if (index < 2) await press(page, 'ArrowRight', index + 1);
  }
});

test('on a phone a finger turns the steps, and the words stand under the map', patient, async () => {
  const { page } = await present(PRESENT, { webgl: false, touch: true, size: [390, 844] });
  await swipe(page, [300, 200], [80, 210]);
  await expect.poll(() => heading(page)).toBe(steps[1]?.heading);
  await swipe(page, [80, 200], [300, 210]);
  await expect.poll(() => heading(page)).toBe(steps[0]?.heading);
  await swipe(page, [200, 300], [210, 100]);
  expect(await heading(page)).toBe(steps[0]?.heading);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
  const [map, card] = await page.evaluate(() =>
    ['.slide-still .fit', '.slide'].map((part) =>
      document.querySelector(part)?.getBoundingClientRect().toJSON(),
    ),
  );
  expect(map.bottom).toBeLessThanOrEqual(card.top);
  await page.getByRole('button', { name: 'Next step' }).tap();
  await expect.poll(() => heading(page)).toBe(steps[1]?.heading);
  await page.getByRole('button', { name: 'Notes' }).tap();
  await expect.poll(() => page.locator('.slide-panel').innerText()).toContain(steps[1]?.notes[0]);
});

test('axe finds nothing, with every panel, in light and dark; words are never cut', patient, async () => {
  for (const scheme of ['light', 'dark'] as const) {
    const { page } = await present(PRESENT, { webgl: false, scheme, size: [1024, 700] });
    for (const key of ['Escape', 's', 'Shift+n', '?']) {
      if (key !== 'Escape') await page.keyboard.press(key);
      expect(await findViolations(page), `${scheme} ${key}`).toEqual([]);
    }
    await page.keyboard.press('Escape');
    for (const index of steps.keys()) {
      if (index > 0) await press(page, 'ArrowRight', index);
      const cut = await page.locator('.slide').evaluate((it) => it.scrollHeight - it.clientHeight);
      expect(cut, steps[index]?.id).toBeLessThanOrEqual(1);
    }
  }
});

test('letters can be turned off as keys; arrows go on turning', patient, async () => {
  const { page } = await present(PRESENT, { webgl: false, size: [1024, 700] });
  const mapOnly = page.getByRole('button', { name: 'Map only' });
  await page.keyboard.press('m');
  await expect.poll(() => mapOnly.getAttribute('aria-pressed')).toBe('true');
  await page.keyboard.press('m');
  await page.keyboard.press('?');
  await page.getByLabel('Letters and signs are keys too').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('m');
  await press(page, 'ArrowRight', 1);
  expect(await mapOnly.getAttribute('aria-pressed')).toBe('false');
  expect(await mapOnly.getAttribute('aria-keyshortcuts')).toBe(null);
});
