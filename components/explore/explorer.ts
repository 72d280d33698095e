import { holds } from '../../geo/label/box.ts';
import { candidatesOf } from '../../geo/label/candidates.ts';
import { place } from '../../geo/label/place.ts';
import { placesInView } from '../../geo/label/places-in-view.ts';
import { roomOf } from '../../geo/label/room.ts';
import type { Place } from '../../geo/data/atlas.ts';
import type { Camera, Frame, LngLat } from '../../geo/scene/camera.ts';
import { cameraAround, fit, focusOf } from '../../geo/scene/focus.ts';
import { toScreen } from '../../geo/scene/mercator.ts';
import { sceneAt, type Picture } from '../../geo/scene/scene-at.ts';
import type { Strengths } from '../../geo/scene/scene.ts';
import type { Layer } from '../../geo/story/story.ts';
import { freeMap } from '../map/free-map.ts';
import type { Loan } from '../story/follow-map.ts';
import { frameIn } from './frame-in.ts';
import type { Knowledge } from './knowledge.ts';
import { riversOf } from './rivers-of.ts';
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
  zoomBy(steps: number): void;
  /** Draws a measured line with its length in words. When it joins two places, both are named and come into view. */
  measured(points: readonly LngLat[], length: string, between: readonly string[]): void;
  /** While measuring, a double click sets two points and does not zoom. */
  measuring(is: boolean): void;
  /** Hears of clicks, taps and Enter on the map: the place, and the layer drawn there. Returns what stops it. */
  listen(onPress: (at: LngLat, layer: string | undefined) => void): () => void;
  /** Takes account of the panel over the map, and goes to the view of the story. Returns what stops it. */
  attach(panel: HTMLElement): () => void;
  redraw(): void;
  end(): void;
}

interface ExplorerParts {
  readonly stage: HTMLElement;
  readonly loan: Loan;
  readonly knowledge: Knowledge;
  /** The reader's position in the story. */
  readonly position: number;
  readonly isStill: () => boolean;
}

/** While the reader zooms, names are placed anew whenever the zoom changed by this much. */
const PLACE_AGAIN_AT = 0.5;
const CHOSEN_ZOOM = 8.5;
const REACH_PX = 6;

/** Puts the live map into the reader's hands: camera, layers, names, search and measuring, without any interface. */
export function explorer({ stage, loan, knowledge, position, isStill }: ExplorerParts): Explorer {
  const { live, labels, sources, data } = loan;
  const { places, names } = knowledge;
  const over = sketch(stage);
  let panel: HTMLElement | undefined;
  let frame: Frame = frameIn(stage);
  const begun = sceneAt(data.scenes, position, frame);
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
  let onPress: ((at: LngLat, layer: string | undefined) => void) | undefined;

  const picture = (camera: Camera): Picture => ({ step: begun.step, camera, strength, labels: shown });
  const draw = (camera: Camera) => {
    labels.show(picture(camera), frame);
    over.move(camera, frame);
  };
  const name = (camera: Camera) => {
    placedAt = camera.zoom;
    const room = roomOf(frame);
    const towns = placesInView(places.values(), camera.zoom, [...new Set([...marked, ...ends])]);
    const atlas = { ground: sources.data, places, names };
    const wanted = { places: towns, strength: riversOf(names, strength) };
    const candidates = candidatesOf(wanted, data, atlas, sources.data, camera.zoom, room);
    const near = candidates.filter(
      (candidate) => !('area' in candidate) || candidate.side === 'inside' || isFree(candidate.near, camera),
    );
    shown = place(near, camera, frame, room).map((label) => ({ label, strength: 1 }));
    draw(camera);
  };
  /** The name of a hatched area stands beside it; with its middle out of view that could be anywhere. */
  const isFree = (at: LngLat, camera: Camera) => {
    const [x, y] = toScreen(camera, frame.width, frame.height, at);
    return holds(frame.free, { x, y, width: 0, height: 0 });
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
    onRest: show,
    onPress: (at, x, y) => onPress?.(at, layerAt(x, y)),
  });
  const onEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onPress?.(map.camera().center, layerAt(frame.width / 2, frame.height / 2));
  };
  map.canvas.addEventListener('keydown', onEnter);
  const resize = () => {
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
    zoomBy(steps) {
      const { center, zoom, bearing } = map.camera();
      travel({ center, zoom: zoom + steps, bearing });
    },
    measured(points, length, between) {
      over.line(points, length);
      ends = between;
      if (between.length > 0 && points.length > 1) travel(fit(focusOf(points, 0.15), frame));
      name(map.camera());
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
      if (!arrived) travel(sceneAt(data.scenes, position, frame).camera);
      arrived = true;
      watcher.observe(stage);
      watcher.observe(element);
      return () => watcher.disconnect();
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
