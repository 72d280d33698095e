import { expect, test } from 'vitest';
import { basePathOf } from '../../site/base-path.mjs';

test.each([
  [undefined, ''],
  ['', ''],
  ['/', ''],
  ['maps', '/maps'],
  ['/maps', '/maps'],
  ['/maps/', '/maps'],
  ['//a/b//', '/a/b'],
])('basePathOf(%j) is %j', (text, path) => {
  expect(basePathOf(text)).toBe(path);
});
