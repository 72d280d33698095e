import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { notesOf, watchedPage } from './browser.ts';
import type { Layout } from './floors.ts';
import type { LiveData } from '../../components/map/live-data.ts';
import type { Profile } from './options.ts';
import type { Watch } from './page/watch.ts';
import type { BenchPage } from './pages.ts';
import { scrollThrough } from './scroll.ts';
import { slowLink } from './slow-link.ts';

/** What one run of one page gave, by metric. Times in milliseconds from the start of the navigation. */
export type Run = Readonly<Record<string, number | undefined>>;

interface RunOptions {
  readonly browser: Browser;
  readonly page: BenchPage;
  readonly profile: Profile;
  readonly script: string;
  readonly layout: Layout;
  readonly data: LiveData;
  /** 0 leaves scrolling out. */
  readonly scrollSeconds: number;
}

const GIVE_UP_MS = 90_000;
const QUIET_MS = 1000;

/** Opens a page once, cold, and scrolls through it. Throws when its map never comes or the page reports an error. */
export async function measure(options: RunOptions): Promise<Run> {
  const { browser, page: target, profile, script, layout, data, scrollSeconds } = options;
  const link = await slowLink(target.port, profile.link);
  const opened = await watchedPage(browser, profile, script, target.wanted);
  const { page, errors } = opened;
  try {
    await page.goto(link.origin + target.path(profile.name), { waitUntil: 'load', timeout: GIVE_UP_MS });
    if (target.ready) await page.locator(target.ready).waitFor({ state: 'attached', timeout: GIVE_UP_MS });
    while (link.quietFor() < QUIET_MS) await setTimeout(100);
    await setTimeout(QUIET_MS);
    const loaded = loadNumbers(await notesOf(page));
    const bytes = link.sent();
    const scrolls = scrollSeconds > 0 && target.ready !== '';
    const scrolled = scrolls ? await scrollThrough(opened, layout, data, scrollSeconds) : {};
    const cls = layoutShift((await notesOf(page)).shifts);
    if (errors.length > 0) throw new Error(`${target.name}: ${errors.join('; ')}`);
    return { ...loaded, ...scrolled, cls, bytes };
  } finally {
    await opened.close();
    link.close();
  }
}

/** What a page noted about its loading. */
export function loadNumbers(watch: Watch): Run {
  const { fcp, lcp, text: laidOut, pictureAfter, picture, live, painted, tasks } = watch;
  // A frame's callbacks run before it is painted, and painting can take seconds.
  const text = laidOut === undefined ? undefined : Math.max(laidOut, fcp ?? 0);
  const before = tasks.filter(([start]) => start < (text ?? 0)).map(([, ms]) => ms);
  const blocked = tasks.reduce((sum, [, ms]) => sum + ms - 50, 0);
  const first = picture === undefined ? undefined : (pictureAfter ?? 0);
  const longest = Math.max(0, ...tasks.map(([, ms]) => ms));
  const taskBeforeText = Math.max(0, ...before);
  return { fcp, lcp, text, pictureAfter: first, live, painted, taskBeforeText, longest, blocked };
}

/** Cumulative layout shift as Web Vitals has it: the worst burst of at most 5 s with no gap over 1 s. */
function layoutShift(shifts: Watch['shifts']): number {
  let [worst, burst, began, last] = [0, 0, 0, 0];
  for (const [time, value] of shifts) {
    if (time - last > 1000 || time - began > 5000) [burst, began] = [0, time];
    burst += value;
    last = time;
    worst = Math.max(worst, burst);
  }
  return worst;
}
