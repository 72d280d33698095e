import { polygon } from '@turf/turf';
import { NAKHCHIVAN } from './countries.ts';
import { fromOpenStreetMap } from './provenance.ts';
import type { Rings } from './source-data.ts';
import { writeLayer } from './write.ts';

/** Nakhchivan: the polygon of Azerbaijan that holds the city of that name. */
export function writeNakhchivan(countries: ReadonlyMap<string, Rings[]>): void {
  const rings = countries.get(NAKHCHIVAN)?.[0] ?? [];
  writeLayer(
    'nakhchivan',
    fromOpenStreetMap({
      title: 'Nakhchivan Autonomous Republic',
      method: 'The polygon of AZE that contains the city of Nakhchivan (45.41222, 39.20889)',
      certainty: 'surveyed',
      note: 'Boundary: OpenStreetMap 2017, generalised to 100 m. The exclave of Karki lies within Armenia and is drawn as such.',
    }),
    [polygon(rings, { id: 'nakhchivan', name: 'Nakhchivan', labelAt: [45.5, 39.32] })],
  );
}
