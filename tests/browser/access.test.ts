import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from 'chrome-launcher';
import { HtmlValidate } from 'html-validate';
import lighthouse from 'lighthouse';
import { expect, inject, test } from 'vitest';
import { listFiles } from '../../site/list-files.ts';
import { ensureChromium } from './driver/chromium.ts';
import { findViolations } from './driver/find-violations.ts';
import { openPage } from './driver/open-page.ts';
import {
  goLive,
  openLive,
  openStory,
  scrollTo,
  settle,
  stepOffsets,
  STORY_PATH,
} from './driver/open-story.ts';

const patient = { timeout: 400_000 };
const out = fileURLToPath(new URL('../../out', import.meta.url));

test.each(['/', '/no/such/page/', `${STORY_PATH}corridor/`])(
  'axe finds nothing on %s, in light and dark',
  patient,
  async (path) => {
    for (const scheme of ['light', 'dark'] as const) {
      const { page } = await openPage(path, { scheme });
      expect(await findViolations(page), scheme).toEqual([]);
    }
  },
);

test(
  'axe finds nothing on the story: at its top, in the middle and at its end, drawn and live',
  patient,
  async () => {
    const windows = [
      { size: [1024, 768], scheme: 'light', webgl: true },
      { size: [390, 844], scheme: 'dark', webgl: false },
    ] as const;
    for (const options of windows) {
      const { page } = await openStory(options);
      if (options.webgl) await goLive(page);
      const offsets = await stepOffsets(page);
      for (const top of [0, offsets[9] ?? 0, 1e6]) {
        await scrollTo(page, top);
        expect(await findViolations(page), `${options.size} at ${top}`).toEqual([]);
      }
    }
  },
);

test.each([
  { size: [360, 740], scheme: 'dark', contrast: 'no-preference', forcedColors: false },
  { size: [1440, 900], scheme: 'light', contrast: 'no-preference', forcedColors: false },
  { size: [1440, 900], scheme: 'light', contrast: 'no-preference', forcedColors: true },
  { size: [360, 740], scheme: 'dark', contrast: 'no-preference', forcedColors: true },
  { size: [1440, 900], scheme: 'light', contrast: 'more', forcedColors: false },
  { size: [360, 740], scheme: 'dark', contrast: 'more', forcedColors: false },
] as const)(
  'axe finds nothing at $size, $scheme, contrast $contrast, forced colours $forcedColors: explored, and with a source open',
  patient,
  async ({ contrast, ...options }) => {
    const { page } = await openLive({ ...options, hash: '#drills-2022' });
    await page.emulateMedia({ contrast });
    await page.locator('#drills-2022 .step-full sup a').first().click();
    await page.locator('.source-note').waitFor();
    expect(await findViolations(page), 'source').toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.explore-open').click();
    await page.locator('html[data-exploring]').waitFor({ state: 'attached' });
    await page.getByRole('searchbox').fill('Baku');
    await settle(page);
    expect(await findViolations(page), 'explored').toEqual([]);
  },
);

test('html-validate finds nothing in any exported page', patient, async () => {
  const checker = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // React and Next write these, and browsers read them the same: <br/>, async="", doctype in capitals, id="_R_".
      'void-style': ['error', { style: 'selfclose' }],
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'valid-id': ['error', { relaxed: true }],
      'doctype-style': 'off',
      'attr-case': 'off',
      'no-raw-characters': ['error', { relaxed: true }],
      'no-trailing-whitespace': 'off',
      // ARIA lets lists have names, and screen readers read them.
      'aria-label-misuse': ['error', { allowAnyNamable: true }],
      'long-title': 'off',
    },
  });
  // The rules of a story's drawings stand before them, in the body, where every browser reads them.
  const pages = (await listFiles(out)).filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(2);
  for (const file of pages) {
    const report = await checker.validateString(readFileSync(`${out}/${file}`, 'utf8'), file);
    const messages = report.results.flatMap(({ messages }) => messages);
    const found = messages
      .filter(({ message }) => !message.startsWith('<style> element is not permitted'))
      .map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`);
    expect(found, file).toEqual([]);
  }
});

/** One of every kind. */
const KINDS = [
  '',
  'corridor/',
  'class/',
  'class/numbered/',
  'glossary/',
  'atlas/',
  'quiz/',
  'cite/',
  'embed/',
].map((path) => STORY_PATH + path);

test('Lighthouse gives a page of every kind 100 of 100 for accessibility', patient, async () => {
  const chrome = await launch({
    chromePath: await ensureChromium(),
    chromeFlags: ['--headless=new', '--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  });
  try {
    for (const path of ['/', '/404.html', ...KINDS, '/embed/iran-azerbaijan-2022/']) {
      const result = await lighthouse(new URL(path, inject('siteUrl')).href, {
        port: chrome.port,
        onlyCategories: ['accessibility'],
        logLevel: 'silent',
        maxWaitForLoad: 90_000,
      });
      const audits = Object.values(result?.lhr.audits ?? {});
      const failed = audits.filter(
        ({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score !== 1,
      );
      expect(
        failed.map(({ id }) => id),
        path,
      ).toEqual([]);
      expect(result?.lhr.categories.accessibility?.score, path).toBe(1);
    }
  } finally {
    chrome.kill();
  }
});

test('words in other scripts say their language', patient, async () => {
  for (const path of ['/', STORY_PATH, '/404.html']) {
    const { page } = await openPage(path, { webgl: false });
    const unnamed = await page.evaluate(() => {
      const other =
        /[\p{Script=Armenian}\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Georgian}\p{Script=Hebrew}əƏğĞıİşŞ]/u;
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        if (text.parentElement?.closest('script, style') || !other.test(text.nodeValue ?? '')) continue;
        if (text.parentElement?.closest('[lang]')?.getAttribute('lang') === 'en')
          found.push(text.nodeValue ?? '');
      }
      return found;
    });
    expect(unnamed, path).toEqual([]);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  }
});

test('nothing is announced while the reader scrolls', patient, async () => {
  const { page } = await openLive({ size: [900, 700] });
  await page.evaluate(() => {
    const announced: string[] = [];
    const loud = '[aria-live]:not([aria-live="off"]), [role="status"], [role="alert"], [role="log"], output';
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const added = [...addedNodes].some(
          (node) => node instanceof Element && (node.matches(loud) || node.querySelector(loud)),
        );
        if (added || element?.closest(loud)) announced.push(element?.closest(loud)?.textContent ?? 'new');
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { announced });
  });
  for (const top of await stepOffsets(page)) await scrollTo(page, top);
  expect(await page.evaluate(() => (window as Window & { announced?: string[] }).announced)).toEqual([]);
});
