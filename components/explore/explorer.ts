import type { FeatureCollection } from 'geojson';
import { freeLabels } from '../../geo/label/free-labels.ts';
import type { Place } from '../../geo/data/atlas.ts';
import type { Camera, Frame, LngLat, Rect } from '../../geo/scene/camera.ts';
import { cameraAround, fit, focusOf } from '../../geo/scene/focus.ts';
import type { Picture } from '../../geo/scene/scene-at.ts';
import type { Strengths } from '../../geo/scene/scene.ts';
import type { Layer } from '../../geo/story/story.ts';
import { enlarged } from '../map/enlarged.ts';
import { freeMap } from '../map/free-map.ts';
import type { OpenedMap } from '../map/open-map.ts';
import { frameIn } from './frame-in.ts';
import type { Knowledge } from './knowledge.ts';
import { sketch } from './sketch.ts';

/** The free map as its panel works it. */
export interface Explorer {
  readonly layers: Readonly<Record<string, Layer>>;
  readonly knowledge: Knowledge;
  /** The layers on show at the start, each fully. */
  readonly strength: Strengths;
  show(strength: Strengths): void;
  /** Goes to a place and marks it; without a place, takes the mark away. */
  mark(place: Place | undefined): void;
  /** Goes to where all of these points can be seen. */
  lookAt(points: readonly LngLat[]): void;
  zoomBy(steps: number): void;
  /** Draws a measured line, or the outline of an area, with its measure in words. When it joins two places, both are named and come into view. */
  measured(points: readonly LngLat[], words: string, between: readonly string[], closed?: boolean): void;
  /** The shapes of a layer, fetched when they are not there yet. Rejects when they cannot be had. */
  shapeOf(id: string): Promise<FeatureCollection>;
  /** While measuring, a double click sets two points and does not zoom. */
  measuring(is: boolean): void;
  /** Hears of clicks, taps and Enter on the map: the place, and the layer drawn there. Returns what stops it. */
  listen(onPress: (at: LngLat, layer: string | undefined) => void): () => void;
  /** Takes account of the panel over the map, and goes to the view of the story. Returns what stops it. */
  attach(panel: HTMLElement): () => void;
  /** Goes to a camera, on a flight where the reader allows it. */
  go(camera: Camera): void;
  camera(): Camera;
  /** Hears of every camera as it is drawn, with its frame, and of each that the map comes to rest at. */
  watch(onView: (camera: Camera, frame: Frame) => void, onRest: (camera: Camera) => void): void;
  redraw(): void;
  end(): void;
}

interface ExplorerParts {
  readonly stage: HTMLElement;
  readonly loan: OpenedMap;
  readonly knowledge: Knowledge;
  /** The picture to begin with in a frame. Its layers are then all shown fully. */
  readonly begin: (frame: Frame) => Picture;
  /** Boxes that names keep clear of. */
  readonly avoid?: (camera: Camera, frame: Frame) => Rect[];
  /** Whether the reader may turn the map. */
  readonly turns?: boolean;
  readonly isStill: () => boolean;
}

/** While the reader zooms, names are placed anew whenever the zoom changed by this much. */
const PLACE_AGAIN_AT = 0.5;
const CHOSEN_ZOOM = 8.5;
const REACH_PX = 6;

/** Puts the live map into the reader's hands: camera, layers, names, search and measuring, without any interface. */
export function explorer({ stage, loan, knowledge, begin, avoid, turns, isStill }: ExplorerParts): Explorer {
  const { live, labels, sources, data } = loan;
  const { places, names } = knowledge;
  const over = sketch(stage);
  let panel: HTMLElement | undefined;
  let frame: Frame = frameIn(stage);
  const begun = begin(frame);
  const first = Object.fromEntries(
    Object.keys(data.layers).map((id) => [id, (begun.strength[id] ?? 0) > 0 ? 1 : 0]),
  );
  let strength: Strengths = first;
  let shown: Picture['labels'] = begun.labels;
  let placedAt = Infinity;
  let arrived = false;
  let ended = false;
  let marked: readonly string[] = [];
  let ends: readonly string[] = [];
  let onView: ((camera: Camera, frame: Frame) => void) | undefined;
  let onRest: ((camera: Camera) => void) | undefined;
  let onPress: ((at: LngLat, layer: string | undefined) => void) | undefined;

  const picture = (camera: Camera): Picture => ({ step: begun.step, camera, strength, labels: shown });
  const draw = (camera: Camera) => {
    labels.show(picture(camera), frame);
    over.move(camera, frame);
    onView?.(camera, frame);
  };
  const name = (camera: Camera) => {
    placedAt = camera.zoom;
    const { layers } = data;
    const chosen = [...marked, ...ends];
    const fitting = { avoid: avoid?.(camera, frame) ?? [], enlarged: enlarged() };
    const view = { camera, frame, strength, layers, data: sources.data, places, names, chosen, ...fitting };
    shown = freeLabels(view).map((label) => ({ label, strength: 1 }));
    draw(camera);
  };
  const show = (camera: Camera) => {
    live.show(picture(camera));
    name(camera);
    const known = Object.keys(sources.data).length;
    const more = () => {
      if (!ended && Object.keys(sources.data).length > known) name(map.camera());
    };
    // What cannot be had was already told when the story asked for it.
    void sources.ready(picture(camera)).then(more, () => undefined);
  };
  const layerAt = (x: number, y: number) => {
    const drawn = map.sourcesAt(x, y, REACH_PX).map((source) => source.replace(/:(hatch|dash)$/, ''));
    return drawn.find((id) => id in data.layers && (strength[id] ?? 0) > 0);
  };
  const map = freeMap(live, {
    onMove: (camera) => (Math.abs(camera.zoom - placedAt) > PLACE_AGAIN_AT ? name(camera) : draw(camera)),
    onRest(camera) {
      show(camera);
      onRest?.(camera);
    },
    turns: turns ?? false,
    onPress: (at, x, y) => onPress?.(at, layerAt(x, y)),
  });
  const onEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onPress?.(map.camera().center, layerAt(frame.width / 2, frame.height / 2));
  };
  map.canvas.addEventListener('keydown', onEnter);
  const resize = () => {
    // On paper the stage is gone, and comes back as it was.
    if (stage.clientWidth === 0) return;
    const before = frame;
    frame = frameIn(stage, panel);
    if (JSON.stringify(before) === JSON.stringify(frame)) return;
    if (before.width !== frame.width || before.height !== frame.height) live.resize();
    show(map.camera());
  };
  const watcher = new ResizeObserver(resize);
  const travel = (camera: Camera) => map.go(camera, !isStill());
  live.resize();
  live.show(picture(map.camera()));

  return {
    layers: data.layers,
    knowledge,
    strength: first,
    show(next) {
      strength = next;
      show(map.camera());
    },
    mark(next) {
      marked = next ? [next.id] : [];
      over.mark(next?.at);
      const { zoom, bearing } = map.camera();
      if (next) travel(cameraAround(next.at, Math.max(zoom, CHOSEN_ZOOM), bearing, frame));
      name(map.camera());
    },
    lookAt(points) {
      if (points.length > 0) travel(fit(focusOf(points, 0.15), frame));
    },
    zoomBy(steps) {
      const { center, zoom, bearing } = map.camera();
      travel({ center, zoom: zoom + steps, bearing });
    },
    measured(points, words, between, closed = false) {
      over.line(points, words, closed);
      ends = between;
      if (between.length > 0 && points.length > 1) travel(fit(focusOf(points, 0.15), frame));
      name(map.camera());
    },
    async shapeOf(id) {
      await sources.ready({ ...picture(map.camera()), strength: { [id]: 1 } });
      return sources.data[id] ?? { type: 'FeatureCollection', features: [] };
    },
    measuring(is) {
      map.doubleClickZooms(!is);
      stage.toggleAttribute('data-measuring', is);
    },
    listen(listener) {
      onPress = listener;
      return () => (onPress = undefined);
    },
    attach(element) {
      panel = element;
      frame = frameIn(stage, panel);
      if (!arrived) travel(begin(frame).camera);
      arrived = true;
      watcher.observe(stage);
      watcher.observe(element);
      return () => watcher.disconnect();
    },
    go: travel,
    camera: map.camera,
    watch(view, rest) {
      onView = view;
      onRest = rest;
      draw(map.camera());
    },
    redraw: () => live.show(picture(map.camera())),
    end() {
      ended = true;
      watcher.disconnect();
      map.canvas.removeEventListener('keydown', onEnter);
      stage.removeAttribute('data-measuring');
      over.remove();
      map.end();
    },
  };
}
