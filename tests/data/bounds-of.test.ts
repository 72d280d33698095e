import { expect, test } from 'vitest';
import { boundsOf } from '../../geo/data/bounds-of.ts';

test('boundsOf(line) gives west, south, east, north', () => {
  const line = [
    [46, 39],
    [45, 41],
    [48, 40],
  ];
  expect(boundsOf(line)).toEqual([45, 39, 48, 41]);
  expect(boundsOf(line)).toBe(boundsOf(line));
});

test('boundsOf(line) of no points holds nothing', () => {
  const [west, south, east, north] = boundsOf([]);
  expect(west).toBeGreaterThan(east);
  expect(south).toBeGreaterThan(north);
});
