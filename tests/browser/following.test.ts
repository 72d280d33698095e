import { expect, test } from 'vitest';
import { roomOf } from '../../geo/label/room.ts';
import {
  expectedAt,
  fetchScenes,
  layoutOf,
  openLive,
  patient,
  scrollTo,
  small,
  stepIds,
  stepOffsets,
  wholeStory,
} from './driver/open-story.ts';

test('the map is drawn in the very frame that shows the page scrolled', patient, async () => {
  const { page } = await openLive({ size: small });
  await page.evaluate(() => {
    const { map } = window.araxes;
    const note = () => {
      const { lng, lat } = map.getCenter();
      document.documentElement.dataset['drawn'] = JSON.stringify([lng, lat, map.getZoom()]);
    };
    note();
    map.on('render', note);
  });
  const layout = await layoutOf(page);
  const scenes = await fetchScenes();
  // Between two frames, as a finger does; then, right after the next one, what has been drawn.
  const frames = await page.evaluate(async (end) => {
    const seen: [offset: number, drawn: string][] = [];
    while (window.scrollY < end) {
      window.scrollBy({ top: 70, behavior: 'instant' });
      await new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));
      seen.push([window.scrollY, document.documentElement.dataset['drawn'] ?? '[]']);
    }
    return seen;
  }, layout.documentHeight / 4);
  expect(frames.length).toBeGreaterThan(20);
  for (const [offset, drawn] of frames) {
    const { center, zoom } = expectedAt(scenes, layout, offset).camera;
    for (const [i, wanted] of [...center, zoom].entries())
      expect(JSON.parse(drawn)[i], `at ${offset}`).toBeCloseTo(wanted, 5);
  }
});

test(
  'names are made ahead, and none comes into the page or leaves it while it scrolls',
  patient,
  async () => {
    const { page } = await openLive({ size: small });
    const room = roomOf((await layoutOf(page)).frame);
    const keys = new Set((await fetchScenes()).flatMap(({ labels }) => labels[room].map(({ key }) => key)));
    const made = page.locator('.live-labels > .name');
    await expect.poll(() => made.count(), { timeout: 20_000 }).toBe(keys.size);
    await page.evaluate(() => {
      const layer = document.querySelector<HTMLElement>('.live-labels');
      const watcher = new MutationObserver(
        (changes) => layer && (layer.dataset['changes'] = `${changes.length}`),
      );
      if (layer) watcher.observe(layer, { childList: true });
    });
    for (const top of await stepOffsets(page)) await scrollTo(page, top);
    expect(await page.locator('.live-labels').getAttribute('data-changes')).toBeNull();
    expect(await made.count()).toBe(keys.size);
  },
);

test('the address waits for a frame without scrolling, however long frames take', patient, async () => {
  const { page } = await openLive({ size: small });
  const offsets = (await stepOffsets(page)).slice(1, 6);
  // What frames are asked to do is held back, as where drawing one takes longer than readers rest.
  const changes = await page.evaluate(async (tops) => {
    const { requestAnimationFrame: ask, cancelAnimationFrame: cancel } = window;
    const replace = window.history.replaceState.bind(window.history);
    const held = new Map<number, FrameRequestCallback>();
    let [asked, count] = [0, 0];
    window.history.replaceState = (...state) => {
      count++;
      replace(...state);
    };
    window.requestAnimationFrame = (callback) => {
      held.set(--asked, callback);
      return asked;
    };
    window.cancelAnimationFrame = (id) => (id < 0 ? void held.delete(id) : cancel(id));
    for (const top of tops) {
      window.scrollTo({ top, behavior: 'instant' });
      await new Promise((done) => setTimeout(done, 700));
    }
    const early = count;
    Object.assign(window, { requestAnimationFrame: ask });
    for (const callback of held.values()) ask(callback);
    return early;
  }, offsets);
  expect(changes).toBe(0);
  await expect.poll(() => new URL(page.url()).hash).toBe(`#${stepIds[5]}`);
});

test(
  'after a jump the map before stands, names and all, until the one that is jumped to is drawn',
  patient,
  async () => {
    const { page } = await openLive({ size: small });
    await wholeStory(page);
    const offsets = await stepOffsets(page);
    // There and back, over more than one step each time; then to the next one and back, by the links of the timeline and
    // by the browser's buttons.
    const drills = stepIds.indexOf('drills-2022');
    const ways = [
      ...[stepIds.indexOf('syunik'), stepIds.length - 1, 0, drills].map((index) => ({ index, by: 'offset' })),
      ...[drills + 1, drills].map((index) => ({ index, by: 'link' })),
      { index: drills + 1, by: 'back' },
      { index: drills, by: 'forward' },
    ];
    for (const { index, by } of ways) {
      const go = { index, by, top: offsets[index] ?? 0 };
      const seen = await page.evaluate(async ({ index, by, top }) => {
        const { map } = window.araxes;
        const stage = document.querySelector('.stage');
        const namesNow = () =>
          [...document.querySelectorAll('.live-labels > :not([hidden])')].map((name) => name.textContent);
        const before = namesNow().join();
        const isNameOnTop = () => {
          const texts = stage?.querySelectorAll<SVGElement>('.live-labels > .name:not([hidden]) text') ?? [];
          const before = stage?.querySelector<HTMLElement>('.fading');
          if (before) before.style.pointerEvents = 'auto';
          return [...texts].some((text) => {
            text.style.pointerEvents = 'auto';
            const { x, y, width, height } = text.getBoundingClientRect();
            return document.elementFromPoint(x + width / 2, y + height / 2)?.closest('.live-labels');
          });
        };
        const bare: string[] = [];
        let waited = 0;
        const latest = performance.now() + 5000;
        const look = () => {
          const stands = stage?.querySelector('.fading:not(.gone)');
          if (stands && waited++ === 0 && !isNameOnTop()) bare.push('covered names');
          if (map.areTilesLoaded() || !stage?.hasAttribute('data-live')) return;
          if (!stands) bare.push('ground');
          if (namesNow().join() !== before) bare.push('names');
        };
        map.on('render', look);
        if (by === 'offset') window.scrollTo({ top, behavior: 'instant' });
        else if (by !== 'link') history.go(by === 'back' ? -1 : 1);
        else document.querySelectorAll<HTMLElement>('[data-stop]')[index]?.click();
        await new Promise<void>((done) => {
          const wait = () =>
            (waited > 0 || performance.now() > latest) &&
            !stage?.querySelector('.fading') &&
            stage?.hasAttribute('data-live')
              ? done()
              : requestAnimationFrame(wait);
          requestAnimationFrame(wait);
        });
        map.off('render', look);
        return { bare, hasWaited: waited > 0, isNew: namesNow().join() !== before };
      }, go);
      expect(seen, `${stepIds[index]} by ${by}`).toEqual({ bare: [], hasWaited: true, isNew: true });
    }
  },
);

test(
  'on the way back from exploring the map stands as it was until the picture of the story is drawn',
  patient,
  async () => {
    const { page } = await openLive({ size: small, hash: '#drills-2022' });
    await wholeStory(page);
    await page.getByRole('button', { name: /^Explore/ }).click();
    const back = page.getByRole('button', { name: 'Back to the story' });
    await back.waitFor();
    const names = page.locator('.live-labels > .name:not([hidden])');
    const seen = await page.evaluate(async () => {
      const { map } = window.araxes;
      const idle = () => new Promise<void>((resolve) => map.once('idle', () => resolve()));
      map.jumpTo({ center: [2, 48], zoom: 6 });
      await idle();
      const seen = { stood: false, bare: 0 };
      map.on('render', () => {
        const stands = document.querySelector('.stage .fading:not(.gone)') !== null;
        seen.stood ||= stands;
        if (!map.areTilesLoaded() && !stands) seen.bare++;
      });
      const buttons = [...document.querySelectorAll<HTMLElement>('.explore-panel button')];
      buttons.find(({ textContent }) => textContent === 'Back to the story')?.click();
      await idle();
      return seen;
    });
    expect(seen).toEqual({ stood: true, bare: 0 });
    await page.waitForFunction(() => document.querySelector('.stage .fading') === null);
    expect(await names.allTextContents()).toContain('Jolfa');
  },
);
