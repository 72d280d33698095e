import type { Feature, FeatureCollection } from 'geojson';
import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { check } from './check.ts';
import { decode } from './decode.ts';
import { report, sortIssues, start, type Issue, type Report } from './issue.ts';
import type { LayerFile } from './layer-file.ts';
import { parse } from './parse.ts';
import { longestLayer, parseLayer, parsePlaces } from './parse-layer.ts';
import { resolved } from './resolved.ts';
import { idPattern } from './schema.ts';
import type { Story } from './story.ts';

/** A story with the layers that it names. */
export interface LoadedStory {
  /** Everything it names exists: what does not has been reported and taken out. Null if nothing can be shown. */
  readonly story: Story | null;
  /** Of the story and its layer files, in reading order. */
  readonly issues: Issue[];
  /** By layer id. Ties have no file. */
  readonly layers: ReadonlyMap<string, LayerFile>;
  /** The story's own places, then those that stories share; one of its own takes the place of a shared one. */
  readonly places: LayerFile | null;
  /** Its own alone. */
  readonly ownPlaces: FeatureCollection;
}

/** Where stories and the layers they share lie below a project's root. */
export interface Folders {
  readonly stories: string;
  readonly layers: string;
}

const noPlaces: FeatureCollection = { type: 'FeatureCollection', features: [] };
const house: Folders = { stories: 'stories', layers: 'geo/layers' };

/** The slugs of all stories below the project's root, in alphabetical order. A story is a folder that is not hidden. */
export function slugs(root: string = process.cwd(), { stories }: Folders = house): string[] {
  const folder = join(root, stories);
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !/^[._]/.test(entry.name))
    .map(({ name }) => name)
    .toSorted();
}

/**
 * Reads a story and the layers it names, and checks them against each other. Throws only if the slug is no folder's name
 * (the programmer's mistake), or if the disk fails.
 */
export function loadStory(
  root: string,
  slug: string,
  { stories, layers: shared }: Folders = house,
): LoadedStory {
  if (slug === '' || slug !== basename(slug) || slug.startsWith('.')) {
    throw new RangeError(`slug: "${slug}" is not a folder name`);
  }
  const own = `${stories}/${slug}`;
  const file = `${own}/story.md`;
  const to: Report = { file, issues: [] };
  checkSlug(slug, to);
  const bytes = read(join(root, file));
  if (bytes === undefined) {
    const message = 'The folder has no story.md.';
    const hint = "Add one, or begin the folder's name with _.";
    report(to, 'error', start, { code: 'story-missing', message, hint });
    return { story: null, issues: to.issues, layers: new Map(), places: null, ownPlaces: noPlaces };
  }
  const { story, issues, whereabouts } = parse(decode(bytes, to), slug, file);
  const folders = [own, shared];
  const layers = layersOf(story, root, folders, to);
  const { places, ownPlaces } = placesIn(root, own, shared, to);
  const usable = new Map([...layers].flatMap(([id, layer]) => (layer ? [[id, layer] as const] : [])));
  const available = folders.flatMap((folder) => idsIn(join(root, folder)));
  const checked = story ? check(story, whereabouts, { layers, places, available }) : [];
  return {
    story: story && resolved(story, usable, places),
    issues: sortIssues([...issues, ...checked, ...to.issues]),
    layers: usable,
    places,
    ownPlaces,
  };
}

function layersOf(
  story: Story | null,
  root: string,
  folders: readonly string[],
  to: Report,
): Map<string, LayerFile | null> {
  const layers = new Map<string, LayerFile | null>();
  for (const [id, { kind }] of Object.entries(story?.layers ?? {})) {
    if (kind === 'tie') continue;
    const paths = folders.map((folder) => `${folder}/${id}.geojson`);
    const path = paths.find((one) => existsSync(join(root, one)));
    if (path !== undefined) layers.set(id, readLayer(root, path, to));
  }
  return layers;
}

function checkSlug(slug: string, to: Report): void {
  if (idPattern.test(slug)) return;
  const hint = 'Rename it with lower-case letters a–z, digits and single hyphens.';
  const message = `The folder name "${slug}" cannot be part of an address.`;
  report(to, 'error', start, { code: 'id-invalid', message, hint });
}

function readLayer(root: string, path: string, to: Report, parseFile = parseLayer): LayerFile | null {
  const { layer, issues } = parseFile(read(join(root, path)) ?? '', path);
  to.issues.push(...issues);
  return layer;
}

function placesIn(
  root: string,
  own: string,
  shared: string,
  to: Report,
): Pick<LoadedStory, 'places' | 'ownPlaces'> {
  const [mine, others] = [own, shared].map((folder) => {
    const path = `${folder}/places.geojson`;
    return existsSync(join(root, path)) ? readLayer(root, path, to, parsePlaces) : null;
  });
  const ownPlaces = mine?.collection ?? noPlaces;
  const first = mine ?? others;
  if (!first) return { places: null, ownPlaces };
  const features = new Map<unknown, Feature>();
  for (const feature of [mine, others].flatMap((file) => file?.collection.features ?? [])) {
    const id: unknown = feature.properties?.['id'];
    if (!features.has(id)) features.set(id, feature);
  }
  const collection: FeatureCollection = { type: 'FeatureCollection', features: [...features.values()] };
  return { places: { ...first, collection }, ownPlaces };
}

function idsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) =>
    name.endsWith('.geojson') ? [basename(name, '.geojson')] : [],
  );
}

// One byte more than the limit is enough to know that a file is over it.
function read(path: string): Uint8Array | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) return undefined;
  const bytes = Buffer.alloc(Math.min(found.size, longestLayer + 1));
  const handle = openSync(path, 'r');
  try {
    return bytes.subarray(0, readSync(handle, bytes));
  } finally {
    closeSync(handle);
  }
}
