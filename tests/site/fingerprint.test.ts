import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fingerprint } from '../../site/fingerprint.ts';
import { siteFolder } from './site-folder.ts';

const files = { 'app/page.tsx': 'a', 'stories/x/story.md': 'b', 'package.json': '{}' };

test('fingerprint(root, basePath) is the same for the same sources', async () => {
  const [one, other] = [await siteFolder(files), await siteFolder(files)];
  expect(await fingerprint(one, '')).toBe(await fingerprint(other, ''));
});

test('fingerprint(root, basePath) changes with a content, a name, a new file and the prefix', async () => {
  const before = await fingerprint(await siteFolder(files), '');
  const variants: Record<string, string>[] = [
    { ...files, 'stories/x/story.md': 'c' },
    { 'app/page.tsx': 'a', 'stories/y/story.md': 'b', 'package.json': '{}' },
    { ...files, 'geo/layers/new.geojson': '{}' },
  ];
  for (const variant of variants) expect(await fingerprint(await siteFolder(variant), '')).not.toBe(before);
  expect(await fingerprint(await siteFolder(files), '/maps')).not.toBe(before);
});

test('fingerprint(root, basePath) does not look at tests, packages and what a build makes', async () => {
  const root = await siteFolder(files);
  const before = await fingerprint(root, '');
  const more = await siteFolder({
    ...files,
    'geo/sources/node_modules/x.js': 'x',
    'tests/a.test.ts': 'x',
    'out/index.html': 'x',
  });
  expect(await fingerprint(more, '')).toBe(before);
  await writeFile(join(root, 'package.json'), '{ }');
  expect(await fingerprint(root, '')).not.toBe(before);
});
