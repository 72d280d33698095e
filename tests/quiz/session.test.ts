import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSession, writeSession } from '../../geo/quiz/saved-session.ts';
import { outcomeWords, scoreOf, scoreWords } from '../../geo/quiz/score.ts';
import { everything } from '../../geo/quiz/selection.ts';
import { type Action, after, newSession, outcomeOf } from '../../geo/quiz/session.ts';

const ids = ['a', 'b', 'c'];
const id = fc.constantFrom(...ids);
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    do: fc.constant('answer' as const),
    id,
    tries: fc.constant(3),
    right: fc.boolean(),
    words: fc.string(),
  }),
  fc.record({ do: fc.constant('reveal' as const), id }),
  fc.record({ do: fc.constant('go' as const), to: fc.integer({ min: -1, max: 4 }), count: fc.constant(3) }),
  fc.record({ do: fc.constant('draft' as const), id, draft: fc.oneof(fc.string(), fc.array(fc.string())) }),
);
const run = (actions: readonly Action[]) => actions.reduce(after, newSession(everything));

test('after(session, action) never changes a settled question, and never counts more tries than there are', () => {
  fc.assert(
    fc.property(fc.array(action), fc.array(action), (first, then) => {
      const before = run(first);
      const now = then.reduce(after, before);
      for (const one of ids) {
        const outcome = outcomeOf(before, one);
        if (outcome.state !== 'open') expect(outcomeOf(now, one)).toEqual(outcome);
        const { misses, state } = outcomeOf(now, one);
        expect(misses.length).toBeLessThanOrEqual(state === 'shown' ? 3 : 2);
      }
      const { right, shown, open, byTry } = scoreOf(now, ids);
      expect(right + shown + open).toBe(3);
      expect(byTry.reduce((sum, count) => sum + count, 0)).toBe(right);
      expect(now.at).toBeGreaterThanOrEqual(0);
      expect(now.at).toBeLessThan(3);
    }),
  );
});

test('readSession(text) gives back what was written, whatever happened', () => {
  fc.assert(
    fc.property(fc.array(action), (actions) => {
      const session = run(actions);
      expect(readSession(writeSession(session))).toEqual(session);
    }),
  );
});

test.each([null, '', '{', '3', '{"view":"start"}', '{"at":-1}'])('readSession(%j) is nothing', (text) => {
  expect(readSession(text)).toBeUndefined();
});

test('after(session, answer) shows the answer after the last try', () => {
  const miss: Action = { do: 'answer', id: 'a', tries: 3, right: false, words: 'no' };
  expect(outcomeOf(run([miss, miss]), 'a').state).toBe('open');
  expect(outcomeOf(run([miss, miss, miss]), 'a')).toEqual({
    misses: ['no', 'no', 'no'],
    state: 'shown',
    words: '',
  });
});

test('scoreWords(score) and outcomeWords(outcome) say it in words', () => {
  const session = run([
    { do: 'answer', id: 'a', tries: 3, right: true, words: 'yes' },
    { do: 'answer', id: 'b', tries: 3, right: false, words: 'no' },
    { do: 'answer', id: 'b', tries: 3, right: true, words: 'yes' },
    { do: 'reveal', id: 'c' },
  ]);
  expect(scoreWords(scoreOf(session, [...ids, 'd']))).toBe(
    '2 of 4 right: 1 at the first try and 1 at the second try. 1 shown and 1 not answered.',
  );
  expect([...ids, 'd'].map((one) => outcomeWords(outcomeOf(session, one)))).toEqual([
    'Right at the first try',
    'Right at the second try',
    'Shown without a try',
    'Not answered',
  ]);
});
