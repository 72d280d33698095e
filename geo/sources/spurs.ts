import type { MultiPolygon, Position } from 'geojson';
import { topology } from 'topojson-server';
import type { MultiPolygon as ArcPolygons, Topology } from 'topojson-specification';
import type { Rings } from './source-data.ts';

/** The countries of the story keep every point. */
const UNTOUCHED = ['NX', 'IRN', 'AZE', 'ARM'];
const LONGEST = 0.005;

/**
 * Drops points where two neighbours run along the same few metres in the same direction, which is an overlap:
 * their outlines could not be merged into one. Longer overlaps are cut out in `overlaps.ts`.
 */
export function withoutSpurs(countries: ReadonlyMap<string, Rings[]>): Map<string, Rings[]> {
  const shapes = [...countries].map(([code, coordinates]): [string, MultiPolygon] => [
    code,
    { type: 'MultiPolygon', coordinates },
  ]);
  const land = topology(Object.fromEntries(shapes)) as Topology<Record<string, ArcPolygons>>;
  const first = new Map<number, string>();
  const dropped = new Set<string>();
  for (const [code, shape] of Object.entries(land.objects)) {
    for (const arc of shape.arcs.flat(2)) {
      const other = first.get(arc);
      const line = land.arcs[arc < 0 ? ~arc : arc] ?? [];
      const isSpur = other !== undefined && line.length < 4 && extent(line) < LONGEST;
      if (isSpur && !UNTOUCHED.includes(code) && !UNTOUCHED.includes(other)) dropped.add(String(line.at(-1)));
      first.set(arc, code);
    }
  }
  console.log(`dropped ${dropped.size} spurs`);
  const trim = (ring: Position[]): Position[] => {
    if (!ring.some((p) => dropped.has(String(p)))) return ring;
    const open = ring.slice(0, -1).filter((p) => !dropped.has(String(p)));
    return open[0] ? [...open, open[0]] : [];
  };
  return new Map([...countries].map(([code, polygons]) => [code, polygons.map((rings) => rings.map(trim))]));
}

function extent(line: Position[]): number {
  const [[x = 0, y = 0] = [], [endX = 0, endY = 0] = []] = [line[0], line.at(-1)];
  return Math.hypot(endX - x, endY - y);
}
