import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Camera } from '../../geo/scene/camera.ts';
import type { LiveData } from '../../components/map/live-data.ts';
import { notesOf, type WatchedPage } from './browser.ts';
import { type Layout, onPath, pictureAt } from './floors.ts';
import type { FrameRecord } from './page/watch.ts';
import { quantile } from './quantile.ts';

const WHEEL_MS = 16;
/** A busy machine may take that long to do what the wheel asked for. */
const LONGEST_FRAME_MS = 2000;
/** Lags are looked for up to this many frames back. */
const LONGEST_LAG = 12;

/** A page that did not get as far as it was scrolled: on a busy machine browsers now and then lose an event. */
export class LostScroll extends Error {}

/** Scrolls through the page at constant speed with the wheel, one event under way at a time, as a browser sends them. */
export async function scrollThrough(
  { page, cdp }: WatchedPage,
  layout: Layout,
  data: LiveData,
  seconds: number,
): Promise<Record<string, number>> {
  const distance: number = await page.evaluate('document.documentElement.scrollHeight - innerHeight');
  const [x, y] = [100, layout.windowHeight * 0.8];
  await cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
  const metrics = async () => {
    const answer = await cdp.send('Performance.getMetrics');
    return new Map(answer.metrics.map(({ name, value }) => [name, value]));
  };
  await page.evaluate('window.bench.record(window.araxes.map)');
  await page.waitForTimeout(200);
  const before = await metrics();
  const frames = (await notesOf(page)).frames.length;
  const start = performance.now();
  let sent = 0;
  while (sent < distance) {
    // Browsers drop fractions of a pixel.
    const wanted = Math.floor(Math.min(1, (performance.now() - start) / 1000 / seconds) * distance);
    const deltaY = wanted - sent;
    if (deltaY >= 1 || wanted === distance) {
      sent = wanted;
      await cdp.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX: 0, deltaY });
    }
    await setTimeout(WHEEL_MS);
  }
  const reached = await settled(page, distance);
  const after = await metrics();
  const recorded = (await notesOf(page)).frames.slice(frames);
  await page.evaluate('window.bench.recording = false');
  if (reached < distance - 2) {
    const end = await page.evaluate('document.documentElement.scrollHeight - innerHeight');
    throw new LostScroll(
      `scrolling ended at ${reached} of ${distance} px, of a page that now scrolls ${end} px`,
    );
  }
  const spent = (name: string) => ((after.get(name) ?? 0) - (before.get(name) ?? 0)) * 1000;
  const between = recorded.slice(1).map(([time], i) => time - (recorded[i]?.[0] ?? time));
  return {
    frame: quantile(between, 0.5),
    frameP95: quantile(between, 0.95),
    mainPerFrame: spent('TaskDuration') / recorded.length,
    scriptPerFrame: spent('ScriptDuration') / recorded.length,
    layoutPerFrame: (spent('LayoutDuration') + spent('RecalcStyleDuration')) / recorded.length,
    busy: spent('TaskDuration') / (spent('Timestamp') / 100),
    frames: recorded.length,
    // Too few frames leave nothing to look back on.
    lag: recorded.length > LONGEST_LAG * 2 ? Math.max(...lags(recorded, layout, data)) : NaN,
  };
}

/** Waits until the page stands where it was scrolled to, or has not scrolled for long; the offset. */
async function settled(page: Page, distance: number): Promise<number> {
  let [before, offset] = [-1, 0];
  let movedAt = performance.now();
  while (offset < distance - 1 && performance.now() - movedAt < LONGEST_FRAME_MS) {
    await setTimeout(3 * WHEEL_MS);
    offset = await page.evaluate('new Promise((done) => requestAnimationFrame(() => done(scrollY)))');
    if (offset !== before) movedAt = performance.now();
    before = offset;
  }
  return offset;
}

/** For each frame, how many frames ago the scroll offset was the one whose camera has been drawn. */
function lags(frames: readonly FrameRecord[], layout: Layout, data: LiveData): number[] {
  const cameraAt = (offset: number) => pictureAt(data, layout, offset).camera;
  // The floor's cameras come from a table; ours from the offset itself.
  const cameras = frames.map(([, offset]) => [cameraAt(offset), cameraAt(onPath(offset))]);
  return frames.slice(LONGEST_LAG).map(([, , zoom, lng, lat], i) => {
    const isDrawn = ({ center, zoom: wanted }: Camera) =>
      Math.abs(center[0] - lng) < 1e-6 && Math.abs(center[1] - lat) < 1e-6 && Math.abs(wanted - zoom) < 1e-6;
    for (let lag = 0; lag < LONGEST_LAG; lag++) if (cameras[i + LONGEST_LAG - lag]?.some(isDrawn)) return lag;
    return LONGEST_LAG;
  });
}
