import type { FeatureCollection } from 'geojson';
import type { LngLat } from '../../geo/scene/camera.ts';
import type { Scene } from '../../geo/scene/scene.ts';
import type { Layer, Story } from '../../geo/story/story.ts';
import { dateText } from '../story/date-text.ts';
import type { LoadedStory } from '../story/load-story.ts';
import { talkOf, type Talk } from '../present/talk.ts';
import { pictureTexts, type PictureTexts } from './caption.ts';

/** What the live map of a story needs before anything else. Layers with a file are fetched when they are shown. */
export interface LiveData {
  readonly scenes: readonly Scene[];
  readonly layers: Readonly<Record<string, Layer>>;
  /** Ends of the lines drawn between places, by layer id. */
  readonly ties: Readonly<Record<string, readonly [LngLat, LngLat]>>;
}

/** Where the shape of a layer comes from, in words. */
export interface ShapeNote {
  readonly asOf?: string;
  readonly sources: readonly { readonly text: string; readonly url?: string }[];
}

/** Notes by layer id: what only readers who explore the map need. */
export type ShapeNotes = Readonly<Record<string, ShapeNote>>;

/** Names of the files that {@link liveFile} writes for a story. */
export function liveFiles(loaded: LoadedStory | null): string[] {
  const layers = Object.entries(loaded?.story.layers ?? {});
  return [
    'scenes.json',
    'notes.json',
    'places.json',
    'pictures.json',
    'talk.json',
    ...layers.flatMap(([id, { kind }]) => (kind === 'tie' ? [] : [`${id}.geojson`])),
  ];
}

/** One data file of a story. Throws for a name that is not among {@link liveFiles}. */
export function liveFile(
  loaded: LoadedStory | null,
  file: string,
): LiveData | ShapeNotes | PictureTexts | Talk | FeatureCollection {
  if (!loaded || !liveFiles(loaded).includes(file)) throw new Error(`liveFile(file): there is no ${file}`);
  const { scenes, story, overlays, atlas, ownPlaces } = loaded;
  if (file === 'notes.json') return shapeNotes(story);
  if (file === 'places.json') return ownPlaces;
  if (file === 'pictures.json') return pictureTexts(story, atlas.places);
  if (file === 'talk.json') return talkOf(story);
  if (file !== 'scenes.json')
    return overlays[file.replace(/\.geojson$/, '')] ?? { type: 'FeatureCollection', features: [] };
  const ties = Object.entries(story.layers).flatMap(([id, layer]) => {
    const [from, to] = [atlas.places.get(layer.from ?? ''), atlas.places.get(layer.to ?? '')];
    return layer.kind === 'tie' && from && to ? [[id, [from.at, to.at]] as const] : [];
  });
  return { scenes, layers: story.layers, ties: Object.fromEntries(ties) };
}

/** What is known of where the shapes of a story come from, by layer id. */
export function shapeNotes({ layers, sources }: Story): ShapeNotes {
  const notes = Object.entries(layers).map(([id, { asOf, sources: cited }]): [string, ShapeNote] => {
    const named = (cited ?? []).flatMap((key) => {
      const source = sources[key];
      if (!source) return [];
      const { publisher, title, date, url } = source;
      const text = [publisher, title, date && dateText(date)].filter(Boolean).join(', ');
      return [{ text, ...(url ? { url } : {}) }];
    });
    return [id, { ...(asOf ? { asOf: dateText(asOf) } : {}), sources: named }];
  });
  return Object.fromEntries(notes);
}
