import { expect, onTestFinished, test, vi } from 'vitest';
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

test.each(['', 'maps', '/maps/x/'])('BASE_PATH in pages is basePathOf(%j)', async (text) => {
  vi.stubEnv('BASE_PATH', text);
  onTestFinished(() => void vi.unstubAllEnvs());
  const anew = `../../components/base-path.ts?under=${text}`;
  const { BASE_PATH } = (await import(/* @vite-ignore */ anew)) as { BASE_PATH: string };
  expect(BASE_PATH).toBe(basePathOf(text));
});
