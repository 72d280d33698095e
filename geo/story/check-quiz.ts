import { booleanPointInPolygon, length } from '@turf/turf';
import type { Geometry, Position as LngLat } from 'geojson';
import { checkLayerName, noStep, sayAt, stepOf, type LessonContext } from './check-lesson.ts';
import { didYouMean } from './did-you-mean.ts';
import { report, type Finding, type Severity } from './issue.ts';
import type { Locate, Longer, Order } from './lesson.ts';
import { isUnknown } from './names.ts';
import { placeIds } from './places.ts';
import type { Path } from './read-yaml.ts';
import type { Dated } from './when.ts';

/** Reports quiz questions that ask for what is not there, and answers that dates or shapes contradict. */
export function checkQuiz(context: LessonContext): void {
  for (const [index, item] of context.story.lesson.quiz.entries()) {
    const path = ['quiz', index];
    if (item.kind === 'locate') checkLocate(item, path, context);
    if (item.kind === 'order') checkDates(item, [...path, 'order'], context);
    if (item.kind === 'longer') checkLengths(item, [...path, 'longer'], context);
  }
}

function checkLocate({ target, in: area }: Locate, path: Path, context: LessonContext): void {
  const { places, whereabouts, story } = context;
  const known = placeIds(places);
  const isPlace = known.has(target);
  const say = (key: string, code: string, message: string, hint?: string) =>
    sayAt('error', [...path, key], { code, message, hint }, context);
  if (!isPlace && isUnknown(whereabouts.layers, target)) {
    const hint = didYouMean(target, [...known, ...whereabouts.layers.usable]);
    say('locate', 'locate-unknown', `There is no place or layer "${target}" to find.`, hint);
  } else if (!isPlace && story.layers[target]?.kind === 'tie') {
    const message = `"${target}" is a tie, which lies nowhere on the ground.`;
    say('locate', 'locate-tie', message, 'Ask for a place at one of its ends.');
  }
  if (area === undefined) return;
  checkLayerName(area, [...path, 'in'], context);
  const kind = story.layers[area]?.kind;
  if (kind !== undefined && kind !== 'area') {
    const message = `Nothing can lie in "${area}", which is a ${kind}.`;
    say('in', 'in-kind', message, 'Name a layer of kind area, or leave out `in`.');
  } else if (kind === 'area' && !isPlace && Object.hasOwn(story.layers, target)) {
    const message = `"in" does nothing here: "${target}" is a layer, and only places are looked for in areas.`;
    sayAt('warning', [...path, 'in'], { code: 'key-unused', message, hint: 'Delete it.' }, context);
  }
  const at = isPlace ? pointOf(target, context) : undefined;
  const shape = kind === 'area' ? context.layers.get(area) : undefined;
  if (!at || !shape || shape.collection.features.some(({ geometry }) => holds(geometry, at))) return;
  const message = `The place "${target}" does not lie in the layer "${area}".`;
  say('in', 'answer-outside', message, 'Name the area that it lies in, or leave out `in`.');
}

function pointOf(id: string, { places }: LessonContext): LngLat | undefined {
  const place = places?.collection.features.find(({ properties }) => properties?.id === id);
  return place?.geometry.type === 'Point' ? place.geometry.coordinates : undefined;
}

function holds(geometry: Geometry, at: LngLat): boolean {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.some((part) => holds(part, at));
  const isArea = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
  return isArea && booleanPointInPolygon(at, geometry);
}

function checkDates({ steps }: Order, path: Path, context: LessonContext): void {
  const say = (severity: Severity, id: string, finding: Finding) =>
    report(context.to, severity, context.whereabouts.lesson.mention(path, id), finding);
  let before: { id: string; when: Dated } | undefined;
  for (const id of steps) {
    const step = stepOf(id, context.story);
    if (step === undefined) {
      if (!context.whereabouts.isBroken) say('error', id, noStep(id, context.story));
    } else if (step.when.kind !== 'dated') {
      const message = `The step "${id}" has no date, so it cannot be put in order.`;
      say('error', id, { code: 'order-undated', message, hint: 'Name another step.' });
    } else {
      const { when } = step;
      if (before && when.start < before.when.start) {
        const message = `"${id}" (${when.text}) begins before "${before.id}" (${before.when.text}).`;
        const hint = 'Name the steps in the right order, the earliest first.';
        say('error', id, { code: 'answer-wrong', message, hint });
      } else if (before?.when.start === when.start) {
        const message = `"${id}" (${when.text}) and "${before.id}" (${before.when.text}) begin together.`;
        const hint = 'Leave out one of them, as nobody can tell which comes first.';
        say('warning', id, { code: 'order-unclear', message, hint });
      }
      before = { id, when };
    }
  }
}

function checkLengths({ layers }: Longer, path: Path, context: LessonContext): void {
  const say = (index: number, code: string, message: string, hint: string) =>
    sayAt('error', [...path, index], { code, message, hint }, context);
  for (const [index, id] of layers.entries()) {
    checkLayerName(id, [...path, index], context);
    const kind = context.story.layers[id]?.kind;
    if (kind === undefined || kind === 'line') continue;
    const hint = 'Name two layers of kind line.';
    say(index, 'longer-kind', `"${id}" is of kind ${kind}, and only lines are compared.`, hint);
  }
  const [first, second] = layers.map((id) => {
    const file = context.story.layers[id]?.kind === 'line' ? context.layers.get(id) : undefined;
    return file ? length(file.collection) : undefined;
  });
  if (first === undefined || second === undefined || first > second) return;
  const [one, other] = layers;
  const message = `"${one}" is drawn ${kilometres(first)} long, and "${other}" ${kilometres(second)}.`;
  say(0, 'answer-wrong', message, 'Name the longer one first.');
}

function kilometres(length: number): string {
  return `${length < 10 ? length.toFixed(1) : Math.round(length)} km`;
}
