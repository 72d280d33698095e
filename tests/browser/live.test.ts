import { expect, inject, test } from 'vitest';
import { sceneAt } from '../../geo/scene/scene-at.ts';
import {
  expectedAt,
  expectSame,
  fetchScenes,
  goLive,
  isInView,
  layoutOf,
  openLive,
  openStory,
  patient,
  scrollTo,
  settle,
  shown,
  small,
  stepIds,
  stepOffsets,
} from './driver/open-story.ts';

test(
  'the live map takes over and follows the wheel in both directions; the address follows too',
  patient,
  async () => {
    const scenes = await fetchScenes();
    const { page, problems } = await openLive({ size: small });
    const layout = await layoutOf(page);
    const visits = await page.evaluate(() => history.length);
    await page.mouse.move(600, 300);
    const stride = layout.documentHeight / 14;
    for (const direction of [1, -1]) {
      for (let turn = 0; turn < 14; turn++) {
        await page.mouse.wheel(0, direction * stride);
        const offset = await settle(page);
        const expected = expectedAt(scenes, layout, offset);
        expectSame(await shown(page), expected, `at ${offset}`);
        if (turn % 7 !== 3) continue;
        const address = offset < layout.windowHeight * 0.2 ? '' : `#${stepIds[expected.step]}`;
        await expect.poll(() => new URL(page.url()).hash, { timeout: 20_000 }).toBe(address);
      }
    }
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    await expect.poll(() => new URL(page.url()).hash, { timeout: 20_000 }).toMatch(/^$|^#opening$/);
    expect(await page.evaluate(() => history.length)).toBe(visits);
    expect(problems).toEqual([]);
  },
);

test(
  'the address waits while the reader scrolls on, and names their step when they rest',
  patient,
  async () => {
    const { page } = await openLive({ size: small });
    const offsets = await stepOffsets(page);
    await page.evaluate(() => {
      const { replaceState } = history;
      document.documentElement.dataset['addresses'] = '0';
      history.replaceState = (...args) => {
        const { dataset } = document.documentElement;
        dataset['addresses'] = String(Number(dataset['addresses']) + 1);
        replaceState.apply(history, args);
      };
    });
    const changes = () => page.evaluate(() => document.documentElement.dataset['addresses']);
    // By the page's own clock: a slow machine must not make a rest of it.
    await page.evaluate(
      (end) =>
        new Promise<void>((done) => {
          const onwards = () => {
            window.scrollBy(0, 40);
            if (window.scrollY < end) requestAnimationFrame(onwards);
            else done();
          };
          onwards();
        }),
      offsets[6] ?? 0,
    );
    expect(await changes()).toBe('0');
    await expect.poll(() => new URL(page.url()).hash, { timeout: 20_000 }).toBe(`#${stepIds[6]}`);
    expect(await changes()).toBe('1');
  },
);

test(
  'an address with a step shows that step at once; reload, back and forward keep place and picture',
  patient,
  async () => {
    const { page, problems } = await openStory({
      size: small,
      hash: '#drills-2022',
      until: 'domcontentloaded',
    });
    const index = stepIds.indexOf('drills-2022');
    const marked = () =>
      page.evaluate(() => document.querySelector('[data-stop][aria-current]')?.getAttribute('data-stop'));
    expect(await page.locator('#drills-2022-heading').evaluate(isInView)).toBe(true);
    await expect.poll(marked, { timeout: 30_000 }).toBe('drills-2022');
    await goLive(page);
    expect(await page.evaluate(() => window.araxes.position())).toBe(index);
    expectSame(
      await shown(page),
      expectedAt(await fetchScenes(), await layoutOf(page), await settle(page)),
      'of the address',
    );

    const offset = await scrollTo(page, (await stepOffsets(page))[7] ?? 0);
    const picture = await shown(page);
    await expect.poll(() => new URL(page.url()).hash, { timeout: 20_000 }).toBe(`#${stepIds[7]}`);
    const returned = async (way: string) => {
      await goLive(page);
      expect(Math.abs((await settle(page)) - offset), way).toBeLessThan(2);
      expectSame(await shown(page), picture, way);
    };
    await page.reload();
    await returned('after reload');
    await page.goto(inject('siteUrl'));
    await page.goBack();
    await returned('after going back');
    await page.goBack();
    await page.goForward();
    await returned('after going forward');
    expect(problems).toEqual([]);
  },
);

test(
  'turning the phone in the last lines of a card keeps them in sight, and comes back to the pixel',
  patient,
  async () => {
    const { page, problems } = await openLive({ size: [844, 390], touch: true });
    const card = (step: number) => page.locator(`[id="${stepIds[step]}"] [data-card]`);
    const endOf = (step: number) => card(step).evaluate((one) => one.getBoundingClientRect().bottom);
    for (const step of [1, 3, 5, 9, 12, 15]) {
      await scrollTo(page, (await stepOffsets(page))[step] ?? 0);
      const { scrolled, end } = await card(step).evaluate((one) => ({
        scrolled: window.scrollY,
        end: one.getBoundingClientRect().bottom,
      }));
      const offset = await scrollTo(page, scrolled + end - 390 * 0.7);
      expect((await shown(page)).step).toBe(step);
      await page.setViewportSize({ width: 390, height: 844 });
      await settle(page);
      expect((await shown(page)).step, `step ${step}`).toBe(step);
      const stage = await page.locator('.stage').evaluate((one) => one.getBoundingClientRect().bottom);
      expect(await endOf(step), `step ${step}`).toBeGreaterThan(stage);
      expect(await endOf(step), `step ${step}`).toBeLessThan(844);
      await page.setViewportSize({ width: 844, height: 390 });
      expect(Math.abs((await settle(page)) - offset), `step ${step}`).toBeLessThan(3);
    }
    expect(problems).toEqual([]);
  },
);

test(
  'turning the phone or changing the window keeps the step, and the map fits the new window',
  patient,
  async () => {
    const scenes = await fetchScenes();
    const { page, problems } = await openLive({ size: [390, 844], touch: true });
    for (const step of [4, 12]) {
      await scrollTo(page, (await stepOffsets(page))[step] ?? 0);
      for (const [width, height] of [
        [844, 390],
        [390, 844],
        [900, 700],
        [390, 844],
      ] as const) {
        await page.setViewportSize({ width, height });
        const offset = await settle(page);
        const now = await shown(page);
        expect(now.step, `step ${step} at ${width}x${height}`).toBe(step);
        expectSame(now, expectedAt(scenes, await layoutOf(page), offset), `at ${width}x${height}`);
        const canvas = await page.locator('.stage canvas').first().boundingBox();
        expect(canvas?.width).toBe(width);
      }
    }
    expect(problems).toEqual([]);
  },
);

test('with reduced motion the camera stands at steps only and never travels', patient, async () => {
  const scenes = await fetchScenes();
  const { page, problems } = await openLive({ size: small, reducedMotion: true });
  const layout = await layoutOf(page);
  await page.evaluate(() => {
    const { map } = window.araxes;
    const stands: number[][] = [];
    map.on('render', () => stands.push([map.getCenter().lng, map.getCenter().lat, map.getZoom()]));
    Object.assign(window, { stands });
  });
  for (let offset = 0; offset < layout.documentHeight - layout.windowHeight; offset += 330) {
    await scrollTo(page, offset);
    expectSame(await shown(page), expectedAt(scenes, layout, offset, true), `at ${offset}`);
  }
  const stands = await page.evaluate(() => (window as Window & { stands?: number[][] }).stands ?? []);
  const steps = scenes.map((_, index) => sceneAt(scenes, index, layout.frame).camera);
  const between = stands.filter(
    ([lng = 0, lat = 0, zoom = 0]) =>
      !steps.some(
        ({ center, zoom: wanted }) =>
          Math.abs(center[0] - lng) < 1e-6 &&
          Math.abs(center[1] - lat) < 1e-6 &&
          Math.abs(wanted - zoom) < 1e-6,
      ),
  );
  expect(between).toEqual([]);
  expect(new Set(stands.map(String)).size).toBeGreaterThan(10);
  expect(problems).toEqual([]);
});

test(
  'leaving the story and coming back three times starts one live map each time and complains of nothing',
  patient,
  async () => {
    const { page, problems } = await openLive({ size: small });
    const warnings: string[] = [];
    page.on('console', (message) => warnings.push(message.text()));
    for (let visit = 0; visit < 3; visit++) {
      await page.goto(inject('siteUrl'));
      expect(await page.locator('canvas').count()).toBe(0);
      await page.locator('main a').first().click();
      await goLive(page);
      expect(await page.locator('.stage .canvas canvas').count()).toBe(1);
    }
    expect(warnings.filter((text) => /context/i.test(text))).toEqual([]);
    expect(problems).toEqual([]);
  },
);
