import { featureCollection, polygon } from '@turf/turf';
import { expect, test } from 'vitest';
import { describe } from '../../geo/quiz/describe.ts';
import { questionsOf } from '../../geo/quiz/questions-of.ts';
import { triesFor } from '../../geo/quiz/question.ts';
import { everything, queryOf, selected, selectionIn } from '../../geo/quiz/selection.ts';
import { shuffled } from '../../geo/quiz/shuffled.ts';
import { noLesson } from '../../geo/story/lesson.ts';
import { flagshipQuiz } from './ground.ts';

const { story, ground, quiz } = flagshipQuiz();
const bare = questionsOf({ ...story, lesson: noLesson }, ground);

test('questionsOf(story) asks all that its file asks, in its order', () => {
  expect(quiz.questions.map(({ kind }) => kind)).toEqual(story.lesson.quiz.map(({ kind }) => kind));
  expect(quiz.questions.every(({ why, ask }) => why && ask)).toBe(true);
});

test('questionsOf(story without a quiz) makes questions from surveyed layers and the places of its steps', () => {
  const ids = bare.questions.map((question) => (question.kind === 'locate' ? question.target.id : ''));
  expect(ids).toEqual(expect.arrayContaining(['nakhchivan', 'syunik', 'meghri', 'tabriz']));
  expect(ids).not.toContain('corridor');
  expect(new Set(ids).size).toBe(ids.length);
  expect(questionsOf({ ...story, lesson: noLesson }, ground)).toEqual(bare);
});

test('questionsOf(story) offers candidates that differ, with the target once and never named', () => {
  for (const question of [...bare.questions, ...quiz.questions]) {
    if (question.kind !== 'locate') continue;
    const { candidates, target } = question;
    expect(candidates).toHaveLength(4);
    expect(new Set(candidates.map(({ text }) => text)).size, target.id).toBe(4);
    const right = candidates.filter(({ id }) => id === target.id);
    expect(right).toHaveLength(1);
    const named = target.kind === 'point' && right[0]?.text.split(/ of | and /).includes(target.name);
    expect(named, target.id).toBe(false);
  }
});

test('questionsOf(a story with one place) finds candidates beside it', () => {
  const one = new Map([...ground.places].filter(([id, { kind }]) => id === 'meghri' || kind === 'capital'));
  const [first] = questionsOf(
    { ...story, lesson: noLesson, layers: {} },
    { ...ground, places: one, layers: {} },
  ).questions.filter(({ id }) => id === 'find-meghri');
  expect(first?.kind === 'locate' && first.candidates.map(({ id }) => id).toSorted()).toEqual([
    'beside-0',
    'beside-1',
    'beside-2',
    'meghri',
  ]);
});

test('no question begins with its answer in order, and none has more tries than wrong answers', () => {
  for (const question of quiz.questions) {
    if (question.kind === 'order') expect(question.choices.map(({ id }) => id)).not.toEqual(question.right);
    expect(triesFor(question)).toBe(question.kind === 'longer' ? 1 : 3);
  }
});

test('shuffled(things, seed) keeps all, depends on the seed alone, and does shuffle', () => {
  const things = Array.from({ length: 12 }, (_, i) => i);
  expect(shuffled(things, 'a').toSorted((a, b) => a - b)).toEqual(things);
  expect(shuffled(things, 'a')).toEqual(shuffled(things, 'a'));
  expect(shuffled(things, 'a')).not.toEqual(shuffled(things, 'b'));
  expect(shuffled(things, 'a')).not.toEqual(things);
});

test('selected(quiz, selection) leaves only what was chosen', () => {
  const places = selected(quiz, { only: 'places', count: 0, shuffle: '' });
  expect(places.every(({ kind }) => kind === 'locate')).toBe(true);
  expect(places.length).toBeGreaterThan(20);
  const tales = selected(quiz, { ...everything, only: 'story' });
  expect(tales.some(({ kind }) => kind === 'locate')).toBe(false);
  expect(selected(quiz, { ...everything, count: 5, shuffle: '7' })).toHaveLength(5);
  expect(selected(quiz, everything)).toEqual(quiz.questions);
});

test('selectionIn(query) reads what queryOf writes, and takes anything', () => {
  const selection = { only: 'places', count: 5, shuffle: '42' } as const;
  expect(selectionIn(new URLSearchParams(queryOf(selection, 2)))).toEqual({ selection, first: 2 });
  expect(queryOf(everything)).toBe('');
  const odd = selectionIn(new URLSearchParams('?only=x&n=-3&q=abc'));
  expect(odd).toEqual({ selection: everything, first: 0 });
});

test('describe(area) tells how far it reaches, and never how large it is', () => {
  const texts = quiz.questions.flatMap((question) =>
    question.kind === 'locate' ? question.candidates.map(({ text }) => text) : [],
  );
  expect(texts.join('\n')).not.toContain('km²');
  // One degree of longitude at 39° north is 86.4 km.
  const corners = [45, 46, 45.5, 45].map((lng) => [lng, lng === 45.5 ? 39.1 : 39]);
  const shape = featureCollection([polygon([corners])]);
  expect(describe('area', [45.5, 39.05], ground, shape)).toMatch(
    /^Beside Iran; about 85 km from end to end, its middle /,
  );
});
