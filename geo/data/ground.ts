import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { Feature, FeatureCollection } from 'geojson';
import type { GroundSource } from '../style/ground.ts';

/** Data for the sources of a style, by source id. */
export type SourceData = Readonly<Record<string, FeatureCollection>>;

/**
 * The sources of one level of the ground from its topology: countries, lakes, lines (each either a `border` between two
 * countries or a `coast`) and, where the topology has it, the land beyond. Throws when it has no countries.
 */
export function groundData(
  topology: Topology,
  level: 'far' | 'near',
): Partial<Record<GroundSource, FeatureCollection>> {
  if (!topology.objects['countries'])
    throw new Error('groundData(topology): it has no object named countries');
  const lines = (['border', 'coast'] as const).flatMap((kind) =>
    collection(topology, kind === 'border' ? 'borders' : 'coast').features.map((line): Feature => ({
      ...line,
      properties: { kind },
    })),
  );
  const data: Partial<Record<GroundSource, FeatureCollection>> = {
    [`${level}:land`]: collection(topology, 'countries'),
    [`${level}:lines`]: { type: 'FeatureCollection', features: lines },
    [`${level}:lakes`]: collection(topology, 'lakes'),
  };
  if (level === 'far') data['world:land'] = collection(topology, 'world');
  return data;
}

function collection(topology: Topology, name: string): FeatureCollection {
  const object = topology.objects[name];
  if (!object) return { type: 'FeatureCollection', features: [] };
  const made = feature(topology, object) as Feature | FeatureCollection;
  return made.type === 'FeatureCollection' ? made : { type: 'FeatureCollection', features: [made] };
}
