import {
  bboxClip,
  buffer,
  circle,
  cleanCoords,
  featureCollection,
  intersect,
  length,
  lineString,
  polygon,
  simplify,
  truncate,
} from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { BORDER_LEAVES_ARAS } from './aras.ts';
import { iranRing } from './countries.ts';
import { fromOpenStreetMap } from './provenance.ts';
import { ringPath } from './ring-path.ts';
import type { Rings } from './source-data.ts';
import { writeLayer } from './write.ts';

const RADIUS_KM = 15;
const PROVINCE_LINE = [45.4945, 38.9819];
const POLDASHT = [45.071, 39.348];
const JOLFA = [45.633, 38.938];
const AROUND: [number, number, number, number] = [44, 38, 49, 40.5];

/** Writes the two zones, both cut along Iran's ring as the last step so that no part leaves Iran. */
export function writeDrillZones(countries: ReadonlyMap<string, Rings[]>): void {
  const ring = iranRing(countries);
  const iran = bboxClip(polygon([ring]), AROUND) as Feature<Polygon>;
  const baseline = lineString(ringPath(ring, PROVINCE_LINE, BORDER_LEAVES_ARAS));
  console.log(`drill zone 2022: baseline ${length(baseline).toFixed(1)} km`);
  const band = buffer(baseline, RADIUS_KM);
  if (!band) throw new Error('The baseline has no buffer');
  writeLayer(
    'drill-zone-2022',
    fromOpenStreetMap({
      title: 'Area of the IRGC ground forces drill, 17–20 October 2022',
      source: 'OpenStreetMap (border); extent drawn by this project from press reports',
      method:
        '15 km buffer of the Aras border from the line between East and West Azerbaijan to 47.9856, 39.7091; simplified 0.002°, then cut along Iran’s border',
      certainty: 'approximate',
      asOf: '2022-10',
      note: "Approximate. Officially 'Aras area, northern East Azerbaijan and Ardabil'; exact sites not published. One analyst placed the pontoon crossing opposite Nakhchivan. The 15 km depth is ours.",
    }),
    [
      zone(
        simplify(band, { tolerance: 0.002 }),
        iran,
        'drill-zone-2022',
        'IRGC drill area, October 2022',
        [46.95, 39.02],
      ),
    ],
  );
  writeLayer(
    'drill-zone-2021',
    fromOpenStreetMap({
      title: 'Areas of the Army drill, October 2021',
      source: 'OpenStreetMap (border); extent drawn by this project from press reports',
      method: '15 km circles (64 steps) at Poldasht and Jolfa, cut along Iran’s border',
      certainty: 'approximate',
      asOf: '2021-10',
      note: 'Reported near these two border crossings (state media via Reuters); radius is ours.',
    }),
    [
      zone(
        circle(POLDASHT, RADIUS_KM),
        iran,
        'drill-zone-2021-poldasht',
        'Army drill near Poldasht',
        [45.03, 39.28],
      ),
      zone(circle(JOLFA, RADIUS_KM), iran, 'drill-zone-2021-jolfa', 'Army drill near Jolfa', [45.633, 38.87]),
    ],
  );
}

function zone(
  area: Feature<Polygon | MultiPolygon>,
  iran: Feature<Polygon>,
  id: string,
  name: string,
  labelAt: Position,
): Feature<Polygon | MultiPolygon, { id: string; name: string; labelAt: Position }> {
  const inside = intersect(featureCollection([area, iran]));
  if (!inside) throw new Error(`${id} lies outside Iran`);
  return { ...cleanCoords(truncate(inside, { precision: 4 })), properties: { id, name, labelAt } };
}
