import type { FeatureCollection } from 'geojson';
import { placesOf, type Place } from '../../geo/data/atlas.ts';
import type { ShapeNotes } from '../map/live-data.ts';

/** What only the free map needs to know. */
export interface Knowledge {
  readonly places: ReadonlyMap<string, Place>;
  /** Country codes by place id. */
  readonly countries: ReadonlyMap<string, string>;
  /** Names of countries and waters. */
  readonly names: FeatureCollection;
  readonly notes: ShapeNotes;
}

let kept: Promise<Knowledge> | undefined;

/** Fetches places (a story's own as well), names and the notes on its shapes, once. Rejects when one of them cannot be had. */
export function loadKnowledge(base: string, slug: string): Promise<Knowledge> {
  kept ??= load(base, slug).catch((failure: unknown) => {
    kept = undefined;
    throw failure;
  });
  return kept;
}

async function load(base: string, slug: string): Promise<Knowledge> {
  const [own, shared, names, notes] = await Promise.all([
    fetchJson<FeatureCollection>(`${base}/stories/${slug}/data/places.json`),
    fetchJson<FeatureCollection>(`${base}/layers/places.geojson`),
    fetchJson<FeatureCollection>(`${base}/layers/names.geojson`),
    fetchJson<ShapeNotes>(`${base}/stories/${slug}/data/notes.json`),
  ]);
  const [mine, others] = [placesOf(own), placesOf(shared)];
  const countries = [...shared.features, ...own.features].map(({ properties }): [string, string] => [
    properties?.['id'],
    properties?.['country'] ?? '',
  ]);
  // Its own come first, and stand for shared ones of the same id.
  return { places: new Map([...mine, ...others, ...mine]), countries: new Map(countries), names, notes };
}

async function fetchJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as T;
}
