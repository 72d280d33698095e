import { asText } from './as-text.ts';
import type { Finding } from './issue.ts';

const convert = 'Convert it: `ogr2ogr -f GeoJSON -t_srs EPSG:4326 out.geojson in`.';

/** If data is map data, but not GeoJSON: what it is and how to make GeoJSON of it. Otherwise undefined. */
export function otherFormat(data: unknown): Finding | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  if ('type' in data && data.type === 'Topology') {
    const hint = 'Convert it with topojson-client: `topo2geo name=out.geojson < in.topojson`.';
    return { code: 'layer-topojson', message: 'This is TopoJSON, not GeoJSON.', hint };
  }
  const features = 'features' in data && Array.isArray(data.features) ? (data.features as unknown[]) : [];
  const first = features[0];
  const isEsri =
    ('geometryType' in data && asText(data.geometryType).startsWith('esri')) ||
    'spatialReference' in data ||
    (typeof first === 'object' && first !== null && 'attributes' in first);
  return isEsri
    ? { code: 'layer-esri', message: 'This is Esri JSON, not GeoJSON.', hint: convert }
    : undefined;
}

/** The same for a text that is no JSON at all. */
export function otherTextFormat(text: string): Finding | undefined {
  if (/^\s*</.test(text)) {
    return { code: 'layer-xml', message: 'This is XML (KML or GPX, perhaps), not GeoJSON.', hint: convert };
  }
  if (text.startsWith('PK')) {
    return {
      code: 'layer-zip',
      message: 'This is a ZIP archive, not GeoJSON.',
      hint: `Unpack it first. ${convert}`,
    };
  }
  return undefined;
}
