import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { embedFrame, embedUrl, openHost } from './driver/open-host.ts';

const patient = { timeout: 120_000 };
const STEP = embedUrl('drills-2022/');
const STACK = embedUrl('?layout=stack');

/** Host pages with the resizers that newsrooms use, as their documentation has them. */
const clients: Readonly<Record<string, (url: string) => string>> = {
  'pym.js': (url) =>
    `<div id="map"></div><script src="/npm/pym.js/dist/pym.v1.js"></script><script>new pym.Parent('map', '${url}', {})</script>`,
  'iframe-resizer 4': (url) =>
    `<iframe id="map" src="${url}" width="100%" style="border:0"></iframe><script src="/npm/iframe-resizer/js/iframeResizer.js"></script><script>iFrameResize({}, '#map')</script>`,
  '@newswire/frames': (url) =>
    `<div data-frame-src="${url}"></div><script src="/npm/@newswire/frames/dist/frames.umd.js"></script><script>newswireFrames.autoInitFrames()</script>`,
  '@nprapps/sidechain': (url) =>
    `<side-chain src="${url}"></side-chain><script type="module" src="/npm/@nprapps/sidechain/dist/sidechain.js"></script>`,
};

/** Listeners written from the protocols of hosts that have no package. */
const listener = (test: string, height: string) => (url: string) =>
  `<iframe src="${url}#?secret=abc123" width="100%" height="200" style="border:0"></iframe><script>
    const frame = document.querySelector('iframe');
    addEventListener('message', ({ source, data }) => {
      if (source !== frame.contentWindow) return;
      let read = data;
      if (typeof data === 'string') { try { read = JSON.parse(data); } catch { return; } }
      if (${test}) frame.height = ${height};
    });</script>`;
const contracts: Readonly<Record<string, (url: string) => string>> = {
  'AMP embed-size': listener("read.sentinel === 'amp' && read.type === 'embed-size'", 'read.height'),
  Datawrapper: listener("read['datawrapper-height']", "Object.values(read['datawrapper-height'])[0]"),
  Guardian: listener(
    "typeof data === 'string' && read.type === 'set-height' && typeof read.value === 'number'",
    'read.value',
  ),
  WordPress: listener("read.message === 'height' && read.secret === 'abc123'", 'read.value'),
  H5P: listener("read.context === 'h5p' && read.action === 'resize'", 'read.height'),
  Canvas: listener("read.subject === 'lti.frameResize'", 'read.height'),
  Medium: listener("typeof data === 'string' && read.context === 'iframe.resize'", 'read.height'),
};

test.each(Object.entries({ ...clients, ...contracts }))(
  '%s follows the height of an embed through late fonts, narrow and wide windows and changed content',
  patient,
  async (_, host) => {
    const { page, problems, release } = await openHost(host(STEP), {
      size: [900, 900],
      hold: (url) => url.endsWith('.woff2'),
      until: 'domcontentloaded',
    });
    await page.locator('iframe').first().waitFor();
    const early = page.frames()[1];
    await early?.locator('.embed-credit').waitFor();
    expect(await early?.evaluate(() => document.fonts.status)).toBe('loading');
    await expect.poll(() => misfit(page), { timeout: 20_000 }).toBeLessThan(6);
    release();
    const frame = await embedFrame(page);
    await frame.evaluate(() => document.fonts.ready.then(() => undefined));
    for (const width of [900, 340, 700]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(() => misfit(page), { timeout: 20_000, message: `${width} px` }).toBeLessThan(6);
    }
    await frame.evaluate(() => {
      const more = document.createElement('p');
      more.style.height = '300px';
      document.querySelector('.words')?.append(more);
    });
    await expect.poll(() => misfit(page), { timeout: 20_000 }).toBeLessThan(6);
    expect(problems.filter((problem) => problem.startsWith('uncaught'))).toEqual([]);
  },
);

/** By how much the frame is higher or lower than what is in it. */
async function misfit(page: Page): Promise<number> {
  const content = await page.frames()[1]?.evaluate(() => document.body.getBoundingClientRect().height);
  const box = await page.locator('iframe').boundingBox();
  return Math.abs((box?.height ?? 0) - (content ?? 0));
}

test('the height of a stack comes to rest and never feeds on itself, over 200 widths', patient, async () => {
  const host = contracts['AMP embed-size']?.(STACK) ?? '';
  const { page } = await openHost(host, { size: [900, 900] });
  await embedFrame(page);
  const heightAt = async (width: number) => {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(() => misfit(page), { timeout: 20_000 }).toBeLessThan(3);
    return page.locator('iframe').evaluate((frame) => frame.clientHeight);
  };
  const before = await heightAt(700);
  for (let i = 0; i < 200; i++) await page.setViewportSize({ width: 320 + ((i * 137) % 900), height: 900 });
  expect(Math.abs((await heightAt(700)) - before)).toBeLessThanOrEqual(1);
  expect(before).toBeLessThan(40_000);
});

test('the stepper asks for 480 to 640 px, whatever the frame had', patient, async () => {
  for (const height of [150, 520, 2000]) {
    const host = `<iframe src="${embedUrl('')}" width="600" height="${height}"></iframe><script>
      addEventListener('message', ({ data }) => { if (data.type === 'embed-size') window.asked = data.height; });</script>`;
    const { page } = await openHost(host);
    await embedFrame(page);
    await expect.poll(() => page.evaluate('window.asked'), { timeout: 10_000 }).toBeGreaterThanOrEqual(480);
    expect(await page.evaluate('window.asked')).toBeLessThanOrEqual(640);
  }
});

test('an embed neither scrolls the page around it nor sends it anywhere', patient, async () => {
  const host = `<p style="height:3000px">text</p>${contracts['AMP embed-size']?.(STEP) ?? ''}`;
  const { page } = await openHost(host);
  await embedFrame(page);
  const address = page.url();
  await page.waitForTimeout(1500);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  expect(page.url()).toBe(address);
});
