import type { Geometry } from 'geojson';
import { didYouMean } from './did-you-mean.ts';
import { checkLesson } from './check-lesson.ts';
import { checkOrder } from './coordinate-order.ts';
import { report, type Finding, type Issue, type Report } from './issue.ts';
import { isUnknown } from './names.ts';
import type { LayerFile } from './layer-file.ts';
import type { Whereabouts } from './parse.ts';
import { noPlace, placeIds } from './places.ts';
import type { Layer, Step, Story } from './story.ts';

/** What a story is checked against. */
export interface StoryData {
  /** The layer files found, by layer id; null for a file that cannot be read, which has its own issues. */
  readonly layers: ReadonlyMap<string, LayerFile | null>;
  readonly places: LayerFile | null;
  /** Ids of all layer files that the story could use. */
  readonly available: readonly string[];
}

type Context = StoryData & { readonly whereabouts: Whereabouts; readonly to: Report };

/** The issues that only show when a story is held against its layers and places. */
export function check(story: Story, whereabouts: Whereabouts, data: StoryData): Issue[] {
  const to: Report = { file: whereabouts.file, issues: [] };
  const context: Context = { ...data, whereabouts, to };
  for (const [id, layer] of Object.entries(story.layers)) checkLayer(id, layer, context);
  for (const [index, step] of story.steps.entries()) checkNames(index, step, story, context);
  checkOrder(story, whereabouts, data, to);
  checkLesson(story, whereabouts, data, to);
  return to.issues;
}

function checkLayer(id: string, layer: Layer, context: Context): void {
  const { layers, available, places, whereabouts, to } = context;
  const say = (severity: 'error' | 'warning', key: string, finding: Finding) =>
    report(to, severity, whereabouts.front(['layers', id, key]), finding);
  if (layer.kind === 'tie') {
    for (const key of ['from', 'to'] as const) {
      const place = layer[key];
      if (place !== undefined && !placeIds(places).has(place)) say('error', key, noPlace(place, places));
    }
    return;
  }
  const file = layers.get(id);
  if (file === undefined) {
    const near = didYouMean(id, available);
    const hint = near?.startsWith('Did') ? near : `Add ${id}.geojson next to story.md or to geo/layers.`;
    const message = `There is no file for the layer "${id}".`;
    report(to, 'error', whereabouts.front(['layers', id]), { code: 'layer-file-missing', message, hint });
  }
  if (!file) return;
  const isWritten = (key: string) => {
    const [value, whole] = [[id, key], [id]].map((path) => whereabouts.front(['layers', ...path]));
    return value?.line !== whole?.line || value?.column !== whole?.column;
  };
  const other =
    isWritten('kind') &&
    file.collection.features.find(({ geometry }) => !kindsOf(geometry).includes(layer.kind));
  if (other) {
    const message = `The layer "${id}" is said to be of kind ${layer.kind}, but its file holds a ${other.geometry.type}.`;
    say('warning', 'kind', { code: 'layer-kind', message, hint: 'Correct the kind, or the file.' });
  }
  const degrees = ['schematic', 'approximate', 'surveyed'];
  const own = file.provenance?.certainty;
  if (own !== undefined && degrees.indexOf(layer.certainty) > degrees.indexOf(own)) {
    const message = `The story calls the layer "${id}" ${layer.certainty}; its file says ${own}.`;
    say('warning', 'certainty', { code: 'layer-certainty', message, hint: `Write \`certainty: ${own}\`.` });
  }
}

function kindsOf(geometry: Geometry): Layer['kind'][] {
  if (geometry.type === 'GeometryCollection') return ['area', 'line', 'point'];
  if (geometry.type.endsWith('Polygon')) return ['area'];
  return geometry.type.endsWith('Point') ? ['point'] : ['line'];
}

function checkNames(index: number, step: Step, story: Story, { places, whereabouts, to }: Context): void {
  const known = placeIds(places);
  for (const place of step.places) {
    if (!known.has(place))
      report(to, 'error', whereabouts.mention(index, 'places', place), noPlace(place, places));
  }
  const targets = [...Object.keys(story.layers), ...known];
  for (const id of 'fit' in step.camera ? step.camera.fit : []) {
    if (known.has(id) || !isUnknown(whereabouts.layers, id)) continue;
    const message = `There is no layer or place "${id}" to fit the camera to.`;
    const finding = { code: 'fit-unknown', message, hint: didYouMean(id, targets) };
    report(to, 'error', whereabouts.mention(index, 'fit', id), finding);
  }
}
