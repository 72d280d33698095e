import { expect, test } from 'vitest';
import { gradesOf, readingGrade } from '../../geo/story/reading-grade.ts';
import { nastyStory } from '../story-pages/nasty-story.ts';

test('readingGrade(paragraphs) follows the published formula', () => {
  // 6 words and 6 syllables in a sentence; then 15 words and 17 syllables in two.
  expect(readingGrade(['The cat sat on the mat.'])).toBe(-1.4);
  expect(readingGrade(['The river runs to the east.', 'Both of the towns are on the river banks.'])).toBe(
    Math.round((0.39 * (15 / 2) + 11.8 * (17 / 15) - 15.59) * 10) / 10,
  );
});

test.each([
  ['The U.S. Army met Dr. Smith on Nov. 3 in Baku.', 'The US Army met Doc Smith on Nov 3 in Baku'],
  ['J. R. Smith came.', 'J R Smith came'],
  ['It took 3.5 km.', 'It took 35 km'],
])('readingGrade(%s) ends no sentence at an abbreviation or a decimal point', (text, plain) => {
  expect(readingGrade([text])).toBe(readingGrade([plain]));
});

test('readingGrade(paragraphs) counts numbers by their digits and initialisms by their letters', () => {
  expect(readingGrade(['In 2022 they came.'])).toBe(readingGrade(['In Azerbaijan they came.']));
  expect(readingGrade(['The AFP said so.'])).toBe(readingGrade(['The anyone said so.']));
  expect(readingGrade(['The NATO said so.'])).toBe(readingGrade(['The river said so.']));
});

test('readingGrade(no words) is null', () => {
  expect(readingGrade([])).toBeNull();
  expect(readingGrade(['', '— …'])).toBeNull();
});

test('readingGrade(simpler text) is lower', () => {
  const hard = readingGrade([
    'Notwithstanding international mediation, bilateral negotiations deteriorated considerably.',
  ]);
  const easy = readingGrade(['They talked. Others tried to help. It did not work.']);
  expect(Number(easy)).toBeLessThan(Number(hard));
});

test('gradesOf(story) grades English only, and means leave out steps without a brief', () => {
  const [one, two, three] = nastyStory.steps.map((step, index) => ({
    ...step,
    brief: [[], ['The cat sat on the mat.'], ['He ran.']][index] ?? [],
  }));
  if (!one || !two || !three) throw new Error('nastyStory: three steps are needed');
  const grades = gradesOf({ ...nastyStory, steps: [one, two, three] });
  expect(grades?.steps.map(({ brief }) => brief)).toEqual([null, -1.4, -3]);
  expect(grades?.brief).toBe(-2.2);
  expect(gradesOf({ ...nastyStory, lang: 'en-GB' })).not.toBeNull();
  expect(gradesOf({ ...nastyStory, lang: 'fa' })).toBeNull();
});
