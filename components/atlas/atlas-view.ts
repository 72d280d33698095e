import type { Camera } from '../../geo/scene/camera.ts';

/** What one side of a comparison shows: the reader's own choice, what a step shows, or one layer. */
export type Side = 'mine' | `step.${string}` | `layer.${string}`;

/** All that a link to the atlas carries. */
export interface AtlasView {
  /** The map's own camera; nothing for the whole region. */
  readonly camera?: Camera;
  /** Ids of the layers on show, in the story's order. */
  readonly layers: readonly string[];
  readonly graticule: boolean;
  readonly left: Side;
  /** Nothing while there is no comparison. */
  readonly right?: Side;
  /** Share of the map's width that the left side has, in percent. */
  readonly split: number;
}

/** What can be named in an address. */
export interface Known {
  readonly layers: readonly string[];
  readonly steps: readonly string[];
}

/** How far the map goes: the same as for every free map. */
const ZOOM = [2, 12] as const;
const LNG = [-40, 130] as const;
const LAT = [-20, 74] as const;

/**
 * The view in the query of an address (`?map=7.5/39.21/46.05/0&layers=a,b&left=mine&right=step.x&split=50&grid=0`; `map` is
 * zoom/latitude/longitude/bearing). What is missing comes from `start`; what makes no sense is left out or brought into
 * range, with a sentence for the reader in `notes`.
 */
export function readView(
  search: string,
  start: AtlasView,
  known: Known,
): { view: AtlasView; notes: string[] } {
  const asked = new URLSearchParams(search);
  const notes: string[] = [];
  const camera = readCamera(asked.get('map'), notes);
  const side = (name: 'left' | 'right') => readSide(asked.get(name), known, notes);
  const right = side('right');
  const left = side('left') ?? start.left;
  const grid = asked.get('grid');
  if (grid !== null && grid !== '0' && grid !== '1')
    notes.push('The link’s graticule setting was not understood.');
  const view: AtlasView = {
    ...start,
    ...(camera ? { camera } : {}),
    layers: readLayers(asked.get('layers'), known, notes) ?? start.layers,
    graticule: grid === '0' || grid === '1' ? grid === '1' : start.graticule,
    left,
    ...(right ? { right } : {}),
    split: readSplit(asked.get('split'), start.split, notes),
  };
  return { view, notes };
}

/** The query that {@link readView} reads back; what is as in `start` is not written. */
export function writeView(view: AtlasView, start: AtlasView): string {
  const { camera, layers, graticule, left, right, split } = view;
  const parts: string[] = [];
  if (camera) {
    const [lng, lat] = camera.center;
    const numbers = [fixed(camera.zoom, 2), fixed(lat, 4), fixed(lng, 4), fixed(turned(camera.bearing), 1)];
    parts.push(`map=${(numbers[3] === '0' ? numbers.slice(0, 3) : numbers).join('/')}`);
  }
  if (layers.join() !== start.layers.join()) parts.push(`layers=${layers.join()}`);
  if (graticule !== start.graticule) parts.push(`grid=${graticule ? 1 : 0}`);
  if (right) {
    if (left !== start.left) parts.push(`left=${left}`);
    parts.push(`right=${right}`);
    if (split !== start.split) parts.push(`split=${Math.round(split)}`);
  }
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

function readCamera(text: string | null, notes: string[]): Camera | undefined {
  if (text === null) return undefined;
  const parts = text.split('/');
  const numbers = parts.map((part) => (/^-?\d{1,6}(\.\d{1,12})?$/.test(part) ? Number(part) : NaN));
  const [zoom = NaN, lat = NaN, lng = NaN, bearing = 0] = numbers;
  if (parts.length < 3 || parts.length > 4 || numbers.some(Number.isNaN)) {
    notes.push('The link’s place on the map was not understood; this is the whole region.');
    return undefined;
  }
  const held: Camera = {
    center: [clamp(lng, LNG), clamp(lat, LAT)],
    zoom: clamp(zoom, ZOOM),
    bearing: turned(bearing),
  };
  if (held.zoom !== zoom || held.center[0] !== lng || held.center[1] !== lat)
    notes.push('The link’s place lies beyond this map; this is the nearest view.');
  return held;
}

function readLayers(text: string | null, { layers }: Known, notes: string[]): string[] | undefined {
  if (text === null) return undefined;
  const ids = text.split(',').filter(Boolean);
  const unknown = ids.filter((id) => !layers.includes(id)).length;
  if (unknown > 0)
    notes.push(
      `The link names ${unknown === 1 ? 'a layer' : `${unknown} layers`} that this atlas does not have.`,
    );
  return layers.filter((id) => ids.includes(id));
}

function readSide(text: string | null, { layers, steps }: Known, notes: string[]): Side | undefined {
  if (text === null) return undefined;
  if (text === 'mine') return text;
  const [, kind, id = ''] = /^(step|layer)\.(.+)$/s.exec(text) ?? [];
  if (kind === 'step' && steps.includes(id)) return `step.${id}`;
  if (kind === 'layer' && layers.includes(id)) return `layer.${id}`;
  notes.push('The link compares with something that this atlas does not have.');
  return undefined;
}

function readSplit(text: string | null, otherwise: number, notes: string[]): number {
  if (text === null) return otherwise;
  const percent = /^\d{1,3}$/.test(text) ? Number(text) : NaN;
  if (percent <= 100) return percent;
  notes.push('The link’s dividing line was not understood.');
  return otherwise;
}

/** A bearing between -180 and 180. */
function turned(bearing: number): number {
  return bearing - 360 * Math.round(bearing / 360);
}

function clamp(value: number, [least, most]: readonly [number, number]): number {
  return Math.min(most, Math.max(least, value));
}

function fixed(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}
