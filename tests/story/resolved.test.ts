import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadStory } from '../../geo/story/library.ts';
import type { Lesson } from '../../geo/story/lesson.ts';

const root = join(import.meta.dirname, '../stories');

function lessonOf(name: string, kind: 'good' | 'bad' = 'bad'): Lesson {
  const { story } = loadStory(root, name, { stories: kind, layers: 'layers' });
  if (story === null) throw new Error(`name: ${name} has nothing to show`);
  return story.lesson;
}

const kinds = ({ quiz }: Lesson) => quiz.map(({ kind }) => kind);

test('resolved(good story) keeps the whole lesson', () => {
  const lesson = lessonOf('lesson', 'good');
  expect(kinds(lesson)).toEqual(['locate', 'locate', 'choose', 'order', 'longer']);
  expect(lesson.quiz.map(({ step }) => step)).toEqual(['river', undefined, undefined, undefined, undefined]);
  expect(lesson.quiz[0]).toMatchObject({ in: 'plain' });
  expect(lesson.glossary.filter(({ place, layer }) => place ?? layer)).toHaveLength(5);
});

test.each([
  ['quiz-locate-unknown', ['choose', 'order', 'longer']],
  ['quiz-locate-tie', ['locate', 'choose', 'order', 'longer']],
  ['quiz-order-unknown', ['locate', 'locate', 'choose', 'longer']],
  ['quiz-order-undated', ['locate', 'locate', 'choose', 'longer']],
  ['quiz-longer-unknown', ['locate', 'locate', 'choose', 'order']],
  ['quiz-longer-kinds', ['locate', 'locate', 'choose', 'order']],
])('resolved(%s) leaves out the question that cannot be asked', (name, left) => {
  expect(kinds(lessonOf(name))).toEqual(left);
});

test('resolved(story) takes out unknown steps, areas, places and layers one by one', () => {
  expect(lessonOf('question-names').questions[1]).toMatchObject({
    ask: 'Why a bridge?',
    sources: ['survey'],
  });
  expect(lessonOf('question-names').questions[1]?.step).toBeUndefined();
  const { quiz } = lessonOf('quiz-locate-in');
  expect(quiz.map((item) => 'in' in item && item.in)).not.toContain('plian');
  const { glossary } = lessonOf('term-names');
  expect(glossary.find(({ id }) => id === 'lower-town')?.place).toBeUndefined();
  expect(glossary.find(({ id }) => id === 'plain')?.layer).toBeUndefined();
});

test('parse(lesson-many-mistakes) keeps every entry that is sound', () => {
  const { objectives, questions, quiz, glossary } = lessonOf('lesson-many-mistakes');
  expect(objectives).toEqual(['Find both towns on a map without names.']);
  expect(questions.map(({ depth }) => depth)).toEqual(['recall', 'judge']);
  expect(quiz.map(({ kind }) => kind)).toEqual(['locate', 'choose', 'order', 'longer']);
  expect(glossary).toHaveLength(6);
});
