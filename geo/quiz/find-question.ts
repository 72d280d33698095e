import { destination, point } from '@turf/turf';
import type { SourceData } from '../data/ground.ts';
import type { LngLat } from '../scene/camera.ts';
import type { Layer } from '../story/story.ts';
import { describe, type Surroundings } from './describe.ts';
import { kmBetween } from './direction.ts';
import { middleOf } from './nearest.ts';
import type { Candidate, Target } from './question.ts';
import { shuffled } from './shuffled.ts';

/** The ground that questions are made from. */
export interface QuizGround extends Surroundings {
  readonly layers: Readonly<Record<string, Layer>>;
  /** Shapes by layer id. */
  readonly data: SourceData;
}

/** The thing with an id that can be found on the map, or nothing: a place, or a layer that is not a tie and has a shape. */
export function targetOf(id: string, { places, layers, data }: QuizGround): Target | undefined {
  const place = places.get(id);
  if (place) {
    const name = place.names['en'] ?? id;
    return { id, name: place.alt ? `${name} / ${place.alt}` : name, kind: 'point', at: place.at };
  }
  const layer = layers[id];
  if (!layer || layer.kind === 'tie' || !data[id]?.features.length) return undefined;
  return { id, name: layer.label, kind: layer.kind };
}

/** A target's name as it stands in a sentence: rivers, borders and routes with their article. */
export function withArticle({ kind, name }: Pick<Target, 'kind' | 'name'>): string {
  return kind === 'line' ? `the ${name}` : name;
}

/** The middle of a target. */
export function middle(target: Target, { data }: QuizGround): LngLat {
  const shape = data[target.id];
  if (target.at) return target.at;
  if (!shape) throw new Error(`middle(target): ${target.id} has no shape`);
  return middleOf(shape);
}

const CANDIDATES = 4;
const TOO_NEAR_KM = 25;
const DECOY_KM = 180;

/**
 * Four candidates in words, the target among them, in an order that depends on its id: the nearest things of the same kind
 * that are not next to each other, and where a story has too few of them, places beside the target.
 */
export function candidatesFor(target: Target, ground: QuizGround): Candidate[] {
  const all = [...ground.places.keys(), ...Object.keys(ground.layers)];
  const at = middle(target, ground);
  const others = all
    .flatMap((id) => targetOf(id, ground) ?? [])
    .filter(({ id, kind }) => kind === target.kind && id !== target.id && isLike(id, target.id, ground))
    .map((other) => ({ other, at: middle(other, ground) }))
    .toSorted((a, b) => kmBetween(a.at, at) - kmBetween(b.at, at));
  const said = (one: Target, where: LngLat): Candidate => ({
    id: one.id,
    text: describe(one.kind, where, ground, ground.data[one.id], one.id),
    at: where,
  });
  const kept: Candidate[] = [said(target, at)];
  const isApart = (where: LngLat) => kept.every((candidate) => kmBetween(candidate.at, where) > TOO_NEAR_KM);
  for (const { other, at: where } of others) {
    if (kept.length < CANDIDATES && isApart(where)) kept.push(said(other, where));
  }
  for (const [i, bearing] of shuffled([20, 110, 200, 290], target.id).entries()) {
    if (kept.length >= CANDIDATES) break;
    const [lng = 0, lat = 0] = destination(point([...at]), DECOY_KM, bearing).geometry.coordinates;
    const where: LngLat = [lng, lat];
    // Of the target's own size, so that the size does not tell them apart.
    const text = describe(target.kind, where, ground, ground.data[target.id], target.id);
    kept.push({ id: `beside-${i}`, text, at: where });
  }
  return shuffled(kept, `candidates of ${target.id}`);
}

/** Capitals stand among capitals: only their descriptions do without a country. */
function isLike(id: string, other: string, { places }: QuizGround): boolean {
  return (places.get(id)?.kind === 'capital') === (places.get(other)?.kind === 'capital');
}
