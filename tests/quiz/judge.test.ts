import { point, featureCollection } from '@turf/turf';
import { expect, test } from 'vitest';
import { directionTo, kmBetween, kmWords } from '../../geo/quiz/direction.ts';
import { targetOf } from '../../geo/quiz/find-question.ts';
import { judgeCandidate, judgeChoice, judgeOrder } from '../../geo/quiz/judge.ts';
import { judgePlace, toleranceKm } from '../../geo/quiz/judge-place.ts';
import type { LngLat } from '../../geo/scene/camera.ts';
import { flagshipQuiz } from './ground.ts';

const {
  ground,
  quiz: { questions },
} = flagshipQuiz();
const at = (id: string): LngLat => ground.places.get(id)?.at ?? [0, 0];

function judge(id: string, where: LngLat, zoom = 7) {
  const target = targetOf(id, ground);
  if (!target) throw new Error(`judge(id): there is no ${id}`);
  const shape = target.at ? featureCollection([point([...target.at])]) : ground.data[id];
  if (!shape) throw new Error(`judge(id): ${id} has no shape`);
  return judgePlace(target, shape, { at: where, zoom }, ground.regionAt);
}

// Great circles on a sphere of 6371 km: one degree is 111.19 km; Yerevan to Baku is 457 km.
test('kmBetween(a, b) is the great circle within half a percent of known values', () => {
  expect(kmBetween([45, 39], [45, 40]) / 111.19).toBeCloseTo(1, 3);
  expect(Math.abs(kmBetween(at('yerevan'), at('baku')) / 457 - 1)).toBeLessThan(0.005);
});

test.each([
  [[45, 41], 'north'],
  [[46.4, 41], 'north-east'],
  [[47, 40], 'east'],
  [[46.4, 39], 'south-east'],
  [[45, 39], 'south'],
  [[43.6, 39], 'south-west'],
  [[43, 40], 'west'],
  [[43.6, 41], 'north-west'],
] as const)('directionTo([45, 40], %j) is %s', (to, word) => {
  expect(directionTo([45, 40], to)).toBe(word);
});

test.each([
  [0.3, 'less than 1 km'],
  [7.4, '7 km'],
  [9.6, '10 km'],
  [43, '45 km'],
  [118, '120 km'],
  [1234, '1,230 km'],
] as const)('kmWords(%d) is %s', (km, words) => {
  expect(kmWords(km)).toBe(words);
});

test('judgePlace(area) takes what is inside, and its edge, and says how far off the rest is', () => {
  expect(judge('nakhchivan', at('nakhchivan-city'))).toEqual({
    right: true,
    words: 'Yes, this is Nakhchivan.',
  });
  expect(judge('nakhchivan', at('jolfa')).words).toBe('Yes, this is the edge of Nakhchivan.');
  const off = judge('nakhchivan', at('tabriz'));
  expect(off.right).toBe(false);
  expect(off.words).toMatch(/^That is \d+ km too far south(-east)?\. You pointed at Iran\.$/);
});

test('judgePlace(line) takes what is on it or near enough, which depends on the zoom', () => {
  const [lng = 0, lat = 0] = firstVertex('aras');
  expect(judge('aras', [lng, lat]).words).toBe('Yes, on the line.');
  const beside: LngLat = [lng, lat + 0.12];
  expect(judge('aras', beside, 5).right).toBe(true);
  expect(judge('aras', beside, 10).right).toBe(false);
});

test('judgePlace(point) measures from the place', () => {
  expect(judge('meghri', at('meghri')).words).toBe('Yes, exactly.');
  expect(judge('meghri', at('agarak')).words).toBe('Yes, near enough: 6 km south-west of Meghri.');
  const km = kmWords(kmBetween(at('baku'), at('yerevan')));
  expect(judge('baku', at('yerevan')).words).toBe(`That is ${km} too far west. You pointed at Armenia.`);
  expect(judge('julfa', at('baku')).words).toContain('Azerbaijan');
});

test('judgePlace(where no country is) names none', () => {
  expect(judge('baku', [51, 41.5]).words).toMatch(/^That is \d+ km too far (north-)?east\.$/);
});

test('toleranceKm(kind, zoom, lat) shrinks with the zoom within its bounds', () => {
  expect(toleranceKm('point', 2, 40)).toBe(30);
  expect(toleranceKm('point', 12, 40)).toBe(4);
  const [far, near] = [toleranceKm('line', 6, 40), toleranceKm('line', 7, 40)];
  expect(far / near).toBeCloseTo(2);
});

test('judgeOrder(question, answer) counts what is in its place', () => {
  const question = questions.find((one) => one.kind === 'order');
  if (!question) throw new Error('the story asks for no order');
  expect(judgeOrder(question, question.right).right).toBe(true);
  const [a = '', b = '', ...rest] = question.right;
  const wrong = judgeOrder(question, [b, a, ...rest]);
  expect(wrong.right).toBe(false);
  expect(wrong.words).toContain(`${rest.length} of ${question.right.length} in place.`);
});

test('judgeChoice and judgeCandidate say yes to the right one alone, and throw for what was not offered', () => {
  for (const question of questions) {
    if (question.kind === 'order') continue;
    const choices = question.kind === 'locate' ? question.candidates : question.choices;
    const right = choices.filter(({ id }) =>
      question.kind === 'locate' ? judgeCandidate(question, id).right : judgeChoice(question, id).right,
    );
    expect(right).toHaveLength(1);
    expect(() =>
      question.kind === 'locate' ? judgeCandidate(question, 'no') : judgeChoice(question, 'no'),
    ).toThrow('answer');
  }
});

function firstVertex(id: string): readonly number[] {
  const geometry = ground.data[id]?.features[0]?.geometry;
  if (geometry?.type === 'LineString') return geometry.coordinates[0] ?? [];
  if (geometry?.type === 'MultiLineString') return geometry.coordinates[0]?.[0] ?? [];
  throw new Error(`${id} is no line`);
}

test('judgePlace(point) does not take a click in another country, unless it is a hand that trembles', () => {
  const [lng, lat] = at('meghri');
  const west = judge('meghri', [lng - 0.18, lat + 0.05], 6);
  expect(west).toMatchObject({ right: false });
  expect(west.words).toContain('You pointed at Nakhchivan (Azerbaijan).');
  expect(judge('meghri', [lng + 0.1, lat + 0.05], 6).right).toBe(true);
  expect(judge('meghri', [lng, lat - 0.03], 6).right).toBe(true);
});
