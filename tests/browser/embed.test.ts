import { expect, inject, test } from 'vitest';
import { EMBED_PATH, embedFrame, embedUrl, frameLive, openHost } from './driver/open-host.ts';
import { openPage } from './driver/open-page.ts';
import { flagship } from './driver/open-story.ts';

const patient = { timeout: 180_000 };
const { steps } = flagship();
const step = embedUrl('syunik/');
const frameOf = (src: string, attributes = '') =>
  `<iframe src="${src}" width="600" height="560" title="Map" style="border:0" ${attributes}></iframe>`;

test(
  'the stepper goes through the story with buttons and keys, and its map goes along',
  patient,
  async () => {
    const { page } = await openHost(frameOf(embedUrl('')));
    const frame = await embedFrame(page);
    await frameLive(frame);
    const status = frame.locator('.turner p');
    const where = async () => (await status.textContent())?.replace(/\s+/g, ' ');
    expect(await where()).toBe(`1 of ${steps.length}: ${steps[0]?.heading}`);
    await frame.locator('.turner button').nth(1).click();
    await expect.poll(where).toBe(`2 of ${steps.length}: ${steps[1]?.heading}`);
    await page.keyboard.press('End');
    await expect.poll(where).toBe(`${steps.length} of ${steps.length}: ${steps.at(-1)?.heading}`);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(where).toContain(steps.at(-2)?.heading ?? '?');
    expect(await frame.locator('.step:visible').count()).toBe(1);
    await frameLive(frame);
    await page.keyboard.press('Home');
    await expect.poll(where).toContain(steps[0]?.heading ?? '?');
    expect(await frame.evaluate(() => document.activeElement?.textContent)).toContain('Next');
  },
);

test('?step= begins the stepper there; an unknown step is told, and not a blank frame', patient, async () => {
  const { page } = await openPage(`${EMBED_PATH}?step=syunik`);
  expect(await page.locator('.step:visible h2').innerText()).toBe('The land between');
  const odd = await openPage(
    `${EMBED_PATH}?step=${encodeURIComponent('<script>alert(1)</script>')}&theme=%00`,
  );
  expect(await odd.page.locator('.step:visible h2').innerText()).toBe(steps[0]?.heading);
  expect(await odd.page.locator('.quiet-note').innerText()).toContain('no such step');
  const missing = await openPage('/embed/no-such-story/');
  expect(await missing.page.locator('h1').innerText()).not.toBe('');
});

test('without JavaScript an embed is the stack, finished', patient, async () => {
  const { page } = await openPage(EMBED_PATH, { javaScript: false, size: [600, 800] });
  expect(await page.locator('.step:visible').count()).toBe(steps.length);
  expect(await page.locator('.turner:visible').count()).toBe(0);
  const first = page.locator('img.ground').first();
  await expect.poll(() => first.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
});

test('?theme= makes an embed dark or light whatever the system is', patient, async () => {
  for (const [theme, scheme] of [
    ['dark', 'light'],
    ['light', 'dark'],
  ] as const) {
    const { page } = await openPage(`${EMBED_PATH}syunik/?theme=${theme}`, { scheme });
    const paper = await page.locator('.embed').evaluate((main) => getComputedStyle(main).backgroundColor);
    const [red = 0] = paper.match(/\d+/g)?.map(Number) ?? [];
    expect(red < 128, `${theme}: ${paper}`).toBe(theme === 'dark');
  }
});

test('an embed lives in a frame that is cut off from its origin', patient, async () => {
  const { page, problems } = await openHost(frameOf(step, 'sandbox="allow-scripts"'));
  await frameLive(await embedFrame(page));
  expect(problems).toEqual([]);
});

test('ten embeds on one page: those in view hold a drawing context, and none is lost', patient, async () => {
  const all = Array.from({ length: 10 }, (_, i) => frameOf(embedUrl(`${steps[i]?.id}/`))).join('');
  const { page, problems } = await openHost(`<div style="width:600px">${all}</div>`, { size: [800, 900] });
  const live = async () =>
    (
      await Promise.all(
        page
          .frames()
          .slice(1)
          .map((frame) => frame.locator('canvas').count()),
      )
    ).reduce((a, b) => a + b, 0);
  await frameLive(await embedFrame(page));
  expect(await live()).toBeLessThanOrEqual(3);
  for (const top of [2000, 4500, 0]) {
    await page.evaluate((offset) => window.scrollTo(0, offset), top);
    await page.waitForTimeout(2500);
    await expect.poll(live).toBeLessThanOrEqual(4);
  }
  await frameLive(await embedFrame(page));
  expect(problems.filter((problem) => /context/i.test(problem))).toEqual([]);
});

test(
  'an embed that is scrolled past while its map starts gives that up, and starts anew when it is seen again',
  patient,
  async () => {
    const { page, problems, release } = await openHost(`${frameOf(step)}<div style="height:3000px">`, {
      size: [800, 900],
      hold: (url) => url.endsWith('.topojson'),
    });
    const frame = await embedFrame(page);
    const canvases = () => frame.locator('canvas').count();
    await expect.poll(canvases).toBe(1);
    await page.evaluate(() => window.scrollTo(0, 2000));
    await page.waitForTimeout(500);
    release();
    await expect.poll(canvases).toBe(0);
    expect(await frame.locator('.stage[data-live]').count()).toBe(0);
    await page.evaluate(() => window.scrollTo(0, 0));
    await frameLive(frame);
    expect(await canvases()).toBe(1);
    expect(problems).toEqual([]);
  },
);

const hosts: Readonly<Record<string, Parameters<typeof openHost>[1]>> = {
  'that resets all styles': {
    head: '<style>*{all:unset}canvas{filter:invert(1)}button{display:none!important}</style>',
  },
  'that clips what is in it': { head: '<style>body{overflow:hidden;height:600px}</style>' },
  'that reads from right to left': { head: '<script>document.documentElement.dir="rtl"</script>' },
  'with a small root font': { head: '<style>html{font-size:62.5%}</style>' },
  'in quirks mode': { quirks: true },
  'in a browser that blocks storage': { noStorage: true },
  'with a strict policy': {
    headers: {
      'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; frame-src http://localhost:*`,
    },
  },
};

test.each(Object.entries(hosts))('an embed looks the same in a page %s', patient, async (_, options) => {
  const { page } = await openHost(frameOf(step), { size: [800, 700], ...options });
  const frame = await embedFrame(page);
  await frameLive(frame);
  const heading = frame.locator('h2');
  expect(await heading.innerText()).toBe('The land between');
  expect(await heading.evaluate((h2) => getComputedStyle(h2).fontSize)).toBe('21.6px');
  expect(await frame.locator('.explore-open').isVisible()).toBe(true);
});

test('an embed asks nobody else for anything and leaves nothing behind', patient, async () => {
  const { page, requests } = await openHost(frameOf(embedUrl('')));
  const frame = await embedFrame(page);
  await frameLive(frame);
  const own = new URL(inject('siteUrl')).origin;
  const foreign = requests.filter(
    (url) => url.startsWith('http') && !url.startsWith(own) && url !== page.url(),
  );
  expect(foreign).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(await frame.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('an embed needs no cookies of its own where those of third parties are blocked', patient, async () => {
  const { page } = await openHost('');
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.setCookieControls', {
    enableThirdPartyCookieRestriction: true,
  });
  await page.evaluate((html) => void (document.body.innerHTML = html), frameOf(step));
  await frameLive(await embedFrame(page));
});

test('without JavaScript a frame shows the step, drawn', patient, async () => {
  const { page } = await openHost(frameOf(step), { javaScript: false });
  const frame = page.frameLocator('iframe');
  expect(await frame.locator('h2').innerText()).toBe('The land between');
  expect((await frame.locator('svg.ground').boundingBox())?.width).toBeGreaterThan(300);
});

test.each(['', 'syunik/', '?layout=stack'])(
  'the keyboard gets into the embed "%s", through it and out again',
  patient,
  async (path) => {
    const { page } = await openHost(
      `<button id="before">a</button>${frameOf(embedUrl(path))}<button id="after">b</button>`,
    );
    const frame = await embedFrame(page);
    await frameLive(frame);
    // A map of its own scroll in a tall frame would fill all of it.
    expect(await frame.locator('.explore-open').isVisible()).toBe(!path.includes('stack'));
    await page.locator('#before').focus();
    const inside = () => page.evaluate(() => document.activeElement?.tagName === 'IFRAME');
    const seen: string[] = [];
    for (let i = 0; i < 500 && (i === 0 || (await inside())); i++) {
      await page.keyboard.press('Tab');
      if (await inside())
        seen.push(await (await embedFrame(page)).evaluate(() => document.activeElement?.className ?? ''));
    }
    expect(seen.length).toBeGreaterThan(5);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('after');
  },
);
