import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { finish } from '../../site/finish.ts';
import { BUNDLED, FONTS } from '../../site/freeze/licences.ts';
import { siteFolder } from './site-folder.ts';

const page = `<html><head><meta charSet="utf-8"/></head><body><script>go()</script>${'<p>text</p>'.repeat(200)}</body></html>`;

/** A project whose pages run empty scripts: bundling and packing the true ones takes seconds. */
function project(): Promise<string> {
  const files = readdirSync('components', { recursive: true, encoding: 'utf8' });
  const entries = files.filter((file) => /-(entry|worker)\.ts$/.test(file));
  const empty = entries.map((entry) => [`components/${entry}`, 'export {};\n']);
  const library = 'node_modules/maplibre-gl';
  const licensed = [...BUNDLED, ...FONTS].map((name) => [`node_modules/${name}/LICENSE`, `Of ${name}`]);
  return siteFolder({
    ...Object.fromEntries([...empty, ...licensed]),
    LICENSE: 'MIT',
    'geo/layers/LICENCE.md': 'ODbL',
    'components/story/story-entry.ts': "import('maplibre-gl').then(console.log);\n",
    [`${library}/package.json`]: '{ "main": "dist/maplibre-gl.mjs" }',
    [`${library}/dist/maplibre-gl.mjs`]: 'export const version = 6;\n',
    [`${library}/dist/maplibre-gl-worker.mjs`]: '',
  });
}

test('finish(out) gives pages a policy, compressed copies that match them, and the files of the hosts', async () => {
  const out = await siteFolder({ 'index.html': page, '_next/static/media/maplibre-gl-dev.a1.mjs': 'x' });
  await finish(await project(), out, '');
  const html = await readFile(join(out, 'index.html'));
  expect(html.toString()).toContain('Content-Security-Policy');
  expect(brotliDecompressSync(await readFile(join(out, 'index.html.br')))).toEqual(html);
  expect(gunzipSync(await readFile(join(out, 'index.html.gz')))).toEqual(html);
  expect(await readFile(join(out, '_headers'), 'utf8')).toContain("frame-ancestors 'none'");
  expect(existsSync(join(out, 'nginx.conf.sample'))).toBe(true);
  expect(await readFile(join(out, 'licences/maplibre-gl.txt'), 'utf8')).toBe('Of maplibre-gl');
  expect(await readFile(join(out, 'licences/fontsource-inter.txt'), 'utf8')).toBe('Of @fontsource/inter');
  expect(existsSync(join(out, '_next/static/media/maplibre-gl-dev.a1.mjs'))).toBe(false);
});

test('finish(out) fails on an inline style and names the page', async () => {
  const out = await siteFolder({ 'a/index.html': page.replace('<p>', '<p style="color:red">') });
  await expect(finish(await project(), out, '')).rejects.toThrow('a/index.html: <p style="color:red">');
});
