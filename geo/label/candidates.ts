import type { FeatureCollection, Geometry, Position } from 'geojson';
import type { Atlas } from '../data/atlas.ts';
import { boundsOf } from '../data/bounds-of.ts';
import type { SourceData } from '../data/ground.ts';
import { partsOf } from '../draw/screen.ts';
import type { LngLat } from '../scene/camera.ts';
import type { Strengths } from '../scene/scene.ts';
import type { Story } from '../story/story.ts';
import { hatched } from '../style/overlay.ts';
import { NEAR_FROM_ZOOM } from '../style/ground.ts';
import type { Anchor } from './label.ts';
import type { Candidate } from './place.ts';
import type { Room } from './room.ts';

const SIDES: readonly Anchor[] = ['right', 'left', 'top', 'bottom'];
/** How many countries are tried, the most important first; most find no room. */
const COUNTRIES: Readonly<Record<Room, number>> = { narrow: 12, roomy: 40 };
const NAMED_FROM_STRENGTH = 0.5;

/** What could be named at one step, the most important first: places, the story's areas, waters, countries. */
export function candidatesOf(
  step: { places: readonly string[]; strength: Strengths },
  story: Pick<Story, 'layers'>,
  atlas: Atlas,
  overlays: SourceData,
  zoom: number,
  room: Room,
): Candidate[] {
  const areas = Object.keys(story.layers).flatMap((id) => areaName(id, story, step.strength, overlays));
  const isNamed = ({ text }: Candidate) => areas.some((area) => area.text.includes(text));
  return [
    ...step.places.flatMap((id) => placeName(id, atlas)),
    ...areas,
    ...waterNames(atlas.names, step.strength),
    ...countryNames(atlas, zoom)
      .filter(([country]) => country && !isNamed(country))
      .slice(0, COUNTRIES[room])
      .flat(),
  ];
}

function placeName(id: string, { places }: Atlas): Candidate[] {
  const found = places.get(id);
  if (!found) return [];
  const name = found.names['en'] ?? id;
  const text = found.alt && !name.includes(found.alt) ? `${name} / ${found.alt}` : name;
  return [{ id, text, look: found.kind === 'capital' ? 'capital' : 'town', at: found.at, anchors: SIDES }];
}

function areaName(
  id: string,
  { layers }: Pick<Story, 'layers'>,
  strength: Strengths,
  overlays: SourceData,
): Candidate[] {
  const layer = layers[id];
  const feature = overlays[id]?.features[0];
  if (!layer || layer.kind !== 'area' || !feature || (strength[id] ?? 0) < NAMED_FROM_STRENGTH) return [];
  const near = (feature.properties?.['labelAt'] as LngLat | undefined) ?? firstOf(feature.geometry);
  const unsure = hatched(layer);
  const side = unsure ? 'outside' : 'inside';
  const under = unsure ? { under: layer.certainty === 'surveyed' ? 'proposed' : layer.certainty } : {};
  const naming = { text: layer.label, ...under, look: 'area' as const, tone: layer.tone };
  return [{ id, ...naming, area: feature.geometry, near, side, must: true }];
}

function waterNames(names: FeatureCollection, strength: Strengths): Candidate[] {
  return names.features.flatMap(({ geometry, properties }): Candidate[] => {
    if (geometry.type !== 'LineString' || !properties) return [];
    const river = properties['kind'] === 'river';
    const { id, name } = properties as { id: string; name: string };
    if (river && (strength[riverOf(id)] ?? 0) === 0) return [];
    return [
      {
        id: `water-${id}`,
        text: name,
        look: river ? 'river' : 'water',
        path: geometry.coordinates as LngLat[] & Position[],
      },
    ];
  });
}

/** The layer of a river by the id of a name along one of its parts: `aras` of `aras-1`. */
function riverOf(id: string): string {
  return id.replace(/-\d+$/, '');
}

/** For each country its name inside it and, for some, what stands in: the same along its land, and one beside it. */
function countryNames({ names, ground }: Atlas, zoom: number): Candidate[][] {
  const shapes = (zoom >= NEAR_FROM_ZOOM ? ground['near:land'] : ground['far:land'])?.features ?? [];
  return names.features
    .filter(({ properties }) => properties?.['kind'] === 'country')
    .filter(
      ({ properties }) => zoom >= Number(properties?.['minZoom']) && zoom < Number(properties?.['maxZoom']),
    )
    .sort((a, b) => Number(a.properties?.['rank']) - Number(b.properties?.['rank']))
    .flatMap(({ geometry, properties }): Candidate[][] => {
      if (geometry.type !== 'Point') return [];
      const near = geometry.coordinates as [number, number];
      const shape = shapes.findLast((country) => contains(country.geometry, near));
      if (!shape) return [];
      const { name, beside, along } = properties as { name: string; beside?: LngLat; along?: LngLat[] };
      const naming = { id: `country-${name}`, text: name, look: 'country' } as const;
      const inside = { ...naming, area: shape.geometry, near, side: 'inside', must: false } as const;
      const level: Candidate[] = along
        ? [
            { ...inside, clear: true },
            { ...naming, id: `country-${name}-along`, path: along, standIn: true },
            { ...inside, standIn: true },
          ]
        : [inside];
      const standIn: Candidate[] = beside
        ? [{ ...naming, id: `country-${name}-beside`, at: beside, anchors: ['left'], standIn: true }]
        : [];
      return [[...level, ...standIn]];
    });
}

function contains(area: Geometry, [lng, lat]: LngLat): boolean {
  let within = false;
  for (const ring of partsOf(area)) {
    const [west, south, east, north] = boundsOf(ring);
    if (lng < west || lng > east || lat < south || lat > north) continue;
    for (let i = 1; i < ring.length; i++) {
      const [[x0 = 0, y0 = 0] = [], [x1 = 0, y1 = 0] = []] = [ring[i - 1], ring[i]];
      if (y0 > lat !== y1 > lat && lng < ((x1 - x0) * (lat - y0)) / (y1 - y0) + x0) within = !within;
    }
  }
  return within;
}

function firstOf(geometry: FeatureCollection['features'][number]['geometry']): LngLat {
  let found: unknown = 'coordinates' in geometry ? geometry.coordinates : [];
  while (Array.isArray(found) && Array.isArray(found[0])) found = found[0];
  const [lng, lat] = found as number[];
  return [lng ?? 0, lat ?? 0];
}
