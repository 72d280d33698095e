import type { Map as MapLibreMap } from 'maplibre-gl';

/** What to look for in a page; CSS selectors. */
export interface Wanted {
  readonly text: string;
  readonly picture: string;
  readonly live: string;
  /** A picture to tell the painting of. */
  readonly painted?: string;
}

/** One animation frame while scrolling: its time, the scroll offset in it, the camera last drawn when it was over. */
export type FrameRecord = readonly [time: number, offset: number, zoom: number, lng: number, lat: number];

export interface Watch {
  fcp?: number;
  lcp?: number;
  text?: number;
  picture?: number;
  /** Animation frames from the readable text to the first map. */
  pictureAfter?: number;
  live?: number;
  /** When the wanted picture was first painted. */
  painted?: number;
  /** Names of the files that had arrived when the map went live. */
  filesForLive: string[];
  readonly shifts: [time: number, value: number][];
  readonly tasks: [start: number, ms: number][];
  frames: FrameRecord[];
  recording: boolean;
}

declare global {
  interface Window {
    wanted: Wanted;
    bench: Watch;
  }
}

const watch: Watch = { filesForLive: [], shifts: [], tasks: [], frames: [], recording: false };
window.bench = watch;

interface Entry extends PerformanceEntry {
  readonly value?: number;
  readonly hadRecentInput?: boolean;
  readonly renderTime?: number;
}

function observe(type: string, see: (entry: Entry) => void): void {
  new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
}

observe('paint', ({ name, startTime }) => {
  if (name === 'first-contentful-paint') watch.fcp = startTime;
});
observe('largest-contentful-paint', ({ startTime }) => {
  watch.lcp = startTime;
});
observe('layout-shift', ({ startTime, value = 0, hadRecentInput }) => {
  if (!hadRecentInput) watch.shifts.push([startTime, value]);
});
observe('longtask', ({ startTime, duration }) => watch.tasks.push([startTime, duration]));

const { painted } = window.wanted;
if (painted) {
  // Browsers tell the painting of those elements that ask for it before.
  const marker = new MutationObserver(() =>
    document.querySelector(painted)?.setAttribute('elementtiming', 'wanted'),
  );
  marker.observe(document, { subtree: true, childList: true });
  observe('element', ({ renderTime }) => {
    watch.painted ??= renderTime;
  });
}

function isVisible(selector: string): boolean {
  const found = selector ? document.querySelector(selector) : null;
  if (!found?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const { width, height } = found.getBoundingClientRect();
  return width > 0 && height > 0;
}

function look(): void {
  const now = performance.now();
  if (watch.text === undefined && isVisible(window.wanted.text)) watch.text = now;
  if (watch.picture === undefined && isVisible(window.wanted.picture)) watch.picture = now;
  if (watch.text !== undefined && watch.picture === undefined)
    watch.pictureAfter = (watch.pictureAfter ?? 0) + 1;
  const done =
    (watch.text !== undefined || !window.wanted.text) &&
    (watch.picture !== undefined || !window.wanted.picture);
  if (!done) requestAnimationFrame(look);
}
requestAnimationFrame(look);

const changes = new MutationObserver(() => {
  if (!window.wanted.live || !document.querySelector(window.wanted.live)) return;
  watch.live = performance.now();
  watch.filesForLive = performance.getEntriesByType('resource').map(({ name }) => name);
  changes.disconnect();
});
changes.observe(document, { subtree: true, childList: true, attributes: true });

/** Runs after everything else that the frame's callbacks do, but before the next frame. */
const afterFrame = new MessageChannel();
let drawn: readonly [number, number, number] = [0, 0, 0];
let current: readonly [number, number] = [0, 0];
afterFrame.port1.addEventListener('message', () => watch.frames.push([...current, ...drawn]));
afterFrame.port1.start();

function frame(time: number): void {
  if (!watch.recording) return;
  current = [time, window.scrollY];
  afterFrame.port2.postMessage(null);
  requestAnimationFrame(frame);
}

/** Records every frame until `recording` is switched off. */
function record(map: MapLibreMap): void {
  const see = () => {
    const { lng, lat } = map.getCenter();
    drawn = [map.getZoom(), lng, lat];
  };
  see();
  map.on('render', see);
  watch.recording = true;
  requestAnimationFrame(frame);
}
Object.assign(watch, { record });
