import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { rewind, truncate } from '@turf/turf';
import type { Feature, Geometry } from 'geojson';
import type { Topology } from 'topojson-specification';
import type { Provenance } from './provenance.ts';

const LAYERS = new URL('../layers/', import.meta.url);

/** What a feature of a layer says about itself. */
export type LayerProperties = { id: string; name: string } & Record<string, unknown>;

export type LayerFeature = Feature<Geometry, LayerProperties>;

/** Writes geo/layers/<id>.geojson, one feature per line: rounded, wound as RFC 7946 asks, numbered from 1. */
export function writeLayer(id: string, provenance: Provenance, features: LayerFeature[], decimals = 4): void {
  const lines = features.map((feature, index) => {
    const rounded = truncate(feature, { precision: decimals, coordinates: 2 });
    const { geometry } = rewind(rounded) as LayerFeature;
    return JSON.stringify({ type: 'Feature', id: index + 1, properties: feature.properties, geometry });
  });
  const head = `{"type":"FeatureCollection","provenance":${JSON.stringify(provenance)},"features":[`;
  write(`${id}.geojson`, `${head}\n${lines.join(',\n')}\n]}\n`);
}

/** Writes geo/layers/<id>.topojson on one line with its provenance first. */
export function writeTopology(id: string, provenance: Provenance, topology: Topology): void {
  const { type, ...rest } = topology;
  write(`${id}.topojson`, `${JSON.stringify({ type, provenance, ...rest })}\n`);
}

function write(file: string, text: string): void {
  mkdirSync(LAYERS, { recursive: true });
  writeFileSync(new URL(file, LAYERS), text);
  const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
  const packed = gzipSync(text, { level: 9 }).length;
  console.log(`${file}  ${kilobytes(Buffer.byteLength(text))} KB, ${kilobytes(packed)} KB gzipped`);
}
