import { expect, test } from 'vitest';
import { liveFile, liveFiles } from '../../components/map/live-data.ts';
import { begin } from '../../components/present/presentation.ts';
import { talkOf, type Talk } from '../../components/present/talk.ts';
import { timeText } from '../../components/present/time-text.ts';
import { toldBefore } from '../../components/present/told-before.ts';
import { flagship } from '../scene/flagship.ts';

const loaded = flagship();
const { story } = loaded;

test('talkOf(story) has notes for every step of the flagship story, and its questions at their steps', () => {
  const { steps } = talkOf(story);
  expect(steps.map(({ id }) => id)).toEqual(story.steps.map(({ id }) => id));
  for (const { id, notes } of steps) expect(notes.length, id).toBeGreaterThan(0);
  const asked = steps.flatMap(({ questions }) => questions.map(({ ask }) => ask));
  const tied = story.lesson.questions.filter(({ step }) => step !== undefined);
  expect(asked.toSorted()).toEqual(tied.map(({ ask }) => ask).toSorted());
  expect(tied.length).toBeGreaterThan(5);
});

test('liveFile(story, talk.json) is the talk', () => {
  expect(liveFiles(loaded)).toContain('talk.json');
  expect((liveFile(loaded, 'talk.json') as Talk).steps.length).toBe(story.steps.length);
});

test('timeText(milliseconds) reads like a stop-watch', () => {
  expect([0, 7999, 754_000, 3_723_000].map(timeText)).toEqual(['0:00', '0:07', '12:34', '1:02:03']);
});

test('toldBefore(history state, count) goes on with the times, without panels or a blank screen', () => {
  const presented = {
    ...begin(3, 1, [2], 500),
    spent: [100, 0, 0],
    panel: 'help' as const,
    blank: 'dark' as const,
  };
  expect(toldBefore({ exploring: true, presented }, 3)).toEqual({
    ...presented,
    panel: '',
    blank: '',
  });
  expect(toldBefore({ presented }, 4)).toBeUndefined();
  expect(toldBefore(null, 3)).toBeUndefined();
  expect(toldBefore({ presented: 'yes' }, 3)).toBeUndefined();
});
