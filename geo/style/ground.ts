import type {
  ExpressionSpecification,
  LayerSpecification,
  SourceSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { emptySource } from './empty-source.ts';
import type { Palette } from './palette.ts';

/** The fine ground fades in over the coarse one between these zooms; below only the coarse one is drawn. */
export const NEAR_FROM_ZOOM = 5.2;
export const FAR_TO_ZOOM = 5.5;

// The colon keeps them apart from the layers of stories, whose ids have none.
const GROUND_SOURCES = [
  'world:land',
  'far:land',
  'far:lines',
  'far:lakes',
  'near:land',
  'near:lines',
  'near:lakes',
] as const;
export type GroundSource = (typeof GROUND_SOURCES)[number];

/** The sources of the ground: countries, their lines and lakes in two levels of detail, and the land beyond. */
export function groundSources(): Record<string, SourceSpecification> {
  return Object.fromEntries(GROUND_SOURCES.map((id) => [id, emptySource()]));
}

/** The layers of land and water: `below` a story's areas, and the lakes and borders that stand `above` them. */
export function groundLayers(palette: Palette): { below: LayerSpecification[]; above: LayerSpecification[] } {
  return {
    below: [
      { id: 'ground:water', type: 'background', paint: { 'background-color': palette.water } },
      ...waterLines('far', palette),
      ...waterLines('near', palette),
      {
        id: 'ground:world',
        type: 'fill',
        source: 'world:land',
        paint: { 'fill-color': palette.land, 'fill-antialias': false },
      },
      land('far', palette),
      land('near', palette),
      lakes('far', palette),
      lakes('near', palette),
    ],
    above: [...borders('far', palette), ...borders('near', palette)],
  };
}

type Level = 'far' | 'near';

const range = (level: Level) => (level === 'far' ? { maxzoom: FAR_TO_ZOOM } : { minzoom: NEAR_FROM_ZOOM });

function fade(level: Level, full: number): ExpressionSpecification | number {
  if (level === 'far') return full;
  return ['interpolate', ['linear'], ['zoom'], NEAR_FROM_ZOOM, 0, FAR_TO_ZOOM, full];
}

function waterLines(level: Level, palette: Palette): LayerSpecification[] {
  const bands = [
    { name: 'outer', width: 10, color: palette.shoreOuter },
    { name: 'inner', width: 4, color: palette.shoreInner },
  ];
  return bands.map(({ name, width, color }) => ({
    id: `ground:${level}-shore-${name}`,
    type: 'line',
    source: `${level}:lines`,
    ...range(level),
    filter: ['==', ['get', 'kind'], 'coast'],
    layout: { 'line-join': 'bevel' },
    paint: { 'line-color': color, 'line-width': width, 'line-opacity': fade(level, 1) },
  }));
}

function land(level: Level, palette: Palette): LayerSpecification {
  return {
    id: `ground:${level}-land`,
    type: 'fill',
    source: `${level}:land`,
    ...range(level),
    paint: {
      'fill-color': [
        'match',
        ['get', 'a3'],
        ['AZE', 'NX'],
        palette.azerbaijan,
        'ARM',
        palette.armenia,
        'IRN',
        palette.iran,
        palette.land,
      ],
      'fill-antialias': true,
      'fill-opacity': fade(level, 1),
    },
  };
}

function lakes(level: Level, palette: Palette): LayerSpecification {
  return {
    id: `ground:${level}-lakes`,
    type: 'fill',
    source: `${level}:lakes`,
    ...range(level),
    paint: {
      'fill-color': palette.water,
      'fill-outline-color': palette.lakeLine,
      'fill-opacity': fade(level, 1),
    },
  };
}

function borders(level: Level, palette: Palette): LayerSpecification[] {
  const common = {
    type: 'line' as const,
    source: `${level}:lines`,
    ...range(level),
    filter: ['==', ['get', 'kind'], 'border'] as ExpressionSpecification,
    layout: { 'line-join': 'round' as const },
  };
  const line: LayerSpecification = {
    ...common,
    id: `ground:${level}-border`,
    paint: {
      'line-color': palette.border,
      'line-width': level === 'far' ? 0.8 : 1,
      'line-opacity': fade(level, 1),
    },
  };
  // From afar a casing would hide more land than it clears, and cost the slowest part of the first paint.
  if (level === 'far') return [line];
  return [
    {
      ...common,
      id: `ground:${level}-border-casing`,
      paint: { 'line-color': palette.casing, 'line-width': 2.6, 'line-opacity': fade(level, 0.75) },
    },
    line,
  ];
}
