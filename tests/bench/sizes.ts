import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { notesOf, watchedPage } from './browser.ts';
import type { Profile } from './options.ts';
import type { BenchPage } from './pages.ts';

/** Bytes after gzip -9, by what they are for. */
export interface Sizes {
  /** Scripts that the page names, those it only preloads too; what only old browsers take (nomodule) is left out. */
  readonly script: number;
  /** What else had arrived when the live map took over, without MapLibre, fonts, styles and pictures. */
  readonly firstStep: number;
  /** All data that the live map fetches for the whole story. */
  readonly data: number;
  readonly html: number;
  readonly engine: number;
}

/** Weighs the files that our page asked for in one visit to its first step. */
export async function sizesOf(
  browser: Browser,
  target: BenchPage,
  profile: Profile,
  script: string,
  out: string,
): Promise<Sizes> {
  const unhindered = { ...profile, cpu: 1 };
  const { page, close } = await watchedPage(browser, unhindered, script, target.wanted);
  try {
    const address = target.path(profile.name);
    await page.goto(`http://localhost:${target.port}${address}`, { waitUntil: 'load' });
    await page.locator(target.ready).waitFor({ state: 'attached', timeout: 90_000 });
    await page.waitForLoadState('networkidle');
    const forLive = (await notesOf(page)).filesForLive.map(pathOf);
    const all: string[] = await page.evaluate(
      `performance.getEntriesByType('resource').map((entry) => entry.name)`,
    );
    const html = await readFile(join(out, pathOf(`http://x${address}`), 'index.html'), 'utf8');
    const naming = /<(?:script(?![^>]*nomodule)[^>]*\ssrc|link rel="modulepreload" href)="([^"]+)"/gi;
    const named = [...html.matchAll(naming)].map(([, address = '']) => address);
    const weigh = async (files: Iterable<string>, keep: (text: string) => boolean = () => true) => {
      const texts = await Promise.all([...new Set(files)].map((file) => readFile(join(out, file))));
      return texts.filter((text) => keep(text.toString())).reduce((sum, text) => sum + gzipped(text), 0);
    };
    const fetched = forLive.filter(
      (file) => /\.(js|mjs|json|geojson|topojson)$/.test(file) && !named.includes(file),
    );
    return {
      html: gzipped(html),
      script: await weigh(named),
      firstStep: await weigh(fetched, (text) => !isEngine(text)),
      data: await weigh(all.map(pathOf).filter((file) => /\.(json|geojson|topojson)$/.test(file))),
      engine: await weigh(fetched, isEngine),
    };
  } finally {
    await close();
  }
}

const pathOf = (address: string) => decodeURI(new URL(address).pathname);
const gzipped = (content: string | Buffer) => gzipSync(content, { level: 9 }).length;
const isEngine = (text: string) => text.includes('maplibregl-canvas') || text.includes('MapLibre GL JS');
