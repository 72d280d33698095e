import type { FeatureCollection } from 'geojson';
import { coordEach } from '@turf/turf';
import { middleOf } from '../../geo/quiz/nearest.ts';
import type { Target } from '../../geo/quiz/question.ts';
import type { Camera, LngLat } from '../../geo/scene/camera.ts';
import { fit, focusOf } from '../../geo/scene/focus.ts';
import type { Picture } from '../../geo/scene/scene-at.ts';
import { frameIn } from '../explore/frame-in.ts';
import { sketch } from '../explore/sketch.ts';
import { freeMap, type Hands } from '../map/free-map.ts';
import { openMap, type OpenedMap } from '../map/open-map.ts';
import { mayGoLive } from '../story/may-go-live.ts';
import { drawnMap, type DrawnMap } from './drawn-map.ts';
import { outline } from './outline.ts';
import type { QuizData } from './quiz-data.ts';

/** The map of the quiz: without names, and with no layer until an answer is shown. */
export interface QuizMap {
  /** Goes back to the whole region and takes every mark away. */
  clear(): void;
  /** Marks a wrong answer. */
  miss(at: LngLat): void;
  /** Draws and names what was to be found. */
  reveal(target: Target, shape: FeatureCollection, missed?: LngLat): void;
  zoomBy(steps: number): void;
  end(): void;
}

interface QuizMapOptions {
  readonly stage: HTMLElement;
  readonly data: QuizData;
  readonly base: string;
  readonly onAnswer: (at: LngLat, zoom: number) => void;
}

const CLOSEST_ZOOM = 8;

/** Starts a map in a stage: live where that can be had, else drawn. */
export async function quizMap({ stage, data, base, onAnswer }: QuizMapOptions): Promise<QuizMap> {
  const over = sketch(stage);
  const shapes = outline(stage);
  let ended = false;
  let strength: Picture['strength'] = {};
  let map: DrawnMap | undefined;
  let opened: OpenedMap | undefined;
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const still = window.matchMedia('(prefers-reduced-motion: reduce)');
  const whole = () => fit(data.focus, frameIn(stage));
  const picture = (camera: Camera): Picture => ({ step: 0, camera, strength, labels: [] });
  const redraw = (camera: Camera) => {
    over.move(camera, frameIn(stage));
    shapes.move(camera, frameIn(stage));
  };
  const supply = (camera: Camera) => {
    opened?.live.show(picture(camera));
    void opened?.sources.ready(picture(camera)).catch(() => undefined);
  };
  const hands: Hands = {
    onMove: redraw,
    onRest: supply,
    onPress: (at) => map && onAnswer(at, map.camera().zoom),
  };
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !map) return;
    event.preventDefault();
    onAnswer(map.camera().center, map.camera().zoom);
  };
  const draw = () => {
    stage.removeAttribute('data-live');
    opened = undefined;
    map?.end();
    map = drawnMap(stage, data, hands);
    map.go(whole(), false);
  };
  if (mayGoLive()) {
    try {
      const scheme = dark.matches ? 'dark' : 'light';
      const onContext = (alive: boolean) => {
        stage.toggleAttribute('data-live', alive);
        if (alive && map) opened?.live.show(picture(map.camera()));
      };
      const { slug } = data;
      opened = await openMap({ stage, slug, base, scheme, pictureOf: () => picture(whole()), onContext });
      await opened.live.drawn();
      map = freeMap(opened.live, hands);
      stage.toggleAttribute('data-live', true);
    } catch (failure) {
      console.warn('The live map could not start; the drawn map takes its place.', failure);
    }
  }
  if (!map) draw();
  const onScheme = () => {
    opened?.live.recolour(dark.matches ? 'dark' : 'light');
    if (map) supply(map.camera());
  };
  dark.addEventListener('change', onScheme);
  stage.addEventListener('keydown', onEnter);
  const watcher = new ResizeObserver(() => {
    if (stage.clientWidth === 0 || !map) return;
    opened?.live.resize();
    map.go(map.camera(), false);
    redraw(map.camera());
  });
  watcher.observe(stage);
  redraw(map?.camera() ?? whole());
  const travel = (camera: Camera) => map?.go(camera, !still.matches && opened !== undefined);
  const show = (camera: Camera) => {
    if (map) supply(map.camera());
    travel(camera);
    redraw(map?.camera() ?? camera);
  };
  return {
    clear() {
      if (ended) return;
      strength = {};
      over.line([], '', false);
      over.mark(undefined);
      shapes.show(undefined);
      show(whole());
    },
    miss(at) {
      over.mark(at);
      if (map) redraw(map.camera());
    },
    reveal(target, shape, missed) {
      const at = target.at ?? middleOf(shape);
      over.line(missed ? [missed, at] : [at], target.name, false);
      over.mark(target.at);
      if (opened && !target.at) strength = { [target.id]: 1 };
      else shapes.show(target.at ? undefined : shape);
      const points: LngLat[] = missed ? [missed] : [];
      coordEach(shape, ([lng = 0, lat = 0]) => void points.push([lng, lat]));
      const camera = fit(focusOf(points, 0.5), frameIn(stage));
      show({ ...camera, zoom: Math.min(camera.zoom, CLOSEST_ZOOM) });
    },
    zoomBy(steps) {
      if (map) travel({ ...map.camera(), zoom: map.camera().zoom + steps });
    },
    end() {
      ended = true;
      watcher.disconnect();
      dark.removeEventListener('change', onScheme);
      stage.removeEventListener('keydown', onEnter);
      map?.end();
      over.remove();
      shapes.remove();
      opened?.labels.remove();
      opened?.live.remove();
    },
  };
}
