import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { get, salvage } from '../../geo/story/salvage.ts';

const schema = z.strictObject({
  title: z.string(),
  list: z.array(z.number()).optional(),
  people: z.array(z.strictObject({ name: z.string() })).default([]),
});
const fallback = (path: readonly PropertyKey[]) =>
  path.length === 0 ? { title: '…' } : path[0] === 'title' ? '…' : undefined;

describe('salvage(schema, value, fallback)', () => {
  test.each([
    [{ title: 'A' }, { title: 'A', people: [] }],
    [{ title: 1 }, { title: '…', people: [] }],
    [{}, { title: '…', people: [] }],
    [null, { title: '…', people: [] }],
    [[1, 2], { title: '…', people: [] }],
    [
      { title: 'A', titel: 'B' },
      { title: 'A', people: [] },
    ],
    [
      { title: 'A', list: ['x', 1, 'y', 2, 'z'] },
      { title: 'A', list: [1, 2], people: [] },
    ],
    [
      { title: 'A', list: 'none' },
      { title: 'A', people: [] },
    ],
    [
      { title: 'A', people: [{}, { name: 'B' }, { name: 3 }] },
      { title: 'A', people: [{ name: 'B' }] },
    ],
  ])('%j becomes %j', (value, expected) => {
    const before = structuredClone(value);
    expect(salvage(schema, value, fallback)).toEqual(expected);
    expect(value).toEqual(before);
  });
});

describe('get(value, path)', () => {
  test('finds own values only', () => {
    expect(get({ a: [{ b: 1 }] }, ['a', 0, 'b'])).toBe(1);
    expect(get({}, ['constructor'])).toBeUndefined();
    expect(get({ a: 1 }, ['a', 'b', 'c'])).toBeUndefined();
    expect(get([1], [])).toEqual([1]);
  });
});
