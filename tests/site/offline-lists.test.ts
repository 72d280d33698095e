import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { OfflineList } from '../../components/offline/kept-story.ts';
import { writeOfflineLists } from '../../site/offline-lists.ts';
import { siteFolder } from './site-folder.ts';

const FILES = {
  'index.html': 'library',
  'icon.svg': '<svg/>',
  'layers/far.topojson': '{}',
  'layers/far.topojson.br': 'x',
  '_araxes/0123456789ab/story-entry.js': 'entry',
  '_araxes/0123456789ab/embed-entry.js': 'no story asks for this',
  '_next/static/media/used.woff2': 'font',
  '_next/static/media/unused.woff2': 'font',
  'stories/a/index.html':
    '<link href="/icon.svg"><img src="/stories/a/steps/one.ground.svg"> url(used.woff2) "/stories/a/steps/one.png"',
  'stories/a/one/index.html': 'step',
  'stories/a/one/oembed.json': '{}',
  'stories/a/embed/index.html': '/stories/a/steps/one.svg',
  'stories/a/steps/one.ground.svg': '<svg/>',
  'stories/a/steps/one.svg': '<svg/>',
  'stories/a/steps/one.png': 'png',
  'stories/a/data/scenes.json': '[]',
  'stories/a/downloads/places.csv': 'id',
  'stories/b/index.html': 'another',
};

const listOf = async (out: string) =>
  JSON.parse(await readFile(join(out, 'stories/a/offline.json'), 'utf8')) as OfflineList;

test('writeOfflineLists(out) names what a story needs, pages by their addresses, and nothing else', async () => {
  const out = await siteFolder(FILES);
  await writeOfflineLists(out);
  const { files, bytes } = await listOf(out);
  expect(files.map(([path]) => path)).toEqual([
    '_araxes/0123456789ab/story-entry.js',
    '_next/static/media/used.woff2',
    'icon.svg',
    'layers/far.topojson',
    'stories/a/data/scenes.json',
    'stories/a/',
    'stories/a/one/',
    'stories/a/steps/one.ground.svg',
  ]);
  expect(bytes).toBe(files.reduce((sum, [, size]) => sum + size, 0));
});

test('writeOfflineLists(out) gives another version when a file changes, and the same one when nothing does', async () => {
  const out = await siteFolder(FILES);
  await writeOfflineLists(out);
  const first = await listOf(out);
  await writeOfflineLists(out);
  expect(await listOf(out)).toEqual(first);
  await writeFile(join(out, 'stories/a/data/scenes.json'), '[1]');
  await writeOfflineLists(out);
  const then = await listOf(out);
  expect(then.version).not.toBe(first.version);
  const changed = then.files.filter(([, , digest], i) => digest !== first.files[i]?.[2]);
  expect(changed.map(([path]) => path)).toEqual(['stories/a/data/scenes.json']);
});
