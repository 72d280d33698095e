import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { FORMS, type EmbedChoice } from '../../components/embed/forms.ts';
import { absolute } from '../../components/story/metadata.ts';
import { PALETTES } from '../../geo/style/palette.ts';
import { rgbOf } from '../style/rgb.ts';
import { EMBED_PATH, frameLive } from './driver/open-host.ts';
import { openPage } from './driver/open-page.ts';
import { flagship, openLive, STORY_PATH } from './driver/open-story.ts';

const patient = { timeout: 180_000 };
const { steps } = flagship();
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations: found } = await page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    return axe.run({ runOnly: tags, resultTypes: ['violations'], iframes: false });
  });
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`));
}

const pages = [
  EMBED_PATH,
  `${EMBED_PATH}article/`,
  `${EMBED_PATH}?layout=stack`,
  `${EMBED_PATH}syunik/`,
  `${STORY_PATH}embed/`,
];

test.each(pages)('axe finds nothing on %s, in light and dark, wide and narrow', patient, async (path) => {
  for (const options of [
    { scheme: 'light', size: [900, 560] },
    { scheme: 'dark', size: [360, 600] },
  ] as const) {
    const { page } = await openPage(path, options);
    if (path.startsWith(EMBED_PATH)) {
      await page
        .locator('araxes-story')
        .scrollIntoViewIfNeeded({ timeout: 300 })
        .catch(() => undefined);
      await frameLive(page.mainFrame());
    }
    expect(await violations(page), options.scheme).toEqual([]);
  }
});

test('the dialog opens at the step, by keyboard, and gives its code', patient, async () => {
  const { page, problems } = await openLive({ size: [1200, 900] });
  const step = steps[4];
  const link = page.locator(`[id="${step?.id}"] .embed-link`);
  await link.focus();
  await page.keyboard.press('Enter');
  const dialog = page.locator('dialog.embed-dialog');
  await dialog.waitFor();
  const code = dialog.getByLabel('Code');
  expect(await code.inputValue()).toContain(`${EMBED_PATH}?step=${step?.id}`);
  expect(await code.inputValue()).toMatch(/^<iframe src="http:\/\/localhost:\d+\/embed\//);
  await dialog.getByLabel('One step').check();
  expect(await code.inputValue()).toContain(`${EMBED_PATH}${step?.id}/`);
  const preview = page.frameLocator('.embed-preview iframe');
  await expect.poll(() => preview.locator('h2').innerText(), { timeout: 20_000 }).toBe(step?.heading);
  await dialog.getByLabel('In the article').check();
  await dialog.getByLabel('Colours').selectOption('dark');
  expect(await code.inputValue()).toContain('<araxes-story src="');
  expect(await code.inputValue()).toContain('theme="dark"');
  const paper = () =>
    preview
      .locator('araxes-story .card')
      .first()
      .evaluate((card) => getComputedStyle(card).color);
  const ink = `rgb(${rgbOf(PALETTES.dark.ink)
    .map((share) => share * 255)
    .join(', ')})`;
  await expect.poll(paper, { timeout: 30_000 }).toBe(ink);
  await dialog.getByLabel('Link').check();
  expect(await dialog.getByRole('img', { name: /^QR code that leads to / }).isVisible()).toBe(true);
  expect(await dialog.getByLabel('Address').inputValue()).toMatch(new RegExp(`${STORY_PATH}#${step?.id}$`));
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => dialog.count()).toBe(0);
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(problems).toEqual([]);
});

test('the picture form draws the step at the size asked for, and refuses absurd ones', patient, async () => {
  const { page } = await openLive({ size: [1200, 900] });
  await page.locator(`[id="syunik"] .embed-link`).focus();
  await page.keyboard.press('Enter');
  const dialog = page.locator('dialog.embed-dialog');
  await dialog.getByLabel('Picture').check();
  const picture = dialog.locator('.picture-maker img');
  await picture.waitFor({ timeout: 30_000 });
  await dialog.getByLabel('Shape').selectOption('1:1');
  await dialog.getByLabel('Width in pixels').fill('600');
  await expect.poll(() => picture.getAttribute('height')).toBe('600');
  await expect
    .poll(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth), { timeout: 20_000 })
    .toBe(600);
  const alt = steps.find(({ id }) => id === 'syunik')?.alt;
  expect(await picture.getAttribute('alt')).toBe(alt);
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download PNG' }).click();
  expect((await downloading).suggestedFilename()).toBe('iran-azerbaijan-2022-syunik-600x600.png');
  await dialog.getByLabel('Width in pixels').fill('90000');
  await expect
    .poll(() => dialog.locator('.picture-maker [role=status]').innerText())
    .toContain('200 to 4000');
});

test('without JavaScript the link leads to a page with every code written out', patient, async () => {
  const { page } = await openPage(STORY_PATH, { javaScript: false });
  const address = await page.locator('[id="syunik"] .embed-link').getAttribute('href');
  const codes = await openPage(address ?? '', { javaScript: false });
  const story = flagship();
  const choiceOf = (at: number): EmbedChoice => {
    const { id = '', heading = '', alt = '' } = steps[at] ?? {};
    const choice = {
      site: absolute(''),
      slug: story.slug,
      title: story.title,
      theme: '',
      height: 560,
    } as const;
    return { ...choice, step: { id, heading, alt } };
  };
  const [ofStory, ofStep] = ['stepper stack article', 'step picture link'].map((ids) =>
    FORMS.filter(({ id }) => ids.split(' ').includes(id)),
  );
  expect(FORMS.length).toBe((ofStory?.length ?? 0) + (ofStep?.length ?? 0));
  const wanted = [
    ...(ofStory ?? []).map((form) => form.code(choiceOf(0))),
    ...steps.flatMap((_, at) => (ofStep ?? []).map((form) => form.code(choiceOf(at)))),
  ];
  expect(await codes.page.locator('pre').allTextContents()).toEqual(wanted);
  const addresses = wanted.flatMap((code) =>
    code.startsWith('<') ? [...code.matchAll(/\s(?:src|href)="([^"]+)"/g)].map(([, to = '']) => to) : [code],
  );
  expect(addresses.length).toBeGreaterThan(wanted.length);
  for (const to of new Set(addresses)) {
    const { origin, pathname } = new URL(to.replaceAll('&amp;', '&'));
    expect(origin).toBe(absolute(''));
    expect((await fetch(new URL(pathname, inject('siteUrl')))).status, to).toBe(200);
  }
});
