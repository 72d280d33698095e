import type { Geometry, Position } from 'geojson';
import { boundsOf } from '../data/bounds-of.ts';
import type { Rect } from '../scene/camera.ts';
import {
  clipLine,
  clipRing,
  partsOf,
  simplify,
  type Projection,
  type ScreenPoint,
  type Tolerance,
} from './screen.ts';

/** Drawing units per pixel of the path data: coordinates are whole numbers of this fraction. */
export interface PathOptions {
  readonly project: Projection;
  readonly clip: Rect;
  /** How far, in drawing units, what is drawn may stray from the geometry. */
  readonly tolerance: Tolerance;
  /** Digits kept after the point. */
  readonly digits: 0 | 1 | 2;
}

const WRAPS = [0, -1, 1];

/** SVG path data of the areas of a geometry, rings closed, for `fill-rule="evenodd"`; "" when nothing is in view. */
export function areaPath(geometry: Geometry, options: PathOptions): string {
  let path = '';
  for (const wrap of WRAPS) {
    for (const part of partsOf(geometry)) {
      if (!mayBeSeen(part, wrap, options)) continue;
      const ring = part.map((position) => options.project(position, wrap));
      if (!worthDrawing(ring, options)) continue;
      const cut = simplify(clipRing(ring, options.clip), options.tolerance);
      if (cut.length > 2) path += `${pen(cut, options.digits)}z`;
    }
  }
  return path;
}

/** Browsers leave out whole paths that are out of view: lines this far apart, in drawing units, are different paths. */
const CELL = 320;

/**
 * SVG path data of the lines of geometries (the outlines of areas), in several paths: one for each square of the
 * drawing that has the middle of a line. None when nothing is in view.
 */
export function linePaths(geometries: readonly Geometry[], options: PathOptions): string[] {
  const cells = new Map<string, string>();
  for (const wrap of WRAPS) {
    for (const part of geometries.flatMap(partsOf)) {
      if (!mayBeSeen(part, wrap, options)) continue;
      const line = part.map((position) => options.project(position, wrap));
      if (!worthDrawing(line, options)) continue;
      for (const piece of clipLine(line, options.clip)) {
        const [x, y] = piece[piece.length >> 1] ?? [0, 0];
        const cell = `${Math.floor(x / CELL)} ${Math.floor(y / CELL)}`;
        cells.set(cell, (cells.get(cell) ?? '') + pen(simplify(piece, options.tolerance), options.digits));
      }
    }
  }
  return [...cells.values()];
}

/** Most of the world is out of view: the corners of its bounds tell so before thousands of points are projected. */
function mayBeSeen(part: readonly Position[], wrap: number, options: PathOptions): boolean {
  const [west, south, east, north] = boundsOf(part);
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ] as const;
  return worthDrawing(
    corners.map(([lng, lat]) => options.project([lng, lat], wrap)),
    options,
  );
}

/** Rings and lines out of view, and islands smaller than a few points' distance, are left out. */
function worthDrawing(points: readonly ScreenPoint[], { clip, tolerance }: PathOptions): boolean {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [px, py] of points) {
    x0 = Math.min(x0, px);
    x1 = Math.max(x1, px);
    y0 = Math.min(y0, py);
    y1 = Math.max(y1, py);
  }
  const seen = x1 >= clip.x && x0 <= clip.x + clip.width && y1 >= clip.y && y0 <= clip.y + clip.height;
  const allowed = typeof tolerance === 'number' ? tolerance : tolerance([(x0 + x1) / 2, (y0 + y1) / 2]);
  return seen && Math.max(x1 - x0, y1 - y0) > 2.5 * allowed;
}

/** Relative moves between rounded points: short, and without drift because each rounds the absolute position. */
function pen(points: readonly ScreenPoint[], digits: number): string {
  const scale = 10 ** digits;
  const format = (units: number) => {
    const text = String(units / scale);
    if (text.startsWith('0.')) return text.slice(1);
    return text.startsWith('-0.') ? `-${text.slice(2)}` : text;
  };
  let path = '';
  let [lastX, lastY] = [0, 0];
  let moved = false;
  for (const [i, [px, py]] of points.entries()) {
    const [x, y] = [Math.round(px * scale), Math.round(py * scale)];
    if (i > 0 && x === lastX && y === lastY) continue;
    const [dx, dy] = [format(x - (i > 0 ? lastX : 0)), format(y - (i > 0 ? lastY : 0))];
    path += i === 0 ? `M${dx}${join(dy)}` : `${moved ? join(dx) : `l${dx}`}${join(dy)}`;
    moved = i > 0;
    [lastX, lastY] = [x, y];
  }
  return path;
}

function join(value: string): string {
  return value.startsWith('-') ? value : ` ${value}`;
}
