import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inTurns } from '../../site/in-turns.ts';

test('inTurns(items, work, atOnce) works on every item, never on more than so many at a time', async () => {
  const done: number[] = [];
  let [busy, most] = [0, 0];
  await inTurns(
    Array.from({ length: 20 }, (_, i) => i),
    async (item) => {
      most = Math.max(most, (busy += 1));
      await setTimeout(item % 3);
      busy -= 1;
      done.push(item);
    },
    3,
  );
  expect(done.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i));
  expect(most).toBe(3);
});

test('inTurns(items, work) throws the first failure and begins nothing after it', async () => {
  const begun: number[] = [];
  const work = async (item: number) => {
    begun.push(item);
    await setTimeout(1);
    if (item === 1) throw new Error('one');
  };
  await expect(inTurns([0, 1, 2, 3, 4, 5, 6, 7], work, 2)).rejects.toThrow('one');
  expect(begun.length).toBeLessThan(6);
});
