import type { Browser, Page } from 'playwright-core';
import { slugs } from '../../geo/story/library.ts';
import { build } from '../../site/build.ts';
import { serve } from '../../site/serve.ts';
import { say } from '../../site/stage.mjs';
import { launch } from './browser.ts';
import { treeMemory } from './memory.ts';
import type { readOptions } from './options.ts';
import { quantile } from './quantile.ts';

/** What a school may have: slow, small, without a graphics card. */
const LAPTOP = { width: 1366, height: 768, cpu: 6 };
/** Beyond that, people feel that nothing happens (poor by the measure of browsers). */
const ANSWER_LIMIT_MS = 500;
const MEMORY_LIMIT_MB = 1024;
const GIVE_UP_MS = 120_000;

interface Lesson {
  readonly name: string;
  readonly path: string;
  /** What is there when the page can be used. */
  readonly usable: string;
  readonly use: (page: Page) => Promise<void>;
}

interface Numbers {
  readonly usable: number;
  readonly answer: number;
  readonly memoryMb: number;
}

async function pressOften(page: Page, key: string, times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    await page.keyboard.press(key);
    await page.waitForTimeout(1800);
  }
}

function lessons(slug: string): Lesson[] {
  const home = `/stories/${slug}/`;
  return [
    {
      name: 'story',
      path: home,
      usable: '.stage[data-live]',
      use: (page) => pressOften(page, 'ArrowRight', 6),
    },
    {
      name: 'presentation',
      path: `${home}?present`,
      usable: '.stage[data-live] .slide h2',
      async use(page) {
        await pressOften(page, 'PageDown', 5);
        await pressOften(page, 'm', 2);
        await pressOften(page, 's', 2);
      },
    },
    {
      name: 'atlas',
      path: `${home}atlas/`,
      usable: '.atlas[data-live] .explore-panel',
      async use(page) {
        for (const id of ['syunik', 'aras']) {
          await page.locator(`#layer-${id} input`).focus();
          await pressOften(page, 'Space', 2);
        }
        await page.locator('#explore-place').focus();
        await page.keyboard.type('Meghri');
        await pressOften(page, 'Enter', 1);
      },
    },
    {
      name: 'quiz',
      path: `${home}quiz/`,
      usable: 'main button',
      async use(page) {
        await page.getByRole('button', { name: /^Begin/ }).click();
        await page.locator('main [data-live] canvas').waitFor({ timeout: GIVE_UP_MS });
        await page.locator('main canvas').focus();
        await pressOften(page, 'ArrowRight', 2);
        await pressOften(page, 'Enter', 3);
      },
    },
  ];
}

/** Uses what a lesson needs on a small, slow laptop. Prints medians, and which of them go too far. */
export async function measureClassroom(
  root: string,
  { runs, software }: ReturnType<typeof readOptions>,
): Promise<Record<string, readonly Numbers[]>> {
  const out = await build({ root, basePath: '' });
  const server = await serve({ dir: out, basePath: '', port: 0 });
  const slug = slugs(root)[0] ?? '';
  const report: Record<string, Numbers[]> = {};
  try {
    for (const lesson of lessons(slug)) {
      const all = (report[lesson.name] = [] as Numbers[]);
      for (let run = 0; run < runs; run++) all.push(await measure(lesson, server.url, software));
      const middle = (of: keyof Numbers) =>
        quantile(
          all.map((numbers) => numbers[of]),
          0.5,
        );
      const [usable, answer, memory] = [middle('usable'), middle('answer'), middle('memoryMb')];
      const held = answer <= ANSWER_LIMIT_MS && memory <= MEMORY_LIMIT_MB ? 'ok' : 'OVER';
      say(
        `${lesson.name.padEnd(13)} usable ${usable.toFixed(0)} ms, slowest answer ${answer.toFixed(0)} ms (${ANSWER_LIMIT_MS}), ` +
          `browser ${memory.toFixed(0)} MB (${MEMORY_LIMIT_MB}) ${held}`,
      );
    }
  } finally {
    await server.close();
  }
  return report;
}

/** One run in a browser of its own, so that its memory is that of one page. */
async function measure({ path, usable, use }: Lesson, url: string, software: boolean): Promise<Numbers> {
  const browser = await launch(software);
  let memoryMb = 0;
  const pid = await processOf(browser);
  const watch = setInterval(
    () => void treeMemory(pid).then((mb) => (memoryMb = Math.max(memoryMb, mb))),
    400,
  );
  try {
    const { width, height, cpu } = LAPTOP;
    const page = await (await browser.newContext({ viewport: { width, height } })).newPage();
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    await page.addInitScript(() => {
      Object.assign(window, { slowest: 0 });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries())
          Object.assign(window, {
            slowest: Math.max((window as { slowest?: number }).slowest ?? 0, duration),
          });
      }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
    });
    const began = performance.now();
    await page.goto(new URL(path, url).href);
    await page.locator(usable).first().waitFor({ state: 'attached', timeout: GIVE_UP_MS });
    const ready = performance.now() - began;
    await page.waitForTimeout(2000);
    await use(page);
    return { usable: ready, answer: await page.evaluate<number>('window.slowest'), memoryMb };
  } finally {
    clearInterval(watch);
    await browser.close();
  }
}

async function processOf(browser: Browser): Promise<number> {
  const cdp = await browser.newBrowserCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  return processInfo.find(({ type }) => type === 'browser')?.id ?? 0;
}
