import type { Feature, FeatureCollection } from 'geojson';
import { asText } from './as-text.ts';
import { decode, dropMark } from './decode.ts';
import { field, geometry, type Say } from './geometry.ts';
import {
  limitAlike,
  report,
  sortIssues,
  start,
  type Finding,
  type Issue,
  type Report,
  type Severity,
} from './issue.ts';
import { jsonPositions, positionsAt, type JsonPath } from './json-position.ts';
import { jsonErrorOffset } from './json-syntax.ts';
import type { LayerFile, Provenance } from './layer-file.ts';
import { placeReader } from './place-feature.ts';
import { otherFormat, otherTextFormat } from './other-format.ts';
import { readProvenance } from './provenance.ts';

/** The largest layer file that is read. Larger ones would keep readers waiting. */
export const longestLayer = 20 * 1024 * 1024;

const mostAlike = 5;

interface Found {
  readonly severity: Severity;
  readonly path: JsonPath;
  readonly finding: Finding;
}

/** Makes of a feature what the file is for; undefined, and reported, if that cannot be. */
type Reader = (feature: Feature, path: JsonPath, say: Say) => Feature | undefined;

/**
 * Reads a GeoJSON file. Never throws on its content: everything wrong is an issue with its place in the file, and the layer
 * holds the features that can be drawn, mended where that is safe. The layer is null if there is nothing to draw.
 */
export function parseLayer(
  content: Uint8Array | string,
  file: string,
  reader: Reader = (feature) => feature,
): { layer: LayerFile | null; issues: Issue[] } {
  const to: Report = { file, issues: [] };
  const layer = readLayer(content, reader, to);
  return { layer, issues: limitAlike(sortIssues(to.issues), mostAlike) };
}

/** Reads a GeoJSON file of places in the same way. Each feature of it is a point with `id`, `kind` and `names`. */
export function parsePlaces(content: Uint8Array | string, file: string): ReturnType<typeof parseLayer> {
  return parseLayer(content, file, placeReader());
}

function readLayer(content: Uint8Array | string, reader: Reader, to: Report): LayerFile | null {
  if (content.length > longestLayer) {
    const hint = 'Simplify it, or cut away what the story does not show.';
    const message = 'The file is larger than 20 MB, and is not read.';
    return fail(to, { code: 'layer-too-big', message, hint });
  }
  const text = typeof content === 'string' ? dropMark(content, to) : decode(content, to);
  if (text.trim() === '') {
    return fail(to, {
      code: 'layer-empty',
      message: 'The file is empty.',
      hint: 'Save a GeoJSON FeatureCollection in it.',
    });
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return notJson(text, to);
  }
  const other = otherFormat(data);
  if (other) return fail(to, other);
  const found: Found[] = [];
  const say: Say = (severity, path, code, message, hint) =>
    found.push({ severity, path, finding: { code, message, ...(hint ? { hint } : {}) } });
  const collection = readCollection(data, reader, say);
  const provenance = collection && readProvenance(field(data, 'provenance'), say);
  locate(found, text, to);
  return collection && layerFrom(to.file, collection, provenance);
}

function layerFrom(file: string, collection: FeatureCollection, provenance: Provenance | null): LayerFile {
  const id = file.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
  return { id, file, collection, provenance };
}

function fail(to: Report, finding: Finding): null {
  report(to, 'error', start, finding);
  return null;
}

function notJson(text: string, to: Report): null {
  const other = otherTextFormat(text);
  if (other) return fail(to, other);
  const offset = jsonErrorOffset(text);
  const [at = start] = positionsAt(text, [offset]);
  const word = /^[-+]?\w+/.exec(text.slice(offset, offset + 20))?.[0];
  if (word && /^[-+]?(NaN|nan|Infinity|inf)$/.test(word)) {
    const hint = 'A position that is not known has to be left out.';
    report(to, 'error', at, { code: 'layer-nan', message: `${word} is not a number in JSON.`, hint });
    return null;
  }
  const isCut = offset >= text.trimEnd().length;
  const message = isCut ? 'The file ends in the middle of its JSON.' : 'The file is not JSON from here on.';
  const hint = isCut
    ? 'Was it downloaded or saved completely?'
    : 'Look for a missing or a spare comma, quotation mark or bracket.';
  report(to, 'error', at, { code: 'layer-not-json', message, hint });
  return null;
}

function readCollection(data: unknown, reader: Reader, say: Say): FeatureCollection | null {
  const projection = asText(field(field(field(data, 'crs'), 'properties'), 'name') ?? 'CRS84');
  if (!/CRS:?84$|EPSG:+4326$/i.test(projection)) {
    const hint = 'Reproject it: `ogr2ogr -t_srs EPSG:4326 out.geojson in`.';
    say(
      'error',
      ['crs'],
      'layer-projected',
      `The file is in the projection ${projection}, not in degrees.`,
      hint,
    );
    return null;
  }
  const type = field(data, 'type');
  const list = field(data, 'features');
  if (type === 'FeatureCollection' && Array.isArray(list)) {
    const features = list.flatMap(
      (one: unknown, index) => readFeature(one, ['features', index], reader, say) ?? [],
    );
    reportIds(features, say);
    if (list.length === 0) say('warning', ['features'], 'layer-no-features', 'The layer has no features.');
    return { type, features };
  }
  const single = type === 'Feature' ? readFeature(data, [], reader, say) : undefined;
  const hint = 'Wrap it: { "type": "FeatureCollection", "features": [ … ] }.';
  if (single) {
    say('warning', [], 'layer-not-collection', 'This is a single feature, not a FeatureCollection.', hint);
    return { type: 'FeatureCollection', features: [single] };
  }
  if (type !== 'Feature')
    say('error', [], 'layer-not-geojson', 'This is JSON, but not a GeoJSON FeatureCollection.', hint);
  return null;
}

function readFeature(value: unknown, path: JsonPath, reader: Reader, say: Say): Feature | undefined {
  if (field(value, 'type') !== 'Feature') {
    say('error', path, 'layer-not-geojson', 'This is not a GeoJSON feature; it is left out.');
    return undefined;
  }
  const shape = field(value, 'geometry');
  if (shape === null || shape === undefined) {
    say('warning', path, 'layer-geometry', 'This feature has no geometry, and is left out.');
    return undefined;
  }
  const drawn = geometry(shape, [...path, 'geometry'], say);
  const properties = field(value, 'properties');
  const id = field(value, 'id');
  if (!drawn) return undefined;
  const feature: Feature = {
    type: 'Feature',
    ...(typeof id === 'string' || typeof id === 'number' ? { id } : {}),
    properties: typeof properties === 'object' && !Array.isArray(properties) ? { ...properties } : {},
    geometry: drawn,
  };
  return reader(feature, path, say);
}

function reportIds(features: readonly Feature[], say: Say): void {
  const seen = new Set<unknown>();
  for (const [index, { id }] of features.entries()) {
    if (id !== undefined && seen.has(id)) {
      say(
        'error',
        ['features', index, 'id'],
        'id-duplicate',
        `The feature id ${JSON.stringify(id)} is used twice.`,
      );
    }
    seen.add(id);
  }
}

function locate(found: readonly Found[], text: string, to: Report): void {
  const positions = jsonPositions(
    text,
    found.map(({ path }) => path),
  );
  for (const [index, { severity, finding }] of found.entries())
    report(to, severity, positions[index] ?? start, finding);
}
