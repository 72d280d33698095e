import type * as z from 'zod';
import { didYouMean, nearest } from './did-you-mean.ts';
import { explain } from './explain.ts';
import { report, type Report } from './issue.ts';
import { isUnknown, type Names } from './names.ts';
import { mention, type Yaml } from './read-yaml.ts';
import { salvage } from './salvage.ts';
import { sceneSchema } from './schema.ts';
import type { CameraSpec, Shown, Step } from './story.ts';
import { readDate, type When } from './when.ts';

/** The part of a step that its scene block says. */
export type SceneBlock = Pick<Step, 'when' | 'show' | 'places' | 'alt'> & {
  readonly camera: CameraSpec | undefined;
};

type Authored = z.output<typeof sceneSchema>;

/**
 * Reads a scene block. What is wrong is reported and left out; a missing alt text is replaced by the heading.
 * The camera is undefined if the block has none that can be used.
 */
export function readSceneBlock(yaml: Yaml, heading: string, layers: Names, to: Report): SceneBlock {
  explain(sceneSchema, yaml, to);
  const fallback: Record<string, unknown> = { when: 'geography', alt: heading.trim() || '…' };
  const scene = salvage(sceneSchema, yaml.value, ([key, ...deeper]) =>
    key === undefined ? fallback : deeper.length === 0 ? fallback[String(key)] : undefined,
  );
  return {
    when: whenOf(scene),
    camera: cameraOf(scene, yaml, to),
    show: shownIn(scene, layers, yaml, to),
    places: scene.places,
    alt: scene.alt,
  };
}

function whenOf(scene: Authored): When {
  const text = scene['date-text'];
  const read = scene.when === 'geography' ? undefined : readDate(scene.when);
  if (read === undefined || 'code' in read) return { kind: 'geography', text: text ?? 'Geography' };
  return text === undefined ? read : { ...read, text };
}

function cameraOf(scene: Authored, yaml: Yaml, to: Report): CameraSpec | undefined {
  const { fit, pad, bounds, center, zoom, bearing } = scene;
  const authored = (['fit', 'bounds', 'center'] as const).filter((key) => scene[key] !== undefined);
  const [first, second] = authored;
  if (second !== undefined) {
    const message = `The scene has both "${first}" and "${second}"; "${first}" is used.`;
    report(to, 'error', yaml.keyPositionOf([second]), {
      code: 'camera-conflict',
      message,
      hint: 'Keep one of them.',
    });
  }
  checkCompanions(scene, first, yaml, to);
  if (fit) return { fit, ...(pad === undefined ? {} : { pad }) };
  if (bounds) return inOrder(bounds, yaml, to) ? { bounds } : undefined;
  if (center && zoom !== undefined) {
    return {
      center,
      zoom,
      ...(bearing === undefined ? {} : { bearing }),
    };
  }
  if (!hasTriedCamera(yaml, scene)) {
    const hint = 'Add `fit: [...]`, `bounds: [...]`, or `center: [...]` with `zoom`.';
    const [key, what] = center ? ['center', 'has a center but no zoom'] : ['', 'does not say where to look'];
    report(to, 'error', key ? yaml.keyPositionOf([key]) : yaml.positionOf([]), {
      code: 'camera-missing',
      message: `The scene ${what}.`,
      hint,
    });
  }
  return undefined;
}

// A camera that is there but wrong has been reported as that.
function hasTriedCamera({ value, brokenLines }: Yaml, scene: Authored): boolean {
  if (typeof value !== 'object' || value === null || brokenLines.size > 0) return true;
  const keys = ['fit', 'bounds', 'center', 'zoom'];
  return Object.keys(value).some((key) => !(key in scene) && nearest(key, keys) !== undefined);
}

// Keys that only mean something next to another one.
function checkCompanions(scene: Authored, camera: string | undefined, yaml: Yaml, to: Report): void {
  const owners = { pad: 'fit', zoom: 'center', bearing: 'center' } as const;
  for (const [key, owner] of Object.entries(owners)) {
    if (!(key in scene) || camera === owner || camera === undefined) continue;
    const message = `"${key}" does nothing here: it goes with "${owner}".`;
    report(to, 'warning', yaml.keyPositionOf([key]), { code: 'key-unused', message, hint: 'Delete it.' });
  }
}

function inOrder(bounds: NonNullable<Authored['bounds']>, yaml: Yaml, to: Report): boolean {
  const [west, south, east, north] = bounds;
  if (west < east && east - west <= 360 && south < north) return true;
  const message =
    east - west > 360
      ? `From ${west} to ${east} is more than once around the Earth.`
      : south < north
        ? `West (${west}) is not west of east (${east}).`
        : `South (${south}) is not south of north (${north}).`;
  const hint =
    'The order is west, south, east, north; a box across the 180th meridian has an east above 180.';
  report(to, 'error', yaml.positionOf(['bounds']), { code: 'bounds-order', message, hint });
  return false;
}

function shownIn(scene: Authored, layers: Names, yaml: Yaml, to: Report): Shown[] {
  const seen = new Set<string>();
  return scene.show.flatMap((entry): Shown[] => {
    const shown = typeof entry === 'string' ? { layer: entry, strength: 1 } : entry;
    const at = mention(yaml, 'show', shown.layer);
    if (isUnknown(layers, shown.layer)) {
      const message = `There is no layer "${shown.layer}" in the front matter.`;
      const hint = didYouMean(shown.layer, layers.usable);
      report(to, 'error', at, { code: 'layer-unknown', message, hint });
    }
    if (!layers.usable.includes(shown.layer)) return [];
    if (seen.has(shown.layer)) {
      const message = `The layer "${shown.layer}" is shown twice; the first entry counts.`;
      report(to, 'error', at, { code: 'layer-twice', message, hint: 'Keep one of them.' });
      return [];
    }
    seen.add(shown.layer);
    return [shown];
  });
}
