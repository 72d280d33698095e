import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'rolldown';
import type { LiveData } from '../../components/map/live-data.ts';
import { zoneOf } from '../../components/story/scroller.ts';
import type { Frame } from '../../geo/scene/camera.ts';
import { type CardBox, positionAt } from '../../geo/scene/position.ts';
import { type Picture, sceneAt } from '../../geo/scene/scene-at.ts';
import { PALETTES } from '../../geo/style/palette.ts';
import { style } from '../../geo/style/style.ts';
import { compress } from '../../site/compress.ts';
import { listFiles } from '../../site/list-files.ts';
import type { Profile } from './options.ts';
import type { BareMapSetup, ScrollPath } from './page/bare-map.ts';

/** Scrolling by one of these is invisible on the map. */
const STEP_PX = 2;

/** The cards and the map of our page in one window. */
export interface Layout {
  readonly cards: readonly CardBox[];
  readonly frame: Frame;
  readonly windowHeight: number;
  readonly documentHeight: number;
}

/** The picture that belongs to a scroll offset, by the same rules as in the page. */
export function pictureAt({ scenes }: LiveData, layout: Layout, offset: number): Picture {
  const { cards, frame, windowHeight } = layout;
  return sceneAt(scenes, positionAt(offset, cards, windowHeight, zoneOf(frame.height, windowHeight)), frame);
}

/** The offset whose picture the bare map shows at another one: the nearest in its table. */
export function onPath(offset: number): number {
  return Math.round(offset / STEP_PX) * STEP_PX;
}

interface FloorOptions {
  readonly root: string;
  readonly out: string;
  readonly dir: string;
  readonly slug: string;
  readonly browser: Browser;
  /** Address of our page. */
  readonly url: string;
  readonly profiles: readonly Profile[];
}

/**
 * Makes the floors from the built site: the same words, the same data files, the same style.
 * Answers the layouts of our page, by profile, and the data of its live map.
 */
export async function makeFloors({ root, out, dir, slug, browser, url, profiles }: FloorOptions) {
  const folder = `stories/${slug}/data`;
  await mkdir(join(dir, folder), { recursive: true });
  await cp(join(out, folder), join(dir, folder), { recursive: true });
  await cp(join(out, 'layers'), join(dir, 'layers'), { recursive: true });
  for (const file of ['maplibre-gl.mjs', 'maplibre-gl-worker.mjs'])
    await cp(join(root, 'node_modules/maplibre-gl/dist', file), join(dir, file));
  await build({
    input: join(root, 'tests/bench/page/bare-map.ts'),
    external: ['maplibre-gl'],
    platform: 'browser',
    transform: { target: 'es2022' },
    output: { file: join(dir, 'bare-map.js'), format: 'esm', minify: true },
  });
  const data = JSON.parse(await readFile(join(out, folder, 'scenes.json'), 'utf8')) as LiveData;
  const layouts = new Map<string, Layout>();
  for (const profile of profiles) {
    const { layout, text } = await measureOurs(browser, url, profile);
    layouts.set(profile.name, layout);
    const path = `/path-${profile.name}.json`;
    const pictures = scrollPath(data, layout);
    const first = pictureAt(data, layout, 0);
    const setup = {
      slug,
      style: style(data.layers, PALETTES.light),
      data: { ...data, scenes: [] },
      first,
      path,
    };
    await writeFile(join(dir, path), JSON.stringify(pictures));
    await writeFile(join(dir, `map-${profile.name}.html`), mapPage(setup, layout));
    await writeFile(join(dir, 'text.html'), textPage(text));
  }
  await compress(dir, await listFiles(dir));
  return { layouts, data };
}

function scrollPath(data: LiveData, layout: Layout): ScrollPath {
  const length = Math.ceil((layout.documentHeight - layout.windowHeight) / STEP_PX) + 1;
  const pictures = Array.from({ length }, (_, i) => {
    const { camera, strength } = pictureAt(data, layout, i * STEP_PX);
    const all = Object.keys(data.layers).map((id): [string, number] => [id, strength[id] ?? 0]);
    return { camera, strength: Object.fromEntries(all) };
  });
  return { stepPx: STEP_PX, pictures };
}

function mapPage(setup: BareMapSetup, { frame, documentHeight }: Layout): string {
  const imports = JSON.stringify({ imports: { 'maplibre-gl': '/maplibre-gl.mjs' } });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>map</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<style>body{margin:0;height:${documentHeight}px}#map{position:fixed;inset:0 auto auto 0;width:${frame.width}px;height:${frame.height}px}canvas{position:absolute}</style>
<script type="importmap">${imports}</script><link rel="modulepreload" href="/maplibre-gl.mjs">
<script type="module" src="/bare-map.js"></script></head>
<body><div id="map"></div><script type="application/json" id="setup">${JSON.stringify(setup).replaceAll('<', '\\u003c')}</script></body></html>`;
}

function textPage(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>text</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<style>body{max-width:38rem;margin:0 auto;padding:1rem;font:1.1rem/1.6 Georgia,serif}.step{min-height:80vh}</style></head>
<body>${body}</body></html>`;
}

async function measureOurs(browser: Browser, url: string, { width, height }: Profile) {
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: 1 });
  try {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'load' });
    await page.locator('.stage[data-live]').waitFor({ state: 'attached', timeout: 90_000 });
    return {
      layout: (await page.evaluate(MEASURE)) as Layout,
      text: (await page.evaluate(TEXT_OF)) as string,
    };
  } finally {
    await context.close();
  }
}

// As text: tsx names functions with a helper of its own, which is not there in the page.
const MEASURE = `(() => {
  const box = (selector) => document.querySelector(selector).getBoundingClientRect();
  const [stage, free] = [box('.stage'), box('.stage > .free')];
  const cards = [...document.querySelectorAll('[data-card]')].map((card) => {
    const { top, height } = card.getBoundingClientRect();
    return { top: top + scrollY, height };
  });
  const { width, height } = stage;
  const area = { x: free.x - stage.x, y: free.y - stage.y, width: free.width, height: free.height };
  return {
    cards,
    frame: { width, height, free: area },
    windowHeight: innerHeight,
    documentHeight: document.documentElement.scrollHeight,
  };
})()`;

const TEXT_OF = `(() => {
  const kept = new Set('H1 H2 H3 P OL UL LI A SUP EM STRONG TIME BLOCKQUOTE DL DT DD HEADER FOOTER CITE'.split(' '));
  const dropped = new Set('SVG SCRIPT STYLE BUTTON FIGURE NAV IMG'.split(' '));
  const plain = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    if (node.nodeType !== Node.ELEMENT_NODE) return '';
    const name = node.nodeName.toUpperCase();
    if (dropped.has(name) || node.className === 'live') return '';
    const inside = [...node.childNodes].map(plain).join('');
    const own = (key) => (node.getAttribute(key) ? ' ' + key + '="' + node.getAttribute(key).replaceAll('"', '&quot;') + '"' : '');
    if (name === 'SECTION') return '<section class="step"' + own('id') + '>' + inside + '</section>';
    if (name === 'P' && node.className === 'when') return '<h3>' + inside + '</h3>';
    if (!kept.has(name)) return inside;
    return '<' + name + own('id') + own('href') + '>' + inside + '</' + name + '>';
  };
  return [...document.body.children].map(plain).join('\\n');
})()`;
