import { expect, test } from 'vitest';
import { unusedFiles } from '../../site/prune.ts';

test('unusedFiles(files) keeps pages, pictures, data and fonts', () => {
  const kept = [
    'index.html',
    'stories/a/index.html',
    'stories/a/steps/one.svg',
    'stories/a/data/scenes.json',
    'robots.txt',
    '_next/static/media/source-serif-4.abc.woff2',
    '_araxes/0123/story-entry.js',
  ];
  expect(unusedFiles(kept)).toEqual([]);
});

test('unusedFiles(files) lists what only the framework would ask for', () => {
  const unused = [
    'index.txt',
    '404.txt',
    'stories/a/index.txt',
    'stories/a/__next._full.txt',
    '_next/static/chunks/a.js',
    '_next/static/chunks/a.css',
    '_next/static/media/maplibre-gl.a1.mjs',
    '_next/static/id/_buildManifest.js',
  ];
  expect(unusedFiles(unused)).toEqual(unused);
});
