import { booleanPointInPolygon, multiPolygon, polygon, rewind } from '@turf/turf';
import type { Feature, MultiPolygon, Position } from 'geojson';
import { withoutClaims, withoutDoubles } from './overlaps.ts';
import type { Rings } from './source-data.ts';

/** Where three countries meet, as OpenStreetMap has it. */
export const TRIPOINT = {
  iranTurkeyNakhchivan: [44.8094, 39.6273],
  iranNakhchivanArmenia: [46.1449, 38.8422],
  iranArmeniaAzerbaijan: [46.534, 38.8672],
} as const satisfies Record<string, readonly [number, number]>;

/** Nakhchivan's code in the context files: not an ISO country, so not an ISO code. */
export const NAKHCHIVAN = 'NX';

const NAKHCHIVAN_CITY = [45.41222, 39.20889];
const TEHRAN = [51.42151, 35.69439];
const CRIMEA = { west: 32.4, south: 44.3, east: 36.66, north: 46.3 };
// Each of these lies in both countries of the source. They are drawn as the country around them.
const ARTSVASHEN = [45.513, 40.628];
const AZERBAIJANI_EXCLAVES = [
  [45.009, 41.067],
  [45.211, 40.996],
];

/** The source's countries without its overlaps, and with Nakhchivan as a country of its own. */
export function cleanCountries(source: ReadonlyMap<string, Rings[]>): Map<string, Rings[]> {
  const countries = withoutClaims(withoutDoubles(source));
  const take = (code: string): Rings[] => {
    const polygons = countries.get(code);
    if (!polygons) throw new Error(`The source has no country ${code}`);
    return polygons;
  };
  countries.set(
    'RUS',
    take('RUS').filter((rings) => !inCrimea(rings)),
  );
  const azerbaijan = take('AZE').filter((rings) => !AZERBAIJANI_EXCLAVES.some((p) => contains(rings, p)));
  countries.set(
    'AZE',
    azerbaijan.filter((rings) => !contains(rings, NAKHCHIVAN_CITY)),
  );
  countries.set(NAKHCHIVAN, [containing(azerbaijan, NAKHCHIVAN_CITY)]);
  countries.set(
    'ARM',
    take('ARM').filter((rings) => !contains(rings, ARTSVASHEN)),
  );
  return inOrder(countries);
}

/** The polygon that holds a point. Throws when none does: an index would differ between packages. */
export function containing(polygons: Rings[], point: Position): Rings {
  const found = polygons.find((rings) => contains(rings, point));
  if (!found) throw new Error(`No polygon contains ${point.join(', ')}`);
  return found;
}

/** The outer ring of Iran's mainland, on which every border of the story lies. */
export function iranRing(countries: ReadonlyMap<string, Rings[]>): Position[] {
  return outerRing(countries.get('IRN') ?? [], TEHRAN);
}

function outerRing(polygons: Rings[], point: Position): Position[] {
  return containing(polygons, point)[0] ?? [];
}

function contains(rings: Rings, point: Position): boolean {
  return booleanPointInPolygon(point, polygon(rings));
}

function inCrimea(rings: Rings): boolean {
  return (rings[0] ?? []).every(
    ([lng = 0, lat = 0]) =>
      lng > CRIMEA.west && lng < CRIMEA.east && lat > CRIMEA.south && lat < CRIMEA.north,
  );
}

// A fixed order keeps the files identical. What is drawn above comes after what is drawn below.
function inOrder(countries: Map<string, Rings[]>): Map<string, Rings[]> {
  const last = ['UKR', 'PSE'];
  const codes = [...countries.keys()].sort().filter((code) => !last.includes(code));
  return new Map([...codes, ...last].map((code) => [code, wound(countries.get(code) ?? [])]));
}

// The source winds clockwise, what has been cut is wound the other way: one direction for all.
function wound(polygons: Rings[]): Rings[] {
  return (rewind(multiPolygon(polygons)) as Feature<MultiPolygon>).geometry.coordinates;
}
