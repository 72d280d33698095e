import { lineString } from '@turf/turf';
import type { Position } from 'geojson';
import { NAKHCHIVAN, TRIPOINT, iranRing } from './countries.ts';
import { fromOpenStreetMap } from './provenance.ts';
import { ringPath } from './ring-path.ts';
import type { Rings } from './source-data.ts';
import { writeLayer } from './write.ts';

/** Where the border of Iran and Azerbaijan meets the Caspian, at Astara. */
const CASPIAN_END = [48.8846, 38.4384];
const TURKEY_ARMENIA_NAKHCHIVAN = [44.7637, 39.7144];

/** The borders of Iran along the Aras, west to east, each from Iran's own ring; in degrees. */
export interface IranBorders {
  readonly nakhchivan: Position[];
  readonly armenia: Position[];
  readonly azerbaijan: Position[];
}

/** Iran's ring between the tripoints: a mesh of two countries breaks where their rings differ by metres. */
export function iranBorders(countries: ReadonlyMap<string, Rings[]>): IranBorders {
  const ring = iranRing(countries);
  const [turkey, west, east] = [
    [...TRIPOINT.iranTurkeyNakhchivan],
    [...TRIPOINT.iranNakhchivanArmenia],
    [...TRIPOINT.iranArmeniaAzerbaijan],
  ];
  return {
    nakhchivan: ringPath(ring, turkey, west),
    armenia: ringPath(ring, west, east),
    azerbaijan: ringPath(ring, east, CASPIAN_END),
  };
}

/** Writes the three border layers. */
export function writeBorders(countries: ReadonlyMap<string, Rings[]>, borders: IranBorders): void {
  const method = 'The stretch of Iran’s own ring between the tripoints';
  writeLayer(
    'border-iran-armenia',
    fromOpenStreetMap({
      title: 'Border of Iran and Armenia',
      method,
      certainty: 'surveyed',
      note: 'Published length 44 km (35 km in older editions of the World Factbook). Do not print a length computed from this line.',
    }),
    [lineString(borders.armenia, { id: 'border-iran-armenia', name: 'Iran–Armenia border' })],
  );
  writeLayer(
    'border-iran-azerbaijan',
    fromOpenStreetMap({
      title: 'Border of Iran and Azerbaijan',
      method,
      certainty: 'surveyed',
      note: 'Two parts, Nakhchivan and mainland. Published length 689 km in all (611 km in older editions of the World Factbook). Do not print a length computed from this line.',
    }),
    [
      lineString(borders.nakhchivan, { id: 'nakhchivan', name: 'Iran–Azerbaijan border at Nakhchivan' }),
      lineString(borders.azerbaijan, { id: 'mainland', name: 'Iran–Azerbaijan border, mainland' }),
    ],
  );
  const nakhchivan = countries.get(NAKHCHIVAN)?.[0]?.[0] ?? [];
  const turkey = ringPath(nakhchivan, TURKEY_ARMENIA_NAKHCHIVAN, [...TRIPOINT.iranTurkeyNakhchivan]);
  writeLayer(
    'border-turkey-nakhchivan',
    fromOpenStreetMap({
      title: 'Border of Turkey and Nakhchivan',
      method: 'The stretch of Nakhchivan’s ring between the tripoints with Armenia and Iran',
      certainty: 'surveyed',
      note: 'Published lengths: 9 km in older editions of the World Factbook, 17 km in the current one. Do not print a length computed from this line.',
    }),
    [lineString(turkey, { id: 'border-turkey-nakhchivan', name: 'Turkey–Nakhchivan border' })],
  );
}
