import { area, booleanPointInPolygon, multiPolygon, pointOnFeature, polygon } from '@turf/turf';
import type { MultiPolygon, Position } from 'geojson';
import { feature, mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import type { MultiPolygon as ArcPolygons, Topology } from 'topojson-specification';
import type { Rings } from './source-data.ts';

/** The code under which land that no country of the source holds goes through the build. */
export const NO_COUNTRY = '---';
/** Bir Tawil and the Ilemi triangle are smaller, the Caspian is much larger. */
const LARGEST_GAP_KM2 = 10_000;

/**
 * Adds the land between countries that belongs to none of them (Bir Tawil, the Ilemi triangle, river islands and
 * slivers), which would otherwise read as water.
 */
export function withGapsFilled(countries: ReadonlyMap<string, Rings[]>): Map<string, Rings[]> {
  const shapes = [...countries].map(([code, coordinates]): [string, MultiPolygon] => [
    code,
    { type: 'MultiPolygon', coordinates },
  ]);
  const land = topology(Object.fromEntries(shapes)) as Topology<Record<string, ArcPolygons>>;
  const owners = ownersByArc(land);
  const { arcs } = mergeArcs(land, Object.values(land.objects));
  const gaps = arcs
    .flatMap(([, ...holes]) => holes)
    .map((hole) => ({
      ring: coordinatesOf(land, hole),
      around: [...new Set(hole.flatMap((arc) => owners.get(arc < 0 ? ~arc : arc) ?? []))],
    }))
    .filter(({ ring, around }) => around.length > 1 && isClosed(ring) && isGap(ring, around, countries))
    .map(({ ring }) => ring);
  console.log(`filled ${gaps.length} gaps between countries`);
  return new Map([...countries, [NO_COUNTRY, gaps.map((ring) => [ring])]]);
}

function ownersByArc(land: Topology<Record<string, ArcPolygons>>): Map<number, string[]> {
  const owners = new Map<number, string[]>();
  for (const [code, shape] of Object.entries(land.objects)) {
    for (const arc of shape.arcs.flat(2)) {
      const index = arc < 0 ? ~arc : arc;
      owners.set(index, [...(owners.get(index) ?? []), code]);
    }
  }
  return owners;
}

function coordinatesOf(land: Topology, ring: number[]): Position[] {
  const { geometry } = feature(land, { type: 'MultiPolygon', arcs: [[ring]] });
  return (geometry as MultiPolygon).coordinates[0]?.[0] ?? [];
}

// A hole in the merged land may also be land that two countries claim.
function isGap(ring: Position[], around: string[], countries: ReadonlyMap<string, Rings[]>): boolean {
  const hole = polygon([ring]);
  if (area(hole) / 1e6 > LARGEST_GAP_KM2) return false;
  const centre = pointOnFeature(hole);
  return !around.some((code) => booleanPointInPolygon(centre, multiPolygon(countries.get(code) ?? [])));
}

// Where two countries still overlap by a hair, the merged outline does not close.
function isClosed(ring: Position[]): boolean {
  return ring.length > 3 && ring[0]?.join() === ring.at(-1)?.join();
}
