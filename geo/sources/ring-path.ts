import { length, lineString } from '@turf/turf';
import type { Position } from 'geojson';

/** The shorter way along a closed ring between the vertices nearest to two points, in the direction asked for. */
export function ringPath(ring: Position[], from: Position, to: Position): Position[] {
  const open = ring.slice(0, -1);
  const a = nearestVertex(open, from);
  const b = nearestVertex(open, to);
  const forward = walk(open, a, b);
  const backward = walk(open, b, a).reverse();
  return length(lineString(forward)) <= length(lineString(backward)) ? forward : backward;
}

function walk(open: Position[], from: number, to: number): Position[] {
  return from <= to ? open.slice(from, to + 1) : [...open.slice(from), ...open.slice(0, to + 1)];
}

function nearestVertex(open: Position[], point: Position): number {
  const gap = (p: Position | undefined): number =>
    p ? Math.hypot((p[0] ?? 0) - (point[0] ?? 0), (p[1] ?? 0) - (point[1] ?? 0)) : Infinity;
  return open.reduce((best, p, i) => (gap(p) < gap(open[best]) ? i : best), 0);
}
