import { expect, test } from 'vitest';
import { unusedMapLibre } from '../../site/prune.ts';

test('unusedMapLibre(files) keeps the worker and everything that is not MapLibre', () => {
  const kept = [
    '_next/static/media/maplibre-gl-worker.0vivtmd3b5ds3.mjs',
    '_next/static/media/source-serif-4.abc.woff2',
    '_next/static/chunks/maplibre-gl.abc.mjs',
    'maplibre-gl.abc.mjs',
  ];
  expect(unusedMapLibre(kept)).toEqual([]);
});

test('unusedMapLibre(files) lists the copies that no reader loads', () => {
  const copies = [
    'maplibre-gl-dev.2i4yz2-rhid8e.mjs',
    'maplibre-gl-shared-dev.2igpas129bw9s.mjs',
    'maplibre-gl-shared.2igpas129bw9s.mjs',
    'maplibre-gl-worker-dev.26cmr-8p6iuwh.mjs',
    'maplibre-gl.00_z8_aw3rt8v.css',
    'maplibre-gl.3rkpky0htenmc.mjs',
  ].map((name) => `_next/static/media/${name}`);
  expect(unusedMapLibre(copies)).toEqual(copies);
});
