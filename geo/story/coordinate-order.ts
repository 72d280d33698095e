import type { Bounds, LngLat } from '../scene/camera.ts';
import type { StoryData } from './check.ts';
import { extentOf, isSwapped } from './extent.ts';
import { report, type Report } from './issue.ts';
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
    report(to, 'error', whereabouts.front(['layers', file.id]), { code: 'layer-swapped', message, hint });
  }
  const extent = extentOf(files.length > 0 ? files : places);
  for (const [index, { camera }] of story.steps.entries()) {
    if ('fit' in camera || !extent) continue;
    const isBox = 'bounds' in camera;
    if (!isSwapped(isBox ? middleOf(camera.bounds) : camera.center, extent)) continue;
    const message = 'The scene looks away from everything; its longitude and latitude seem to be swapped.';
    const hint = `Longitude comes first: [${turned(isBox ? camera.bounds : camera.center).join(', ')}].`;
    const at = whereabouts.scene(index, [isBox ? 'bounds' : 'center']);
    report(to, 'error', at, { code: 'coordinates-swapped', message, hint });
  }
}

function middleOf([west, south, east, north]: Bounds): LngLat {
  return [(west + east) / 2, (south + north) / 2];
}

function turned([lng, lat, ...rest]: readonly number[]): number[] {
  return lng === undefined || lat === undefined ? [] : [lat, lng, ...turned(rest)];
}
