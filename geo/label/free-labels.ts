import type { FeatureCollection } from 'geojson';
import type { Place } from '../data/atlas.ts';
import type { SourceData } from '../data/ground.ts';
import type { Camera, Frame, LngLat, Rect } from '../scene/camera.ts';
import { toScreen } from '../scene/mercator.ts';
import type { Strengths } from '../scene/scene.ts';
import type { Layer } from '../story/story.ts';
import { holds } from './box.ts';
import { candidatesOf } from './candidates.ts';
import type { Label } from './label.ts';
import { linesOf } from './lines-of.ts';
import { place, type Candidate } from './place.ts';
import { placesInView } from './places-in-view.ts';
import { roomOf } from './room.ts';

/** A map that no step describes: any camera, any layers. */
export interface FreeView {
  readonly camera: Camera;
  readonly frame: Frame;
  readonly strength: Strengths;
  readonly layers: Readonly<Record<string, Layer>>;
  /** Ground and layers by source id, as far as they are there. */
  readonly data: SourceData;
  readonly places: ReadonlyMap<string, Place>;
  readonly names: FeatureCollection;
  /** Ids of places that are named whatever the zoom. */
  readonly chosen?: readonly string[];
  /** How much larger than usual names are set, 1 by default. */
  readonly enlarged?: number;
  /** Boxes on the screen that names keep clear of. */
  readonly avoid?: readonly Rect[];
}

/** Where names stand on a free map: the places for its zoom, its layers, waters and countries. */
export function freeLabels(view: FreeView): Label[] {
  const {
    camera,
    frame,
    strength,
    layers,
    data,
    places,
    names,
    chosen = [],
    avoid = [],
    enlarged = 1,
  } = view;
  const room = roomOf(frame);
  const towns = placesInView(places.values(), camera.zoom, [...new Set(chosen)]);
  const candidates = candidatesOf(
    { places: towns, strength },
    { layers },
    { ground: data, places, names },
    data,
    camera.zoom,
    room,
  );
  /** The name of a hatched area stands beside it; with its middle out of view that could be anywhere. */
  const isFree = (at: LngLat) => {
    const [x, y] = toScreen(camera, frame.width, frame.height, at);
    return holds(frame.free, { x, y, width: 0, height: 0 });
  };
  const near = candidates.filter(
    (candidate) => !('area' in candidate) || candidate.side === 'inside' || isFree(candidate.near),
  );
  // The story's areas come before the towns in them, after what the reader chose and the capitals.
  const first = (candidate: Candidate) =>
    candidate.look === 'area' ? 1 : candidate.look === 'capital' || chosen.includes(candidate.id) ? 0 : 2;
  const ordered = near.toSorted((a, b) => first(a) - first(b));
  // Larger names on a map are names as usual on a smaller one.
  const smaller = ({ x, y, width, height }: Rect): Rect => ({
    x: x / enlarged,
    y: y / enlarged,
    width: width / enlarged,
    height: height / enlarged,
  });
  const { width, height, free } = frame;
  const small = { width: width / enlarged, height: height / enlarged, free: smaller(free) };
  const seen = { ...camera, zoom: camera.zoom - Math.log2(enlarged) };
  return place(ordered, seen, small, room, avoid.map(smaller), linesOf(strength, layers, data));
}
