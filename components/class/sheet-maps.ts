import { drawSheetMap, mapFrame, plateBox } from '../../geo/draw/sheet-map.ts';
import { candidatesOf } from '../../geo/label/candidates.ts';
import { linesOf } from '../../geo/label/lines-of.ts';
import { place } from '../../geo/label/place.ts';
import { placesInView } from '../../geo/label/places-in-view.ts';
import { fit, focusOf, type Focus } from '../../geo/scene/focus.ts';
import { lessonFocus } from '../../geo/scene/lesson-focus.ts';
import { toScreen, toWorld } from '../../geo/scene/mercator.ts';
import type { Strengths } from '../../geo/scene/scene.ts';
import type { LoadedStory } from '../story/load-story.ts';
import { lessonTargets, type Target } from './lesson-targets.ts';

/** What a map for paper shows beside land, water and borders. */
export type SheetMapKind = 'labelled' | 'outline' | 'numbered';

/** Of maps on sheets, in CSS pixels: what A4 and Letter both have room for beside a heading and a foot. */
export const MAP_SIZE = { width: 700, height: 615 };

/** Targets closer than this to each other on the map of the whole region get a map of their own. */
const CROWDED_PX = 50;
/** Around a place that is asked for no other town is named, or drawn where its name would stand. */
const ELBOW_ROOM_PX = 34;
/** The least that a closer map must enlarge to be worth a page. */
const CLOSER = 1.7;

/** The layers a labelled map shows: all but ties, which are no geography. */
export function shownLayers({ story }: LoadedStory): string[] {
  return Object.entries(story.layers).flatMap(([id, { kind }]) => (kind === 'tie' ? [] : [id]));
}

/** A map of a sheet: a part of the world, and which of the quiz's places are asked for on it. */
export interface View {
  readonly focus: Focus;
  readonly targets: readonly Target[];
  readonly detail?: Focus;
}

/** The maps of a lesson: its region and, where what is asked for lies crowded, a closer one. None for a story without a step. */
export function lessonViews(loaded: LoadedStory): View[] {
  const { story, scenes, atlas, overlays } = loaded;
  const region = lessonFocus(story, scenes, atlas, overlays);
  if (!region) return [];
  const focus = { ...region, bearing: 0 };
  const targets = lessonTargets(loaded);
  const camera = fit(focus, mapFrame(MAP_SIZE));
  const screen = (at: Target['at']) => toScreen(camera, MAP_SIZE.width, MAP_SIZE.height, at);
  const crowded = targets.filter(({ at, id }) =>
    targets.some(
      (other) => other.id !== id && Math.hypot(...away(screen(at), screen(other.at))) < CROWDED_PX,
    ),
  );
  const small = (target: Target) =>
    target.points.every((point) => Math.hypot(...away(screen(point), screen(target.at))) < 3 * CROWDED_PX);
  const points = crowded.flatMap((target) => (small(target) ? target.points : [target.at]));
  const close = points.length > 0 ? focusOf(points, 0.08) : undefined;
  if (!close || Math.max(close.width / focus.width, close.height / focus.height) * CLOSER > 1)
    return [{ focus, targets }];
  const closer = targets.filter((target) => crowded.includes(target) || isIn(close, target.at));
  const rest = targets.filter((target) => !closer.includes(target));
  const first = rest.map((target, i) => ({ ...target, number: i + 1 }));
  const then = closer.map((target, i) => ({ ...target, number: first.length + i + 1 }));
  return [
    { focus, targets: first, detail: close },
    { focus: close, targets: then },
  ];
}

/** One of the lesson's maps as an SVG element. `prefix` starts its ids. */
export function sheetMap(
  loaded: LoadedStory,
  kind: SheetMapKind,
  view: View,
  prefix: string,
  alt: string,
): string {
  const { story, atlas, overlays } = loaded;
  const { focus, targets, detail } = view;
  const strength = Object.fromEntries(shownLayers(loaded).map((id) => [id, 1]));
  const clear = targets.map(({ at }) => at);
  return drawSheetMap({
    story,
    data: { ...atlas.ground, ...overlays },
    focus,
    strength: kind === 'labelled' ? strength : {},
    labels: kind === 'labelled' ? labelsOf(loaded, view, strength) : [],
    numbered: kind === 'numbered' ? targets : [],
    clear,
    ...(detail ? { detail } : {}),
    ...MAP_SIZE,
    prefix,
    alt,
  });
}

/** Names of what the lesson asks for first, areas before towns, then as many others as there is room for. */
function labelsOf(loaded: LoadedStory, { focus, targets }: View, strength: Strengths) {
  const { story, atlas, overlays } = loaded;
  const frame = mapFrame(MAP_SIZE);
  const camera = fit(focus, frame);
  const asked = targets.map(({ id }) => id);
  const towns = asked.filter((id) => atlas.places.has(id));
  const places = placesInView(atlas.places.values(), camera.zoom + 0.5, towns);
  const names = candidatesOf({ places, strength }, story, atlas, overlays, camera.zoom, 'roomy');
  const rank = (id: string) =>
    asked.includes(id) ? (atlas.places.has(id) ? 1 : 0) : id.startsWith('water-') ? 2 : 3;
  const onPaper = (at: Target['at']) => toScreen(camera, MAP_SIZE.width, MAP_SIZE.height, at);
  const apart = names.filter(
    (name) =>
      !('at' in name) ||
      asked.includes(name.id) ||
      targets.every(
        ({ at, town }) => !town || Math.hypot(...away(onPaper(name.at), onPaper(at))) > ELBOW_ROOM_PX,
      ),
  );
  const ranked = apart.toSorted((a, b) => rank(a.id) - rank(b.id));
  return place(
    ranked,
    camera,
    frame,
    'roomy',
    [plateBox({ ...MAP_SIZE, focus, clear: targets.map(({ at }) => at) })],
    linesOf(strength, story.layers, overlays),
  );
}

function away([x, y]: readonly number[], [u, v]: readonly number[]): [number, number] {
  return [(x ?? 0) - (u ?? 0), (y ?? 0) - (v ?? 0)];
}

function isIn({ center, width, height }: Focus, at: Target['at']): boolean {
  const [dx, dy] = away(toWorld(at), toWorld(center));
  return Math.abs(dx) < width / 2 && Math.abs(dy) < height / 2;
}
