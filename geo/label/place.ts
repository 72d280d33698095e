import type { Geometry } from 'geojson';
import type { Camera, Frame, LngLat, Rect } from '../scene/camera.ts';
import { fromScreen, toScreen, worldSizePx } from '../scene/mercator.ts';
import { simplify, thin } from '../draw/screen.ts';
import { collide, holds, meets, textBox } from './box.ts';
import { beside, boxesAlong, lengthOf, smooth } from './curve.ts';
import type { Anchor, Label, Look } from './label.ts';
import { LOOKS, textWidth } from './look.ts';
import type { Room } from './room.ts';
import { spotsIn } from './spots.ts';
import type { Tone } from '../style/palette.ts';

interface Named {
  readonly id: string;
  readonly text: string;
  readonly under?: string;
  readonly look: Look;
  readonly tone?: Tone;
}

/** Something that could be named, in one of three ways: at a point, in or beside an area, or along a line. */
export type Candidate = Named &
  (
    | {
        readonly at: LngLat;
        readonly anchors: readonly Anchor[];
        /** Only if the same text found no place before, and only where no line strikes it. Nothing is drawn at the point. */
        readonly standIn?: true;
      }
    | {
        readonly area: Geometry;
        readonly near: LngLat;
        readonly side: 'inside' | 'outside';
        readonly must: boolean;
        /** Only where no line strikes it. */
        readonly clear?: true;
        /** Only if the same text found no place before. */
        readonly standIn?: true;
      }
    | { readonly path: readonly LngLat[]; readonly standIn?: true }
  );

type Along = Extract<Candidate, { readonly path: unknown }>;

/** Texts along a line may shrink to fit it. */
const CURVE_SIZES = [1, 0.84, 0.72];
/** How much further from its line, in ems, a text stands below it: it stands on its own line. */
const BELOW_EM = 0.7;
/** Letters turn with the line that they stand on: more would be seen in long names. */
const STRAY_PX = 0.15;

/**
 * Chooses where names stand so that none collides: candidates are tried in order of importance, each in every way it
 * allows, and left out when nothing fits. Names and the points they stand at stay within the free part of the frame;
 * names keep clear of the boxes to `avoid` and, where they can, of `lines` on the ground.
 */
export function place(
  candidates: readonly Candidate[],
  camera: Camera,
  frame: Frame,
  room: Room,
  avoid: readonly Rect[] = [],
  lines: readonly (readonly LngLat[])[] = [],
): Label[] {
  const screen = (point: LngLat) => toScreen(camera, frame.width, frame.height, point);
  const taken: Rect[] = [...avoid];
  for (const candidate of candidates)
    if ('at' in candidate && !isStandIn(candidate)) taken.push(dotBox(screen(candidate.at)));
  const isFree = (box: Rect) => holds(frame.free, box) && !taken.some((other) => collide(other, box));
  const drawn = lines.map((line) => thin(line.map(screen), 1));
  const isStruck = (box: Rect) => drawn.some((line) => meets(line, box));
  const isClear = (box: Rect) => isFree(box) && !isStruck(box);
  const labels: Label[] = [];
  const isNamed = (candidate: Candidate) => labels.some(({ text }) => text === candidate.text);
  const nameAlong = (candidate: Along, fits: (box: Rect) => boolean, side: 'above' | 'below' = 'above') => {
    // A country is named otherwise where its name does not fit.
    for (const share of candidate.look === 'country' ? [1] : CURVE_SIZES) {
      const size = LOOKS[candidate.look].size[room] * share;
      const label = along(candidate, camera, frame, size, fits, taken, side);
      if (!label) continue;
      labels.push(label);
      return;
    }
  };
  for (const candidate of candidates) {
    if (isStandIn(candidate) && isNamed(candidate)) continue;
    // A name that reaches in from a point outside would be cut in larger windows, where the point moves further out.
    if ('at' in candidate && !holds(frame.free, dotBox(screen(candidate.at)))) continue;
    const size = LOOKS[candidate.look].size[room];
    if ('path' in candidate) {
      const isRiver = candidate.look === 'river';
      nameAlong(candidate, candidate.look === 'water' ? isFree : isClear);
      const parts = candidates.filter((other) => 'path' in other && other.text === candidate.text) as Along[];
      // Names stand along several parts of a river; where it would have none, one stands on the other bank.
      if (isRiver && candidate === parts.at(-1))
        for (const part of parts) if (!isNamed(part)) nameAlong(part, isClear, 'below');
      continue;
    }
    const mustBeClear = 'at' in candidate ? isStandIn(candidate) : candidate.clear;
    const fits = mustBeClear ? isClear : isFree;
    const spot = best(spotsOf(candidate, screen, frame, size), candidate, size, fits, isStruck);
    if (!spot) continue;
    const { at, anchor, box } = spot;
    taken.push(box);
    const ground =
      'at' in candidate ? candidate.at : rounded(fromScreen(camera, frame.width, frame.height, ...at));
    labels.push({
      kind: 'point',
      ...named(candidate),
      key: `${candidate.id} ${ground.join(' ')} ${anchor}`,
      at: ground,
      anchor,
    });
  }
  // Lines run through the name of a river only where it would have none.
  for (const candidate of candidates)
    if ('path' in candidate && candidate.look !== 'country' && !isNamed(candidate))
      nameAlong(candidate, isFree);
  return labels;
}

function isStandIn(candidate: Candidate): boolean {
  return 'standIn' in candidate && candidate.standIn === true;
}

interface Spot {
  readonly at: [number, number];
  readonly anchor: Anchor;
}

/** The first free spot that no line strikes through, or the first free one. */
function best(
  spots: Iterable<Spot>,
  name: Named,
  size: number,
  isFree: (box: Rect) => boolean,
  isStruck: (box: Rect) => boolean,
): (Spot & { readonly box: Rect }) | undefined {
  let struck: (Spot & { readonly box: Rect }) | undefined;
  for (const spot of spots) {
    const box = textBox(name, spot.anchor, size, spot.at[0], spot.at[1]);
    if (!isFree(box)) continue;
    if (!isStruck(box)) return { ...spot, box };
    struck ??= { ...spot, box };
  }
  return struck;
}

/** The ways a name can stand, the best first; found only as far as they are asked for. */
function* spotsOf(
  candidate: Exclude<Candidate, { readonly path: unknown }>,
  screen: (point: LngLat) => [number, number],
  { free }: Frame,
  size: number,
): Generator<Spot> {
  if ('at' in candidate) {
    for (const anchor of candidate.anchors) yield { at: screen(candidate.at), anchor };
  } else {
    for (const at of spotsIn(candidate, screen, free, size)) yield { at, anchor: 'center' };
  }
}

function along(
  candidate: Along,
  camera: Camera,
  frame: Frame,
  size: number,
  fits: (box: Rect) => boolean,
  taken: Rect[],
  side: 'above' | 'below',
): Label | undefined {
  const course = smooth(candidate.path).map((point) => toScreen(camera, frame.width, frame.height, point));
  // The line of a river is drawn: its name stands beside it.
  const { rise } = LOOKS[candidate.look];
  const points = beside(course, (side === 'above' ? rise : -rise - BELOW_EM) * size);
  const width = textWidth(candidate.text, candidate.look, size);
  const length = lengthOf(points);
  if (length < width * 1.08 || length > width * 40) return undefined;
  const boxes = boxesAlong(points, width, size);
  if (!boxes.every(fits)) return undefined;
  taken.push(...boxes);
  const em = size / worldSizePx(camera.zoom);
  return {
    kind: 'curve',
    ...named(candidate),
    key: `${candidate.id} ${em.toExponential(3)}${side === 'below' ? ' below' : ''}`,
    path: simplify(points, STRAY_PX).map(([x, y]) =>
      rounded(fromScreen(camera, frame.width, frame.height, x, y)),
    ),
    em,
  };
}

function named({ text, under, look, tone }: Named): Omit<Named, 'id'> {
  return { text, look, ...(under ? { under } : {}), ...(tone ? { tone } : {}) };
}

function dotBox([x, y]: readonly [number, number]): Rect {
  return { x: x - 4, y: y - 4, width: 8, height: 8 };
}

function rounded([lng, lat]: LngLat): LngLat {
  return [Math.round(lng * 1e4) / 1e4, Math.round(lat * 1e4) / 1e4];
}
