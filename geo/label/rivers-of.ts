import type { FeatureCollection } from 'geojson';
import type { Strengths } from '../scene/scene.ts';

/** Strengths in which the names along a river (`aras-1`, `aras-2`) are as strong as its layer (`aras`). */
export function riversOf(names: FeatureCollection, strength: Strengths): Strengths {
  const rivers = names.features.filter(({ properties }) => properties?.['kind'] === 'river');
  const own = rivers.map(({ properties }): [string, number] => {
    const id = String(properties?.['id']);
    return [id, strength[id.replace(/-\d+$/, '')] ?? 0];
  });
  return { ...strength, ...Object.fromEntries(own) };
}
