import { describe, expect, test } from 'vitest';
import { didYouMean, editDistance, nearest } from '../../geo/story/did-you-mean.ts';

describe('editDistance(a, b)', () => {
  test.each([
    ['', '', 0],
    ['a', '', 1],
    ['layer', 'layer', 0],
    ['layre', 'layer', 1],
    ['kitten', 'sitting', 3],
    ['fit', 'fitt', 1],
  ])('%s, %s is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});

describe('nearest(word, candidates)', () => {
  test('finds the nearest, whatever its case', () => {
    expect(nearest('Layrs', ['label', 'layers', 'lang'])).toBe('layers');
  });

  test('finds nothing far away', () => {
    expect(nearest('zoom', ['when', 'fit', 'alt'])).toBeUndefined();
    expect(nearest('', ['a'])).toBe('a');
    expect(nearest('x', [])).toBeUndefined();
  });
});

describe('didYouMean(word, candidates)', () => {
  test('names the nearest, or all if they are few', () => {
    expect(didYouMean('tael', ['teal', 'plum'])).toBe('Did you mean "teal"?');
    expect(didYouMean('blue', ['teal', 'plum'])).toBe('Known here: teal, plum.');
    expect(
      didYouMean(
        'blue',
        Array.from({ length: 13 }, (_, index) => `colour-${index}`),
      ),
    ).toBeUndefined();
    expect(didYouMean('blue', [])).toBeUndefined();
  });
});
