import { area, multiPolygon, polygon } from '@turf/turf';
import { fromOpenStreetMap } from './provenance.ts';
import type { Rings } from './source-data.ts';
import { writeLayer } from './write.ts';

/** Smaller islands are left to the ground: outlined, they read as specks from afar. */
const SMALLEST_ISLAND_M2 = 20e6;

/** Azerbaijan without Nakhchivan, at the full detail of the source. */
export function writeMainland(countries: ReadonlyMap<string, Rings[]>): void {
  const islands = (countries.get('AZE') ?? []).filter((rings) => area(polygon(rings)) >= SMALLEST_ISLAND_M2);
  writeLayer(
    'azerbaijan-mainland',
    fromOpenStreetMap({
      title: 'Azerbaijan, mainland',
      method:
        'Every polygon of AZE except Nakhchivan and the exclaves within Armenia; islands under 20 km² left out',
      certainty: 'surveyed',
      note: 'Internationally recognised boundary as in OpenStreetMap 2017, generalised to 100 m. Lines of control in and around Karabakh, which moved in 2020–22, are not drawn.',
    }),
    [
      multiPolygon(islands, {
        id: 'azerbaijan-mainland',
        name: 'Azerbaijan',
        labelAt: [47.7, 40.45],
      }),
    ],
  );
}
