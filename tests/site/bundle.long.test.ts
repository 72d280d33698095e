import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { bundle } from '../../site/bundle.ts';
import { siteFolder } from './site-folder.ts';

test('bundle(root, out) brings every kind of page a small module, and what it needs, in one folder', async () => {
  const out = await siteFolder({});
  const kinds = Object.values(await bundle(process.cwd(), out));
  expect(kinds.length).toBeGreaterThan(0);
  for (const { entry, needs } of kinds) {
    for (const file of [entry, ...needs]) {
      expect(file).toMatch(/^_araxes\/[0-9a-f]{12}\/[^/]+\.js$/);
      expect((await readFile(join(out, file))).length, file).toBeLessThan(100_000);
    }
    expect(existsSync(join(out, entry, '../maplibre-gl/dist/maplibre-gl-worker.mjs'))).toBe(true);
  }
});

test('bundle(root, out) puts what a story starts with into two files', async () => {
  const { story } = await bundle(process.cwd(), await siteFolder({}));
  expect([story.entry, ...story.needs].map((file) => basename(file).replace(/-[\w-]{8}\./, '.'))).toEqual([
    'story-entry.js',
    'start.js',
  ]);
});
