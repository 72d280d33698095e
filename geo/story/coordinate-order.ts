import type { Bounds, LngLat } from '../scene/camera.ts';
import { asText } from './as-text.ts';
import type { StoryData } from './check.ts';
import { extentOf, isIn, isSwapped } from './extent.ts';
import { report, type Report } from './issue.ts';
import type { LayerFile } from './layer-file.ts';
import type { Whereabouts } from './parse.ts';
import type { Story } from './story.ts';

/**
 * Reports cameras and layers that are far from everything else in the story, but would be amidst it if longitude and latitude
 * changed places. The layers say where the story is; without any, the shared places do.
 */
export function checkOrder(story: Story, whereabouts: Whereabouts, data: StoryData, to: Report): void {
  const files = Object.keys(story.layers).flatMap((id) => data.layers.get(id) ?? []);
  const places = data.places ? [data.places] : [];
  for (const file of files) {
    const others = files.filter((other) => other !== file);
    const around = extentOf(others.length > 0 ? others : places);
    const own = extentOf([file]);
    if (!own || !around || !isSwapped(middleOf(own), around)) continue;
    const message = `The layer "${file.id}" is far from everything else; its longitude and latitude seem to be swapped.`;
    const hint = 'GeoJSON puts longitude first.';
    report(to, 'warning', whereabouts.front(['layers', file.id]), { code: 'layer-swapped', message, hint });
  }
  const extent = extentOf(files.length > 0 ? files : places);
  for (const [index, step] of story.steps.entries()) {
    const { camera } = step;
    if ('fit' in camera || !extent) continue;
    const isBox = 'bounds' in camera;
    const named = placesAt(places, step.places);
    const looksAway = isBox
      ? isSwapped(middleOf(camera.bounds), extent) || isTurned(camera.bounds, named)
      : isSwapped(camera.center, extent) || isSwapped(camera.center, boxAround(named) ?? extent);
    if (!looksAway) continue;
    const message = 'The scene looks away from everything; its longitude and latitude seem to be swapped.';
    const hint = `Longitude comes first: [${turned(isBox ? camera.bounds : camera.center).join(', ')}].`;
    const at = whereabouts.scene(index, [isBox ? 'bounds' : 'center']);
    report(to, 'warning', at, { code: 'coordinates-swapped', message, hint });
  }
}

/** Where the places with those ids are. */
function placesAt(files: readonly LayerFile[], ids: readonly string[]): LngLat[] {
  return files
    .flatMap(({ collection }) => collection.features)
    .flatMap(({ geometry, properties }) =>
      geometry.type === 'Point' && ids.includes(asText(properties?.['id']))
        ? [[geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0] as const]
        : [],
    );
}

function boxAround(points: readonly LngLat[]): Bounds | undefined {
  const [lngs, lats] = [points.map(([lng]) => lng), points.map(([, lat]) => lat)];
  return points.length > 1
    ? [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)]
    : undefined;
}

/** Whether a box misses some of a step's places, and would hold them all with its numbers changed about. */
function isTurned([west, south, east, north]: Bounds, named: readonly LngLat[]): boolean {
  const all = (box: Bounds) => named.every((place) => isIn(place, box));
  return named.length > 0 && !all([west, south, east, north]) && all([south, west, north, east]);
}

function middleOf([west, south, east, north]: Bounds): LngLat {
  return [(west + east) / 2, (south + north) / 2];
}

function turned([lng, lat, ...rest]: readonly number[]): number[] {
  return lng === undefined || lat === undefined ? [] : [lat, lng, ...turned(rest)];
}
