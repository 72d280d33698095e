import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  after,
  begin,
  isAction,
  times,
  type Action,
  type Presentation,
} from '../../components/present/presentation.ts';

const run = (state: Presentation, ...actions: Action[]) =>
  actions.reduce((now, action, i) => after(now, action, (i + 1) * 1000), state);
const next: Action = { do: 'next' };
const back: Action = { do: 'back' };

test('begin(count, step, held) takes the step within the story and forgets steps that cannot be held back', () => {
  expect(begin(5, 9, [7, 3, 0, 2], 0)).toMatchObject({ step: 4, held: [2, 3] });
  expect(begin(5, NaN, [], 0).step).toBe(0);
  expect(() => begin(0, 0, [], 0)).toThrow('begin(count)');
});

test('after(next and back) turns the steps and stays at both ends', () => {
  const first = begin(3, 0, [], 0);
  expect(run(first, next).step).toBe(1);
  expect(run(first, next, next, next).step).toBe(2);
  expect(run(first, back)).toBe(first);
  expect(run(first, next, back).step).toBe(0);
});

test('after(next) stops once before a step that is held back, and goes on', () => {
  const held = begin(4, 0, [2], 0);
  const stopped = run(held, next, next);
  expect(stopped).toMatchObject({ step: 1, asking: true, held: [2] });
  expect(run(stopped, next)).toMatchObject({ step: 2, asking: false, held: [] });
  expect(run(stopped, back)).toMatchObject({ step: 1, asking: false, held: [2] });
  expect(run(stopped, next, back, next)).toMatchObject({ step: 2, asking: false });
});

test('after(last) goes no farther than to the step before one that is held back', () => {
  expect(run(begin(6, 0, [3], 0), { do: 'last' }).step).toBe(2);
  expect(run(begin(6, 2, [3], 0), { do: 'last' }).step).toBe(2);
  expect(run(begin(6, 0, [], 0), { do: 'last' }).step).toBe(5);
  expect(run(begin(6, 4, [3], 0), { do: 'last' }).step).toBe(5);
});

test('after(go) shows any step and holds nothing back of it', () => {
  expect(run(begin(6, 0, [3, 5], 0), { do: 'go', step: 3 })).toMatchObject({ step: 3, held: [5] });
  expect(run(begin(6, 0, [], 0), { do: 'go', step: 60 }).step).toBe(5);
});

test('after(hold) holds steps back, and all of them no longer when all were', () => {
  const first = begin(6, 1, [], 0);
  expect(run(first, { do: 'hold', steps: [2, 4] }).held).toEqual([2, 4]);
  expect(run(first, { do: 'hold', steps: [2] }, { do: 'hold', steps: [4, 2] }).held).toEqual([2, 4]);
  expect(run(first, { do: 'hold', steps: [2, 4] }, { do: 'hold', steps: [2, 4] }).held).toEqual([]);
  expect(run(first, { do: 'hold', steps: [0, 1, 6] })).toBe(first);
  const asking = run(begin(3, 0, [1], 0), next);
  expect(run(asking, { do: 'hold', steps: [1] })).toMatchObject({ asking: false, held: [] });
});

test('after(anything) brings a blank screen back, and does no more', () => {
  const blank = run(begin(3, 1, [], 0), { do: 'dark' });
  expect(blank.blank).toBe('dark');
  for (const action of [next, back, { do: 'dark' }, { do: 'close' }, { do: 'map' }] as const)
    expect(run(blank, action)).toEqual({ ...blank, blank: '' });
  expect(run(blank, { do: 'hold', steps: [2] })).toMatchObject({ blank: 'dark', held: [2] });
});

test('after(panel) opens one panel at a time; close takes the panel first, then the pointer', () => {
  const first = begin(3, 0, [], 0);
  const open = run(first, { do: 'panel', panel: 'steps' }, { do: 'panel', panel: 'help' });
  expect(open.panel).toBe('help');
  expect(run(open, { do: 'panel', panel: 'help' }).panel).toBe('');
  const both = run(open, { do: 'spot' });
  expect(run(both, { do: 'close' })).toMatchObject({ panel: '', spot: true });
  expect(run(both, { do: 'close' }, { do: 'close' }).spot).toBe(false);
  expect(run(first, { do: 'close' })).toBe(first);
});

test('after(text) shows words again where the map stood alone', () => {
  expect(run(begin(3, 0, [], 0), { do: 'map' }, { do: 'text' })).toMatchObject({
    full: true,
    mapOnly: false,
  });
});

test('times(state, now) adds up what every step took, also when it is shown twice', () => {
  let state = begin(3, 0, [], 1000);
  state = after(state, next, 4000);
  state = after(state, back, 6000);
  expect(times(state, 7500)).toEqual({ all: 6500, here: 4500 });
  state = after(state, { do: 'map' }, 8000);
  expect(times(state, 8000)).toEqual({ all: 7000, here: 5000 });
  expect(times(after(state, { do: 'again' }, 9000), 9500)).toEqual({ all: 500, here: 500 });
});

test('after(any actions) keeps to the steps there are and never loses time', () => {
  const index = fc.integer({ min: 0, max: 9 });
  const action = fc.oneof(
    fc
      .constantFrom(
        ...(['next', 'back', 'first', 'last', 'map', 'text', 'spot', 'dark', 'light', 'close'] as const),
      )
      .map((what): Action => ({ do: what })),
    index.map((step): Action => ({ do: 'go', step })),
    fc.array(index, { maxLength: 3 }).map((steps): Action => ({ do: 'hold', steps })),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.array(action, { maxLength: 40 }), (count, actions) => {
      let state = begin(count, 0, [], 0);
      for (const [i, one] of actions.entries()) {
        expect(isAction(structuredClone(one))).toBe(true);
        state = after(state, one, (i + 1) * 10);
        expect(state.step).toBeGreaterThanOrEqual(0);
        expect(state.step).toBeLessThan(count);
        expect(state.held).toEqual([...new Set(state.held)].toSorted((a, b) => a - b));
        expect(state.held).not.toContain(state.step);
        if (state.asking) expect(state.held).toContain(state.step + 1);
        expect(times(state, (i + 1) * 10).all).toBe((i + 1) * 10);
      }
    }),
  );
});

test('isAction(value) refuses what no window of ours would send', () => {
  for (const wrong of [
    null,
    'next',
    {},
    { do: 'leave' },
    { do: 'go' },
    { do: 'go', step: -1 },
    { do: 'hold', steps: 'all' },
    { do: 'hold', steps: [1.5] },
    { do: 'panel', panel: 'kitchen' },
  ])
    expect(isAction(wrong), JSON.stringify(wrong)).toBe(false);
});
