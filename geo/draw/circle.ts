import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature } from 'geojson';
import type { Colours, Pair } from './colours.ts';
import { paint, type PaintContext } from './paint.ts';
import type { PathOptions } from './path.ts';

/** A circle layer as SVG circles, one for each point feature. */
export function circle(
  layer: LayerSpecification,
  dark: LayerSpecification,
  features: readonly Feature[],
  context: PaintContext,
  { project }: PathOptions,
  palette: Colours,
): string {
  const value = (property: string) => paint(layer, property, context);
  const [radius, opacity, edge] = [
    value('circle-radius'),
    value('circle-opacity'),
    value('circle-stroke-width'),
  ];
  let markup = '';
  for (const feature of features) {
    if (feature.geometry.type !== 'Point' || Number(opacity(feature)) <= 0.004) continue;
    const [x, y] = project(feature.geometry.coordinates);
    const pair = (property: string): Pair => [
      value(property)(feature),
      paint(dark, property, context)(feature),
    ];
    const look = palette.of({ fill: pair('circle-color'), stroke: pair('circle-stroke-color') });
    const size = Number(radius(feature)) + Number(edge(feature)) / 2;
    markup += `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${size}" opacity="${Number(opacity(feature))}"${look} stroke-width="${Number(edge(feature))}"/>`;
  }
  return markup;
}
