import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { openPage } from './driver/open-page.ts';
import { STORY_PATH } from './driver/open-story.ts';

const patient = { timeout: 240_000 };
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Pages of each handout, and words that are on the page of that number; 0 is any page. */
const SHEETS = [
  {
    id: 'map',
    pages: 2,
    has: [
      [1, 'Nakhchivan'],
      [1, 'Tehran'],
      [2, 'Meghri'],
      [2, 'Scale true at'],
    ],
    leadsTo: 'atlas/',
  },
  {
    id: 'outline',
    pages: 2,
    has: [
      [1, 'Outline map'],
      [2, 'closer'],
    ],
    leadsTo: 'atlas/',
  },
  {
    id: 'numbered',
    pages: 3,
    has: [
      [1, 'Numbered map'],
      [3, 'Key, for the teacher'],
      [3, 'Meghri'],
    ],
    leadsTo: 'quiz/',
  },
  {
    id: 'timeline',
    pages: 2,
    has: [
      [1, '30 October 2022'],
      [1, 'Events'],
      [2, 'A call to calm things'],
    ],
    leadsTo: '',
  },
  {
    id: 'questions',
    pages: 4,
    has: [
      [1, 'Recall'],
      [0, 'Key, for the teacher'],
    ],
    leadsTo: 'class/',
  },
  {
    id: 'glossary',
    pages: 5,
    has: [
      [1, 'Abraham Accords'],
      [0, 'Zangilan'],
    ],
    leadsTo: 'glossary/',
  },
  { id: 'sources', pages: 1, has: [[1, 'Gulf International Forum']], leadsTo: '#sources' },
] as const;

/** In points, as PDF has them. */
const PAPERS = { A4: [595, 842], Letter: [612, 792] } as const;

test.each(SHEETS)(
  'the handout $id prints on A4 and Letter: pages, words, nothing cut',
  patient,
  async (sheet) => {
    const { page, problems } = await openPage(`${STORY_PATH}class/${sheet.id}/`);
    for (const [name, [width, height]] of Object.entries(PAPERS)) {
      await page.getByRole('radio', { name }).check();
      const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
      const view = (await pdf.getPage(1)).getViewport({ scale: 1 });
      expect([Math.round(view.width), Math.round(view.height)], name).toEqual([width, height]);
      const { totalPages, text } = await extractText(pdf, { mergePages: false });
      if (sheet.id === 'questions' || sheet.id === 'glossary')
        expect(totalPages, name).toBeLessThanOrEqual(sheet.pages + 1);
      else expect(totalPages, `${name}: ${text.map((one) => one.length)}`).toBe(sheet.pages);
      for (const [number, words] of sheet.has) {
        const at = number === 0 ? text.join(' ') : (text[number - 1] ?? '');
        expect(at.toLowerCase(), `${name}, page ${number}`).toContain(words.toLowerCase());
      }
      if (sheet.id === 'numbered')
        for (const words of text.slice(0, 2)) expect(words).not.toMatch(/Meghri|Julfa|Tehran/);
    }
    expect(problems).toEqual([]);
  },
);

test(
  'maps lie inside the paper, with border, scale and arrow in them, and names inside the map',
  patient,
  async () => {
    const { page } = await openPage(`${STORY_PATH}class/map/`);
    await page.emulateMedia({ media: 'print' });
    // The smaller of both papers' inner sizes, at 96 pixels to the inch.
    await page.setViewportSize({ width: Math.floor(((210 - 24) / 25.4) * 96), height: 965 });
    const cut = await page.evaluate(() => {
      const found: string[] = [];
      for (const map of document.querySelectorAll('.sheet-map')) {
        const outer = map.getBoundingClientRect();
        if (outer.left < 0 || outer.right > innerWidth || outer.width < 600)
          found.push(`map ${outer.left} ${outer.right}`);
        for (const part of map.querySelectorAll('text, .plate, .border, .north')) {
          const { left, right, top, bottom } = part.getBoundingClientRect();
          if (
            left < outer.left - 1 ||
            right > outer.right + 1 ||
            top < outer.top - 1 ||
            bottom > outer.bottom + 1
          )
            found.push(part.textContent ?? '');
        }
      }
      for (const paper of document.querySelectorAll('.paper')) {
        const { height } = paper.getBoundingClientRect();
        if (height > innerHeight) found.push(`paper ${height}`);
      }
      return found;
    });
    expect(cut).toEqual([]);
  },
);

test('the QR code of each handout says where the printed link leads', patient, async () => {
  for (const { id, leadsTo } of SHEETS) {
    const { page } = await openPage(`${STORY_PATH}class/${id}/`, { pixelRatio: 2 });
    const picture = await page.locator('.paper-qr').first().screenshot();
    const { data, width, height } = PNG.sync.read(picture);
    const said = jsQR(new Uint8ClampedArray(data), width, height)?.data;
    expect(said, id).toBe(await page.locator('.paper-address a').first().getAttribute('href'));
    expect(said?.endsWith(`${STORY_PATH}${leadsTo}`), said).toBe(true);
  }
});

test('a print button comes with scripts, a hint stays without; the sheet prints black on white in the dark', async () => {
  const path = `${STORY_PATH}class/outline/`;
  const { page } = await openPage(path, { scheme: 'dark' });
  await page.evaluate(() => Object.assign(window, { print: () => Object.assign(window, { printed: true }) }));
  await page.getByRole('button', { name: 'Print' }).click();
  expect(await page.evaluate(() => 'printed' in window)).toBe(true);
  expect(
    await page
      .locator('.paper')
      .first()
      .evaluate((paper) => getComputedStyle(paper).backgroundColor),
  ).toBe('rgb(255, 255, 255)');
  const { page: bare } = await openPage(path, { javaScript: false });
  expect(await bare.getByRole('button').count()).toBe(0);
  expect(await bare.getByText('print command').isVisible()).toBe(true);
});

test('glossary and story link to each other, each term once, and names say their language and direction', async () => {
  const { page } = await openPage(STORY_PATH, { webgl: false });
  const links = await page
    .locator('a.term')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(links.length).toBeGreaterThan(20);
  expect(new Set(links).size).toBe(links.length);
  expect(await page.locator('a a, h2 a.term, h3 a.term, sup a.term').count()).toBe(0);
  await page.locator('.teach-line').getByRole('link', { name: 'class materials' }).click();
  await page.getByRole('link', { name: 'Glossary', exact: true }).first().click();
  for (const link of links) expect(await page.locator(`[id="${link.split('#')[1]}"]`).count(), link).toBe(1);
  const persian = page.locator('#nakhchivan bdi[lang="fa"]');
  expect(await persian.getAttribute('dir')).toBe('rtl');
  expect(await page.locator('#nakhchivan bdi').count()).toBeGreaterThanOrEqual(5);
  const back = await page.locator('#nakhchivan .where a').first().getAttribute('href');
  expect(back).toContain(`${STORY_PATH}#`);
});

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const found = await page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    return (await axe.run({ runOnly: tags, resultTypes: ['violations'] })).violations;
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
  );
}

test(
  'axe finds nothing on the class page, the glossary and the handouts, in light and dark',
  patient,
  async () => {
    const sheets = SHEETS.map(({ id }) => `class/${id}/`);
    for (const path of ['class/', 'glossary/', ...sheets]) {
      for (const scheme of ['light', 'dark'] as const) {
        const { page } = await openPage(STORY_PATH + path, { scheme, size: [360, 740] });
        expect(await violations(page), `${path} ${scheme}`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(
          360,
        );
      }
    }
  },
);
