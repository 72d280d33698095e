import {
  buffer,
  cleanCoords,
  featureCollection,
  intersect,
  lineOffset,
  lineString,
  simplify,
  truncate,
} from '@turf/turf';
import type { Feature, Polygon, Position } from 'geojson';
import type { PositionOf } from './places.ts';
import { fromOpenStreetMap, GAZETTEER } from './provenance.ts';
import { writeLayer } from './write.ts';

// Town to town, with a bend wherever the straight line would cross the river into Iran.
const EAST: (string | Position)[] = [
  'agbend',
  [46.66, 38.985],
  [46.685, 39.015],
  'mincivan',
  [46.775, 39.09],
  [46.86, 39.18],
  'horadiz',
];
const WEST: (string | Position)[] = [
  [44.815, 39.6427], // border of Turkey
  [44.9, 39.62],
  'sharur',
  'nakhchivan-city',
  'julfa',
  [45.68, 38.965],
  'ordubad',
];

const STRIP_KM = 5;

/** The stretch through Syunik: the Iran–Armenia border simplified and moved 0.8 km north, west to east. */
export function corridorThroughSyunik(border: Position[]): Position[] {
  const smooth = simplify(lineString(border), { tolerance: 0.004, highQuality: true });
  const offset = lineOffset(smooth, -0.8, { units: 'kilometers' });
  return truncate(simplify(offset, { tolerance: 0.003, highQuality: true }), { precision: 4 }).geometry
    .coordinates;
}

/** Writes the proposed route as three lines and as a band along the border. */
export function writeCorridor(border: Position[], syunik: Feature<Polygon>, positionOf: PositionOf): void {
  const path = (stops: (string | Position)[]) =>
    stops.map((stop) => (typeof stop === 'string' ? positionOf(stop) : stop));
  const middle = corridorThroughSyunik(border);
  const [start, end] = [middle[0], middle.at(-1)];
  if (!start || !end) throw new Error('The corridor has no stretch through Syunik');
  const name = 'Proposed route';
  writeLayer('corridor', ROUTE, [
    lineString([end, ...path(EAST)], { id: 'east', name }),
    lineString(middle, { id: 'syunik', name }),
    lineString([...path(WEST), start], { id: 'west', name }),
  ]);
  const band = buffer(lineString(border), STRIP_KM);
  const strip = band && intersect(featureCollection([simplify(band, { tolerance: 0.0005 }), syunik]));
  if (!strip) throw new Error('The strip does not meet Syunik');
  const clean = cleanCoords(truncate(strip, { precision: 4 }));
  writeLayer('corridor-strip', STRIP, [
    { ...clean, properties: { id: 'corridor-strip', name: 'Border strip', labelAt: [46.36, 38.93] } },
  ]);
}

const ROUTE = fromOpenStreetMap({
  title: 'Proposed road and rail link through Syunik',
  source: 'OpenStreetMap (border), GeoNames and Wikipedia (towns); drawn by this project',
  version: `@geo-maps/countries-coastline-100m 0.6.0; ${GAZETTEER}`,
  method:
    'Lines between towns in Azerbaijan and Nakhchivan, bent where a straight one would cross into Iran; in Syunik the border with Iran simplified (0.004°) and moved 0.8 km north',
  certainty: 'schematic',
  asOf: '2022',
  attribution: '© OpenStreetMap contributors (ODbL) · GeoNames (CC BY 4.0)',
  note: "Schematic. No alignment was agreed; Armenia rejects the 'corridor' concept. Published lengths: Horadiz–Ağbənd railway 110.4 km (Trend, 20 February 2023); Armenian part 42 km (Azerbaijani official), 43 and 45 km (Armenian officials); Nakhchivan part 188 km of railway to restore (Menafn, November 2025). Do not print lengths computed from these lines.",
});
const STRIP = fromOpenStreetMap({
  title: 'Strip of Syunik along the border with Iran',
  source: 'OpenStreetMap (border); drawn by this project',
  method: 'Syunik within 5 km of the border with Iran',
  certainty: 'schematic',
  asOf: '2022',
  note: 'The 5 km depth is ours: it shows where a route along the border would run, not a boundary anyone has proposed.',
});
