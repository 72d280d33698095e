import { Resvg } from '@resvg/resvg-js';
import jsqr from 'jsqr';
import { expect, inject, test } from 'vitest';
import { findViolations } from './driver/find-violations.ts';
import { openPage } from './driver/open-page.ts';
import { flagship, patient, stepIds, STORY_PATH } from './driver/open-story.ts';

const CITE = `${STORY_PATH}cite/`;

test(
  'axe finds nothing on the page for citing, in light and dark, with its details open',
  patient,
  async () => {
    for (const scheme of ['light', 'dark'] as const) {
      const { page, problems } = await openPage(CITE, {
        scheme,
        size: scheme === 'light' ? [1440, 900] : [360, 740],
      });
      await page
        .locator('details')
        .first()
        .evaluate((details) => details.setAttribute('open', ''));
      expect(await findViolations(page), scheme).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(width, 'wider than its window').toBeLessThanOrEqual(0);
      expect(problems).toEqual([]);
    }
  },
);

test('a citation is copied as plain text, and the reader is told', async () => {
  const { page } = await openPage(CITE);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const button = page.locator('#cite .copy').first();
  await button.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('main > [role=status]').textContent()).toBe('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(
    /^Araxes\. \(2026, November 23\)\. Across the Aras\. https?:\/\/\S+\/stories\/iran-azerbaijan-2022\/$/,
  );
});

test('without scripts: citations, licences, links and codes of every step', async () => {
  const { page } = await openPage(`${CITE}#syunik`, { javaScript: false });
  expect(await page.locator('#syunik').evaluate((section) => section.matches(':target'))).toBe(true);
  const top = await page.locator('#syunik').evaluate((section) => section.getBoundingClientRect().top);
  expect(top).toBeLessThan(900);
  expect(await page.locator('button:visible').count()).toBe(0);
  expect(await page.locator('a[rel=license]').getAttribute('href')).toBe(
    'https://creativecommons.org/licenses/by/4.0/',
  );
  expect(await page.locator('#cite .citation').allTextContents()).toHaveLength(3);
  const links = await page
    .locator('.step-list .share-link p a')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(links.map((link) => new URL(link).hash.slice(1))).toEqual(stepIds);
  for (const [i, id] of stepIds.entries()) {
    const svg = await (await fetch(new URL(`${STORY_PATH}qr/${id}.svg`, inject('siteUrl')))).text();
    const { pixels, width, height } = new Resvg(svg, { fitTo: { mode: 'width', value: 240 } }).render();
    const decode = (jsqr as unknown as { default?: typeof jsqr }).default ?? jsqr;
    expect(decode(new Uint8ClampedArray(pixels), width, height)?.data).toBe(links[i]);
  }
});

test('a browser reads the KML as XML with every shape in it', async () => {
  const { page } = await openPage(CITE);
  const read = await page.evaluate(async (address) => {
    const xml = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/xml');
    return {
      errors: xml.querySelectorAll('parsererror').length,
      folders: xml.querySelectorAll('Folder').length,
    };
  }, `${STORY_PATH}downloads/layers.kml`);
  expect(read).toEqual({ errors: 0, folders: Object.keys(flagship().layers).length });
});

test('every download is there, of its type and size, and says where it is from', async () => {
  const { page } = await openPage(CITE, { javaScript: false });
  const listed = await page.locator('.downloads a').evaluateAll((all) =>
    all.map((link) => ({
      href: (link as HTMLAnchorElement).href,
      text: link.textContent ?? '',
      name: link.getAttribute('download'),
    })),
  );
  expect(listed.length).toBeGreaterThan(Object.keys(flagship().layers).length + 3);
  const types: Record<string, string> = {
    csv: 'text/csv',
    kml: 'application/vnd.google-earth.kml+xml',
    bib: 'application/x-bibtex',
    geojson: 'application/geo+json',
    json: 'application/json',
  };
  for (const { href, text, name } of listed) {
    const answer = await fetch(href);
    const body = await answer.arrayBuffer();
    expect(answer.headers.get('content-type'), href).toContain(types[href.split('.').at(-1) ?? '']);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(Number(/(\d+) kB/.exec(text)?.[1]), href).toBe(Math.max(1, Math.round(body.byteLength / 1000)));
    expect(name).toBe(`iran-azerbaijan-2022-${href.split('/').at(-1)}`);
  }
});
