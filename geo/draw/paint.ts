import {
  createPropertyExpression,
  featureFilter,
  latest,
  type Feature as SpecFeature,
  type LayerSpecification,
  type StylePropertySpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Feature } from 'geojson';
import type { Strengths } from '../scene/scene.ts';

export interface PaintContext {
  readonly zoom: number;
  readonly strength: Strengths;
}

/** Values of one paint property: takes a feature, returns the evaluated value, defaults of the specification included. */
export type Paint = (feature: Feature) => unknown;

/**
 * The paint property of a style layer, evaluated as MapLibre would. Throws on a property that the specification does
 * not know or an expression that does not parse, naming the layer.
 */
export function paint(layer: LayerSpecification, property: string, context: PaintContext): Paint {
  const properties = (latest as unknown as Record<string, Record<string, StylePropertySpecification>>)[
    `paint_${layer.type}`
  ];
  const specification = properties?.[property];
  if (!specification) throw new Error(`paint(layer): ${layer.type} has no property ${property}`);
  const value = (layer.paint as Record<string, unknown> | undefined)?.[property] ?? specification.default;
  if (value === undefined) return () => undefined;
  if (typeof value !== 'object') return () => value;
  if (Array.isArray(value) && typeof value[0] !== 'string') return () => value;
  const parsed = createPropertyExpression(value, property, specification, { ...context.strength });
  if (parsed.result === 'error') {
    throw new Error(
      `paint(layer): ${layer.id}.${property}: ${parsed.value.map((e) => e.message).join('; ')}`,
    );
  }
  return (feature) => text(parsed.value.evaluate({ zoom: context.zoom }, specFeature(feature)));
}

/** Whether a feature passes the filter of a layer. */
export function passes(layer: LayerSpecification, context: PaintContext): (feature: Feature) => boolean {
  if (!('filter' in layer) || !layer.filter) return () => true;
  const filter = featureFilter(layer.filter, `layers.${layer.id}.filter`, { ...context.strength });
  return (feature) => filter.filter({ zoom: context.zoom }, specFeature(feature));
}

function specFeature(feature: Feature): SpecFeature {
  const id = feature.id === undefined ? {} : { id: feature.id };
  const kind = feature.geometry.type.replace('Multi', '') as 'Point' | 'LineString' | 'Polygon';
  return { type: kind, ...id, properties: feature.properties ?? {} };
}

function text(value: unknown): unknown {
  return value && typeof value === 'object' && 'toString' in value && !Array.isArray(value)
    ? String(value)
    : value;
}
