import { length, lineSliceAlong, lineString, point, simplify } from '@turf/turf';
import type { Position } from 'geojson';
import { COUNTRY_LABELS, REGIONS, WATER_LABELS, WATER_NAMES } from './names.source.ts';
import { writeLayer } from './write.ts';
import type { LayerFeature } from './write.ts';

/** Where along the border reach the river's name is set, in km from its western end, and how smooth the line is. */
const ARAS_STRETCHES = [
  [70, 110],
  [215, 255],
  [330, 375],
] as const;
const ARAS_SMOOTH = 0.025;

/** Writes the names the map sets in the background: countries at a point, waters along a line. */
export function writeNames(aras: Position[]): void {
  const countries = COUNTRY_LABELS.map(({ name, at, ...label }) =>
    point([...at], { id: idOf(name), name, region: REGIONS[name], kind: 'country', ...label }),
  );
  const waters = WATER_LABELS.map(({ name, kind, along, rank, minZoom, maxZoom }) =>
    lineString(
      along.map((p) => [...p]),
      { id: idOf(name), name, names: namesOf(name), kind, rank, minZoom, maxZoom },
    ),
  );
  writeLayer(
    'names',
    {
      title: 'Names of countries and waters',
      source: 'Drawn by this project',
      version: '1',
      sourceDate: '2022',
      method: 'Placed by hand in geo/sources/names.source.ts; the Aras along its own line, smoothed',
      certainty: 'schematic',
      asOf: '2022',
      licence: 'ODbL-1.0',
      attribution: '© OpenStreetMap contributors (ODbL)',
      note: 'Where a name is set says nothing about where a country or a sea ends. The map says them in English; the other names of waters are general knowledge, for searches.',
    },
    [...numbered(countries), ...numbered(waters), ...arasNames(aras)],
  );
}

function arasNames(aras: Position[]): LayerFeature[] {
  const line = lineString(aras);
  return ARAS_STRETCHES.map(([from, to], i) => {
    const stretch = lineSliceAlong(line, Math.min(from, length(line)), Math.min(to, length(line)));
    const smooth = simplify(stretch, { tolerance: ARAS_SMOOTH, highQuality: true });
    const [name, names] = ['Aras', namesOf('Aras')];
    return {
      ...smooth,
      properties: { id: `aras-${i + 1}`, name, names, kind: 'river', rank: 1, minZoom: 6.5, maxZoom: 12 },
    };
  });
}

// A country may be named twice, once for a wide view and once for a close one.
function numbered(features: LayerFeature[]): LayerFeature[] {
  const seen = new Map<string, number>();
  return features.map((feature) => {
    const { id } = feature.properties;
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1
      ? feature
      : { ...feature, properties: { ...feature.properties, id: `${id}-${count}` } };
  });
}

function namesOf(name: string): Record<string, string> {
  return { en: name, ...WATER_NAMES[name] };
}

function idOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}
