import { expect, test } from 'vitest';
import { remembered } from '../../geo/data/remembered.ts';

test('remembered(make) makes something of an object once, also nothing', () => {
  const asked: object[] = [];
  const make = remembered((from: object) => void asked.push(from));
  const [a, b] = [{}, {}];
  for (const from of [a, b, a, b]) expect(make(from)).toBeUndefined();
  expect(asked).toEqual([a, b]);
});
