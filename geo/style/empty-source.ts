import type { GeoJSONSourceSpecification } from '@maplibre/maplibre-gl-style-spec';

/** A GeoJSON source without features, to be filled by the renderer. Tolerance and buffer suit thin borders. */
export function emptySource(): GeoJSONSourceSpecification {
  return { type: 'geojson', data: { type: 'FeatureCollection', features: [] }, tolerance: 0.2, maxzoom: 12 };
}
