import { expect, test } from 'vitest';
import { isInstalled } from '../../site/install.mjs';

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/for-windows': { version: '1.0.0', integrity: 'sha512-w', optional: true },
  },
};
const a = { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } };

test('isInstalled(lock, installed) holds when everything but optional packages is there', () => {
  expect(isInstalled(lock, { packages: a })).toBe(true);
});

test.each([
  ['nothing is installed', {}],
  ['a package is missing', { packages: {} }],
  ['a version differs', { packages: { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } } }],
  ['the content differs', { packages: { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-b' } } }],
])('isInstalled(lock, installed) fails when %s', (_, installed) => {
  expect(isInstalled(lock, installed)).toBe(false);
});
