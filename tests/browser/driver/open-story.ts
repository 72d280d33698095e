import { fileURLToPath } from 'node:url';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { zoneOf } from '../../../components/story/scroller.ts';
import { setText } from '../../../geo/label/look.ts';
import type { Frame } from '../../../geo/scene/camera.ts';
import { type CardBox, positionAt } from '../../../geo/scene/position.ts';
import { type Picture, sceneAt } from '../../../geo/scene/scene-at.ts';
import type { Scene } from '../../../geo/scene/scene.ts';
import { loadStory } from '../../../geo/story/library.ts';
import type { Story } from '../../../geo/story/story.ts';
import { type OpenPage, openPage, type PageOptions } from './open-page.ts';

declare global {
  interface Window {
    /** What `?inspect` lays open. */
    araxes: { map: MapLibreMap; position: () => number; scene: () => Picture };
  }
}

export const STORY_PATH = '/stories/iran-azerbaijan-2022/';

/** For tests with a live map: without a graphics card it takes its time. */
export const patient = { timeout: 300_000 };

/** A small window, quick to draw, with the cards beside the map. */
export const small = [900, 700] as const;

/** The story as its file tells it. */
export function flagship(): Story {
  const { story } = loadStory(fileURLToPath(new URL('../../..', import.meta.url)), 'iran-azerbaijan-2022');
  if (!story) throw new Error('flagship(): the story shows nothing');
  return story;
}

/** Ids of its steps, in reading order. */
export const stepIds = flagship().steps.map(({ id }) => id);

/** The scenes as the page fetches them. */
export async function fetchScenes(): Promise<readonly Scene[]> {
  const answer = await fetch(new URL(`${STORY_PATH}data/scenes.json`, inject('siteUrl')));
  return ((await answer.json()) as { scenes: Scene[] }).scenes;
}

interface StoryOptions extends PageOptions {
  /** '#drills-2022' */
  hash?: string;
  /** Runs in the window before the story is opened in it. */
  before?: (page: Page) => Promise<unknown>;
}

/** Opens the story with its workings laid open. */
export async function openStory({ hash = '', before, ...options }: StoryOptions = {}): Promise<OpenPage> {
  const path = `${STORY_PATH}?inspect${hash}`;
  if (!before) return openPage(path, options);
  const opened = await openPage('about:blank', options);
  await before(opened.page);
  await opened.page.goto(new URL(path, inject('siteUrl')).href, { waitUntil: options.until ?? 'load' });
  return opened;
}

/** Waits until the live map has taken over, and until the fonts have given the page its length. */
export async function goLive(page: Page): Promise<void> {
  await page.locator('.stage[data-live]').waitFor({ state: 'attached', timeout: 90_000 });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await settle(page);
}

/** Opens the story and waits for its live map. */
export async function openLive(options: StoryOptions = {}): Promise<OpenPage> {
  const opened = await openStory(options);
  await goLive(opened.page);
  return opened;
}

/** Waits until the page has stopped scrolling and shows the picture of where it stopped; returns that offset. */
export function settle(page: Page): Promise<number> {
  return page.evaluate(comeToRest);
}

/** Runs in the page. */
async function comeToRest(): Promise<number> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  let quiet = 0;
  let before = window.scrollY;
  while (quiet < 4) {
    await frame();
    // After a jump the picture before it stands until the next one is drawn.
    const stands = document.querySelector('.stage .fading:not(.gone)') !== null;
    quiet = window.scrollY === before && !stands ? quiet + 1 : 0;
    before = window.scrollY;
  }
  return window.scrollY;
}

/** Scrolls at once and waits for the page to follow. */
export async function scrollTo(page: Page, top: number): Promise<number> {
  await page.evaluate((offset) => window.scrollTo({ top: offset, behavior: 'instant' }), top);
  return settle(page);
}

/** Waits until the map has fetched and drawn everything that it shows. */
export function drawn(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        window.araxes.map.once('idle', () => resolve());
        window.araxes.map.triggerRepaint();
      }),
  );
}

/** Waits until the map has fetched all that the story shows, and has drawn what it shows now. */
export async function wholeStory(page: Page): Promise<void> {
  const files = Object.entries(flagship().layers).flatMap(([id, { kind }]) =>
    kind === 'tie' ? [] : [`${id}.geojson`],
  );
  const fetched = () =>
    page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name.split('/').pop()));
  await expect.poll(fetched, { timeout: 60_000 }).toEqual(expect.arrayContaining(files));
  await drawn(page);
}

/** Offsets just past the beginning of each step's section, on whole pixels: there each still fills the stage and its step is being read. */
export function stepOffsets(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-step]')].map((section) =>
      Math.ceil(section.getBoundingClientRect().top + window.scrollY),
    ),
  );
}

/** The page's cards and map as they lie on the screen. */
export interface Layout {
  cards: CardBox[];
  frame: Frame;
  windowHeight: number;
  documentHeight: number;
}

/** Measures the page anew, without asking its scripts. */
export function layoutOf(page: Page): Promise<Layout> {
  return page.evaluate(() => {
    const box = (selector: string) =>
      document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    const [stage, free] = [box('.stage'), box('.stage > .free')];
    const cards = [...document.querySelectorAll('[data-card]')].map((card) => {
      const { top, height } = card.getBoundingClientRect();
      return { top: top + window.scrollY, height };
    });
    const { width, height } = stage;
    const area = { x: free.x - stage.x, y: free.y - stage.y, width: free.width, height: free.height };
    return {
      cards,
      frame: { width, height, free: area },
      windowHeight: window.innerHeight,
      documentHeight: document.documentElement.scrollHeight,
    };
  });
}

/** What the page must show at an offset, worked out without it. */
export function expectedAt(scenes: readonly Scene[], layout: Layout, offset: number, still = false): Shown {
  const { cards, frame, windowHeight } = layout;
  const zone = zoneOf(frame.height, windowHeight);
  const position = positionAt(offset, cards, windowHeight, zone, still);
  const { step, camera, strength, labels } = sceneAt(scenes, position, frame);
  const visible = labels.map(({ label, strength: shown }) => `${setText(label)} ${shown.toFixed(3)}`);
  return { step, camera, strength: nonZero(strength), labels: visible.sort() };
}

export interface Shown {
  step: number;
  camera: { center: readonly [number, number]; zoom: number; bearing: number };
  strength: Record<string, number>;
  labels: string[];
}

/** What the page shows: the camera and the state of the map, the names on it, the marked step. */
export async function shown(page: Page): Promise<Shown> {
  return told(await page.evaluate(look));
}

/** Waits like `settle`, and reads what the page shows there in the same call into it. */
export async function settleAndLook(page: Page): Promise<{ offset: number; picture: Shown }> {
  const both = `(async () => ({ offset: await (${comeToRest})(), state: (${look})() }))()`;
  const { offset, state } = await page.evaluate<{ offset: number; state: Shown }>(both);
  return { offset, picture: told(state) };
}

/** Runs in the page. */
function look(): Shown {
  const { map } = window.araxes;
  const { lng, lat } = map.getCenter();
  const labels = [...document.querySelectorAll<SVGElement>('.live-labels .name:not([hidden])')].map(
    (name) => {
      const text = [...name.querySelectorAll('text, textPath')].at(-1);
      const own = [...(text?.childNodes ?? [])].find((node) => node.nodeType === Node.TEXT_NODE);
      return `${own?.textContent} ${Number(name.style.opacity).toFixed(3)}`;
    },
  );
  return {
    step: [...document.querySelectorAll('[data-stop]')].findIndex((stop) =>
      stop.hasAttribute('aria-current'),
    ),
    camera: { center: [lng, lat] as const, zoom: map.getZoom(), bearing: map.getBearing() },
    strength: map.getGlobalState() as Record<string, number>,
    labels: labels.sort(),
  };
}

function told(state: Shown): Shown {
  return { ...state, strength: nonZero(state.strength) };
}

function nonZero(strength: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(strength).filter(([, value]) => value > 0));
}

/** Whether the whole of an element is in the window. Runs in the page. */
export function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}

/** Two pictures are one: the camera within a millionth of a degree and of a zoom level, all else equal. */
export function expectSame(actual: Shown, expected: Shown, where: string): void {
  const near = (a: number, b: number) => Math.abs(a - b) <= 1e-6;
  const [a, b] = [actual.camera, expected.camera];
  const sameCamera =
    near(a.center[0], b.center[0]) &&
    near(a.center[1], b.center[1]) &&
    near(a.zoom, b.zoom) &&
    near(a.bearing, b.bearing);
  expect(sameCamera ? b : a, `camera ${where}`).toEqual(b);
  const { step, strength, labels } = expected;
  expect({ ...actual, camera: b }, where).toEqual({ step, strength, labels, camera: b });
}
