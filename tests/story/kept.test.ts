import { expect, test } from 'vitest';
import { kept } from '../../components/story/kept.ts';

test('kept(name, folders, read) reads once, and shares what it read with what has the same name', () => {
  const asked: string[] = [];
  const read = (slug: string) => {
    asked.push(slug);
    return slug === 'b' ? null : { slug };
  };
  const [page, file, other] = ['one', 'one', 'two'].map((name) => kept(`kept.test ${name}`, [], read));
  expect(page?.('a')).toEqual({ slug: 'a' });
  expect(file?.('a')).toBe(page?.('a'));
  expect([page?.('b'), file?.('b')]).toEqual([null, null]);
  expect(asked).toEqual(['a', 'b']);
  expect(other?.('a')).not.toBe(page?.('a'));
});
