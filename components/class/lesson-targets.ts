import type { Feature } from 'geojson';
import { partsOf } from '../../geo/draw/screen.ts';
import { lengthOf, pointAt } from '../../geo/label/curve.ts';
import type { LngLat } from '../../geo/scene/camera.ts';
import { quizTargets } from '../../geo/scene/lesson-focus.ts';
import type { LoadedStory } from '../story/load-story.ts';

/** Something that the quiz asks for on the map. */
export interface Target {
  readonly id: string;
  readonly name: string;
  /** Counted from 1 on, in the order of the quiz; on sheets, page by page. */
  readonly number: number;
  readonly at: LngLat;
  readonly town: boolean;
  /** All points of its shape. */
  readonly points: readonly LngLat[];
}

/** What the quiz asks for on the map, numbered. */
export function lessonTargets({ story, atlas, overlays }: LoadedStory): Target[] {
  const ids = quizTargets(story);
  const towns = ids.map((id) => atlas.places.get(id)?.at).filter((at) => at !== undefined);
  const found = ids.flatMap((id): Omit<Target, 'number'>[] => {
    const place = atlas.places.get(id);
    if (place) {
      const name = nameOf(place.names['en'] ?? id, place.alt);
      return [{ id, name, at: place.at, town: true, points: [place.at] }];
    }
    const features = overlays[id]?.features ?? [];
    const at = middleOf(features[0], towns);
    const name = story.layers[id]?.label;
    if (!at || !name) return [];
    const points = features
      .flatMap(({ geometry }) => partsOf(geometry).flat())
      .map(([lng = 0, lat = 0]): LngLat => [lng, lat]);
    return [{ id, name, at, town: false, points }];
  });
  return found.map((target, i) => ({ ...target, number: i + 1 }));
}

/** A place's name with its other one, where it has two. */
export function nameOf(name: string, alt?: string): string {
  return alt && !name.includes(alt) ? `${name} / ${alt}` : name;
}

/** Shares of a line at which it can be pointed at, the best first. */
const SHARES = [0.5, 0.35, 0.65, 0.2, 0.8];
/** Degrees within which two things pointed at cannot be told apart. */
const TOO_NEAR = 0.3;

/** Where a shape is pointed at: its own label point, or a point of its longest line that is away from the towns asked for. */
function middleOf(feature: Feature | undefined, towns: readonly LngLat[]): LngLat | undefined {
  if (!feature) return undefined;
  const own = feature.properties?.['labelAt'] as LngLat | undefined;
  if (own) return own;
  if (feature.geometry.type === 'Point') return feature.geometry.coordinates as [number, number];
  const lines = partsOf(feature.geometry).map((line) => line.map(([x = 0, y = 0]) => [x, y] as const));
  const [longest = []] = lines.sort((a, b) => lengthOf(b) - lengthOf(a));
  if (longest.length === 0) return undefined;
  const spots = SHARES.map((share) => pointAt(longest, lengthOf(longest) * share));
  const isAlone = ([lng, lat]: LngLat) =>
    towns.every(([x, y]) => Math.hypot((lng - x) * Math.cos((lat * Math.PI) / 180), lat - y) > TOO_NEAR);
  return spots.find(isAlone) ?? spots[0];
}
