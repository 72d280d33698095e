import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Camera } from '../../geo/scene/camera.ts';
import type { Picture } from '../../geo/scene/scene-at.ts';
import type { Layer } from '../../geo/story/story.ts';
import { PALETTES, type Scheme } from '../../geo/style/palette.ts';
import { style } from '../../geo/style/style.ts';
import { waitFor } from './wait-for.ts';

/** The one seam to MapLibre. It shows pictures; it decides nothing. */
export interface LiveMap {
  /** Draws a picture: one camera jump at most, and only the state that changed. */
  show(picture: Picture): void;
  give(source: string, data: FeatureCollection): void;
  /** Resolves when everything given so far is drawn. Rejects when that fails, as without a worker. */
  drawn(): Promise<void>;
  /** Resolves at the first frame, of a camera that may be moving, that lacks nothing; never when none is drawn any more. */
  whole(): Promise<void>;
  /** A copy of what is on the screen now, to fade out over the next picture. */
  snapshot(): HTMLCanvasElement;
  recolour(scheme: Scheme): void;
  /** Fits the map to its container, and tells whether that changed its size; the next picture is drawn whatever it is. */
  resize(): boolean;
  /** Has a container that is drawn so many times as large on the screen be as sharp as one that is not. */
  enlarge(times: number): void;
  /** Takes note that the camera is there already: the reader moved it. */
  moved(camera: Camera): void;
  remove(): void;
  readonly map: MapLibreMap;
}

export interface LiveMapOptions {
  readonly engine: Engine;
  readonly container: HTMLElement;
  readonly layers: Readonly<Record<string, Layer>>;
  readonly scheme: Scheme;
  readonly first: Picture;
  /** The drawing context was lost (`false`), or came back and all that was given is drawn again (`true`). */
  readonly onContext: (alive: boolean) => void;
  /** Is aborted when the map is not wanted any more before it is there. */
  readonly signal: AbortSignal;
}

const workerUrl = () => new URL('maplibre-gl/dist/maplibre-gl-worker.mjs', import.meta.url).href;

/** The map library, and its worker. */
export interface Engine {
  readonly library: typeof import('maplibre-gl');
  /** Rejects when the worker cannot be had: the library would wait for it for ever. */
  readonly worker: Promise<void>;
}

/**
 * Fetches the library and then its worker, which on a slow line arrives while the library starts: side by side, the library
 * would come later and the worker no sooner. Rejects when the library cannot be had.
 */
export async function fetchEngine(): Promise<Engine> {
  const library = await import('maplibre-gl');
  library.setWorkerUrl(workerUrl());
  const worker = fetchWorker();
  worker.catch(() => undefined);
  return { library, worker };
}

async function fetchWorker(): Promise<void> {
  const answer = await fetch(workerUrl());
  if (!answer.ok) throw new Error(`${workerUrl()}: ${answer.status}`);
}

/**
 * Starts MapLibre in a container. Rejects where WebGL 2 or the library's worker cannot be had, and when the map is not
 * wanted any more.
 */
export async function startLiveMap({
  engine,
  container,
  layers,
  scheme,
  first,
  onContext,
  signal,
}: LiveMapOptions): Promise<LiveMap> {
  signal.throwIfAborted();
  const map = new engine.library.Map({
    container,
    style: style(layers, PALETTES[scheme]),
    ...position(first.camera),
    interactive: false,
    attributionControl: false,
    fadeDuration: 0,
    maxPitch: 0,
    trackResize: false,
  });
  let alive = true;
  let wanted = scheme;
  let painted = scheme;
  let strength: Record<string, number> = {};
  let camera: Camera | undefined = first.camera;
  let latest = first;
  const given = new Map<string, FeatureCollection>();
  const next = waitFor(map, signal);
  await Promise.all([next('style.load'), engine.worker]).catch((failure: unknown) => {
    map.remove();
    throw failure;
  });
  map.on('webglcontextlost', () => {
    alive = false;
    onContext(false);
  });
  // A restored map makes its style anew and knows nothing of what was set since it began.
  map.on('webglcontextrestored', () =>
    map.once('style.load', () => {
      alive = true;
      repaint();
      show(latest);
      drawn().then(
        () => alive && onContext(true),
        // What cannot be drawn again stays away: the drawn maps are there.
        () => undefined,
      );
    }),
  );
  const fill = (source: string, data: FeatureCollection) => {
    void (map.getSource(source) as GeoJSONSource | undefined)?.setData(data);
  };
  /** A style that is new, or in new colours, knows neither data nor state. */
  const repaint = () => {
    if (wanted !== painted) map.setStyle(style(layers, PALETTES[wanted]), { diff: true });
    painted = wanted;
    strength = {};
    for (const [source, data] of given) fill(source, data);
  };
  const drawn = () => {
    const idle = next('idle');
    map.triggerRepaint();
    return idle;
  };
  const show = (picture: Picture) => {
    latest = picture;
    // Without a drawing context there is no style to set anything in.
    if (!alive) return;
    const changed: Record<string, { default: number }> = {};
    for (const id of Object.keys(layers)) {
      const wanted = picture.strength[id] ?? 0;
      if (strength[id] === wanted) continue;
      changed[id] = { default: wanted };
      strength[id] = wanted;
    }
    // All at once: the worker is told of every change, and every layer looks whether it concerns it.
    if (Object.keys(changed).length > 0) map.style.setGlobalState(changed);
    if (camera && sameCamera(camera, picture.camera)) return;
    camera = picture.camera;
    map.jumpTo(position(camera));
  };
  show(first);
  return {
    map,
    show,
    give(source, data) {
      given.set(source, data);
      fill(source, data);
    },
    drawn,
    whole: () =>
      new Promise((resolve) => {
        const look = () => {
          if (!map.loaded() || !map.areTilesLoaded()) return;
          map.off('render', look);
          resolve();
        };
        map.on('render', look);
        map.triggerRepaint();
      }),
    snapshot() {
      map.redraw();
      const canvas = map.getCanvas();
      const copy = document.createElement('canvas');
      copy.width = canvas.width;
      copy.height = canvas.height;
      copy.getContext('2d')?.drawImage(canvas, 0, 0);
      return copy;
    },
    recolour(to) {
      wanted = to;
      if (alive) repaint();
    },
    resize() {
      const canvas = map.getCanvas();
      const { clientWidth, clientHeight } = canvas;
      map.resize();
      camera = undefined;
      return canvas.clientWidth !== clientWidth || canvas.clientHeight !== clientHeight;
    },
    enlarge(times) {
      map.setPixelRatio(window.devicePixelRatio * times);
      camera = undefined;
    },
    moved(to) {
      camera = to;
    },
    remove: () => map.remove(),
  };
}

/** A camera in MapLibre's words. */
export function position({ center, zoom, bearing }: Camera) {
  return { center: [center[0], center[1]] as [number, number], zoom, bearing, pitch: 0 };
}

/** The camera of a map in our words. */
export function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  return { center: [lng, lat], zoom: map.getZoom(), bearing: map.getBearing() };
}

function sameCamera(a: Camera, b: Camera): boolean {
  return (
    a.zoom === b.zoom && a.center[0] === b.center[0] && a.center[1] === b.center[1] && a.bearing === b.bearing
  );
}
