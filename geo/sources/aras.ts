import { lineString } from '@turf/turf';
import type { Position } from 'geojson';
import { TRIPOINT, iranRing } from './countries.ts';
import { fromOpenStreetMap } from './provenance.ts';
import { ringPath } from './ring-path.ts';
import type { Rings } from './source-data.ts';
import { writeLayer } from './write.ts';

/** South of Bəhramtəpə, where the border leaves the river. */
export const BORDER_LEAVES_ARAS: Position = [47.9856, 39.7091];

/** The Aras where it is the border, west to east, from the tripoint with Turkey. */
export function arasBorderReach(countries: ReadonlyMap<string, Rings[]>): Position[] {
  return ringPath(iranRing(countries), [...TRIPOINT.iranTurkeyNakhchivan], BORDER_LEAVES_ARAS);
}

/** Writes the layer of the Aras. */
export function writeAras(reach: Position[]): void {
  writeLayer(
    'aras',
    fromOpenStreetMap({
      title: 'Aras, border reach',
      method:
        'Iran’s ring from the tripoint with Turkey and Nakhchivan to the northernmost vertex of the mainland border',
      certainty: 'surveyed',
      note: 'The middle line of the border, not of the water. The river above and below this reach is not drawn.',
    }),
    [lineString(reach, { id: 'aras', name: 'Aras' })],
  );
}
