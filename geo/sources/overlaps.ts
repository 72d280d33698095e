import { difference, featureCollection, multiPolygon } from '@turf/turf';
import type { Rings } from './source-data.ts';

/** Within another country of the source, which holds their whole area as well. */
const PART_OF_ANOTHER = ['ALA', 'HKG', 'MAC', 'GIB'];
/** Antarctica ends in a straight edge; the two halves of Saint Martin overlap and are too small to see. */
const NOT_DRAWN = ['ATA', 'MAF', 'SXM'];

/** Land that both claim goes to the first: de jure for East Jerusalem, and one rule for all the others. */
const ABOVE: readonly (readonly [upper: string, lower: string])[] = [
  ['PSE', 'ISR'],
  ['SSD', 'SDN'],
  ['PAK', 'IND'],
  ['ESH', 'MAR'],
  ['TLS', 'IDN'],
  ['COG', 'AGO'],
  ['ESP', 'MAR'],

  ['SRB', 'HRV'],
];

/**
 * Polygons that the source gives to two countries, mostly a territory and the state it belongs to, stay with
 * the smaller of the two (by number of polygons).
 */
export function withoutDoubles(countries: ReadonlyMap<string, Rings[]>): Map<string, Rings[]> {
  const seen = new Set<string>();
  const bySize = [...countries]
    .filter(([code]) => ![...PART_OF_ANOTHER, ...NOT_DRAWN].includes(code))
    .sort(([a, x], [b, y]) => x.length - y.length || (a < b ? -1 : 1));
  const kept = bySize.map(([code, polygons]): [string, Rings[]] => [
    code,
    polygons.filter((rings) => {
      const fingerprint = fingerprintOf(rings);
      const isNew = !seen.has(fingerprint);
      seen.add(fingerprint);
      return isNew;
    }),
  ]);
  return new Map(kept.filter(([, polygons]) => polygons.length > 0));
}

/** Cuts land that two countries claim out of one of them, so that no two overlap by more than a few km². */
export function withoutClaims(countries: ReadonlyMap<string, Rings[]>): Map<string, Rings[]> {
  const result = new Map(countries);
  for (const [upper, lower] of ABOVE) {
    const [above, below] = [result.get(upper) ?? [], result.get(lower) ?? []];
    const rest = difference(featureCollection([multiPolygon(below), multiPolygon(above)]))?.geometry;
    if (rest) result.set(lower, rest.type === 'Polygon' ? [rest.coordinates] : rest.coordinates);
  }
  return result;
}

// The same ring may start at another vertex or run the other way round, so its extent stands for it.
function fingerprintOf(rings: Rings): string {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const outer = rings[0] ?? [];
  for (const [lng = 0, lat = 0] of outer) {
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return [west, south, east, north, outer.length].join();
}
