import type { FeatureCollection } from 'geojson';
import type { LngLat } from '../scene/camera.ts';
import type { Story } from '../story/story.ts';
import type { SourceData } from './ground.ts';
import { layerData } from './layer-data.ts';
import { tie } from './tie.ts';

/** A town or site with its names. */
export interface Place {
  readonly id: string;
  readonly at: LngLat;
  readonly kind: 'capital' | 'city' | 'town' | 'crossing' | 'site';
  /** By language tag; `en` is what the map shows. */
  readonly names: Readonly<Record<string, string>>;
  /** Second name of a contested place, shown beside the first. */
  readonly alt?: string;
  /** Further names by language tag, for searches. */
  readonly also?: Readonly<Record<string, readonly string[]>>;
}

/** Everything on the ground that stories can draw on. */
export interface Atlas {
  readonly ground: SourceData;
  readonly places: ReadonlyMap<string, Place>;
  /** Names of countries (points) and waters (lines); properties `kind`, `name`, `rank`. */
  readonly names: FeatureCollection;
}

/** Places by id from the collection of points. */
export function placesOf(collection: FeatureCollection): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const { geometry, properties } of collection.features) {
    if (geometry.type !== 'Point' || !properties) continue;
    const { id, kind, names, alt, also } = properties as Place;
    const [lng = 0, lat = 0] = geometry.coordinates;
    places.set(id, { id, at: [lng, lat], kind, names, ...(alt ? { alt } : {}), ...(also ? { also } : {}) });
  }
  return places;
}

/** The data of every layer of a story by source id: files, ties drawn between places, hatching and dashes. */
export function overlayData(
  layers: Story['layers'],
  files: ReadonlyMap<string, FeatureCollection>,
  places: ReadonlyMap<string, Place>,
): SourceData {
  const data: Record<string, FeatureCollection> = {};
  for (const [id, layer] of Object.entries(layers)) {
    const [from, to] = [places.get(layer.from ?? ''), places.get(layer.to ?? '')];
    const drawn = layer.kind === 'tie' ? from && to && tie(from.at, to.at) : files.get(id);
    if (!drawn) continue;
    Object.assign(data, layerData(id, layer, drawn));
  }
  return data;
}
