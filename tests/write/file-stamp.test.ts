import { rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileStamp } from '../../components/story/file-stamp.ts';
import { siteFolder } from '../site/site-folder.ts';

test('fileStamp(folders) changes when a file is written, added, renamed or taken away', async () => {
  const folder = await siteFolder({ 'one/story.md': 'text', 'two/story.md': 'text' });
  const [one, two] = [join(folder, 'one'), join(folder, 'two')];
  const file = join(one, 'story.md');
  const stamps = [fileStamp([one, two])];
  const next = () => stamps.push(fileStamp([one, two]));
  await writeFile(file, 'longer text');
  next();
  await utimes(file, 1, 1);
  next();
  await rename(file, join(one, 'other.md'));
  next();
  await writeFile(file, '');
  next();
  await rm(file);
  await rm(join(two, 'story.md'));
  next();
  expect(new Set(stamps).size).toBe(stamps.length);
});

test('fileStamp(folders) is the same while nothing changes, and looks at no other folder', async () => {
  const folder = await siteFolder({ 'one/a/story.md': 'text', 'two/story.md': 'text' });
  const before = fileStamp([join(folder, 'one')]);
  await writeFile(join(folder, 'two/story.md'), 'other');
  expect(fileStamp([join(folder, 'one')])).toBe(before);
  expect(fileStamp([join(folder, 'one'), join(folder, 'none')])).toBe(before);
});
