import type { MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import type { MultiPolygon as ArcPolygons, Topology } from 'topojson-specification';
import type { Rings } from './source-data.ts';

/** Whose version of a border counts, first to last; the rest follow by code. */
const PRIORITY = ['NX', 'IRN', 'AZE', 'ARM'];
/** Two versions of one border lie closer than this on average, in degrees. Real gaps between countries are wider. */
const SLIVER_WIDTH = 0.01;

interface Owned {
  readonly arc: number;
  readonly owner: string;
}

/**
 * Gives neighbours one common line where the source has simplified their border twice, a little differently.
 * Without it borders break into thousands of slivers, and a border cannot be told from a coast.
 */
export function stitchBorders(countries: ReadonlyMap<string, Rings[]>): Map<string, Rings[]> {
  const shapes = [...countries].map(([code, coordinates]): [string, MultiPolygon] => [
    code,
    { type: 'MultiPolygon', coordinates },
  ]);
  const land = topology(Object.fromEntries(shapes)) as Topology<Record<string, ArcPolygons>>;
  const replacement = new Map<number, number>();
  for (const pair of sameEnds(land)) {
    const [kept, dropped] = pair.sort(
      (a, b) => rank(a.owner) - rank(b.owner) || (a.owner < b.owner ? -1 : 1),
    );
    if (!kept || !dropped || kept.owner === dropped.owner) continue;
    const [line, other] = [land.arcs[kept.arc] ?? [], land.arcs[dropped.arc] ?? []];
    if (gapWidth(line, other) > SLIVER_WIDTH) continue;
    replacement.set(dropped.arc, key(line[0]) === key(other[0]) ? kept.arc : ~kept.arc);
  }
  console.log(`stitched ${replacement.size} slivers`);
  const swap = (arc: number): number => {
    const found = replacement.get(arc < 0 ? ~arc : arc);
    return found === undefined ? arc : arc < 0 ? ~found : found;
  };
  return new Map(
    [...countries.keys()].map((code) => {
      const shape = land.objects[code];
      if (!shape) throw new Error(`${code} was lost on the way`);
      const arcs = shape.arcs.map((polygon) => polygon.map((ring) => ring.map(swap)));
      return [code, (feature(land, { ...shape, arcs }).geometry as MultiPolygon).coordinates];
    }),
  );
}

/** Pairs of arcs that only one country uses each and that run between the same two points. */
function sameEnds(land: Topology<Record<string, ArcPolygons>>): Owned[][] {
  const users = new Map<number, string[]>();
  for (const [code, shape] of Object.entries(land.objects)) {
    for (const arc of shape.arcs.flat(2)) {
      const index = arc < 0 ? ~arc : arc;
      users.set(index, [...(users.get(index) ?? []), code]);
    }
  }
  const byEnds = new Map<string, Owned[]>();
  for (const [arc, owners] of users) {
    const [owner] = owners;
    const line = land.arcs[arc] ?? [];
    const ends = [key(line[0]), key(line.at(-1))].sort();
    if (owners.length !== 1 || owner === undefined || ends[0] === ends[1]) continue;
    byEnds.set(ends.join(), [...(byEnds.get(ends.join()) ?? []), { arc, owner }]);
  }
  return [...byEnds.values()].filter((arcs) => arcs.length === 2);
}

/** Area between two lines with common ends over their length: the mean width of the gap, in degrees. */
function gapWidth(line: Position[], other: Position[]): number {
  const back = key(line[0]) === key(other[0]) ? [...other].reverse() : other;
  const ring = [...line, ...back.slice(1)];
  let [twice, around] = [0, 0];
  ring.slice(1).forEach(([x = 0, y = 0], i) => {
    const [px = 0, py = 0] = ring[i] ?? [];
    twice += px * y - x * py;
    around += Math.hypot(x - px, y - py);
  });
  return around === 0 ? 0 : Math.abs(twice) / around;
}

function rank(code: string): number {
  const place = PRIORITY.indexOf(code);
  return place < 0 ? PRIORITY.length : place;
}

function key(point: Position | undefined): string {
  return point ? point.join() : '';
}
