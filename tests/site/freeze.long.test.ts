import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { build } from 'rolldown';
import { expect, test, vi } from 'vitest';
import { loadStory } from '../../geo/story/library.ts';
import { readEdition, writeEdition } from '../../site/freeze/disk.ts';
import { editionOf } from '../../site/freeze/edition.ts';
import { absoluteAddresses } from '../../site/freeze/frozen-page.ts';
import { BUNDLED } from '../../site/freeze/licences.ts';
import type { Files } from '../../site/freeze/manifest.ts';
import { pack } from '../../site/freeze/pack.ts';
import { verifyCommand } from '../../site/freeze/verify-command.ts';
import { listFiles } from '../../site/list-files.ts';
import { siteFolder } from './site-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const slug = 'iran-azerbaijan-2022';

const { story } = loadStory(root, slug);
if (!story) throw new Error('The flagship shows nothing');

const head = '<head><meta charSet="utf-8"/><link rel="icon" href="/icon.svg"/></head>';
const site = {
  'index.html': `<html>${head}<body>front</body></html>`,
  'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'layers/far.topojson': '{}',
  'layers/far.topojson.br': 'packed',
  '_araxes/1/go.js': 'new URL("worker.mjs", import.meta.url)',
  '_araxes/1/worker.mjs': '0',
  [`stories/${slug}/index.html`]: `<html>${head}<body><main data-base=""></main></body></html>`,
  [`stories/${slug}/steps/one.svg`]: '<svg/>',
  [`stories/${slug}/data/scenes.json`]: '{}',
  [`embed/${slug}/index.html`]: `<html>${head}<body></body></html>`,
  'stories/other/index.html': `<html>${head}<body>other</body></html>`,
  'stories/other/steps/one.svg': '<svg/>',
};

const freeze = async (files: Record<string, string> = site): Promise<Files> =>
  editionOf({ root, out: await siteFolder(files), basePath: '', story });

const bytes = (files: Files) => [...files].map(([path, content]) => [path, Buffer.from(content)] as const);

async function verify(path: string): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const say = (text: string) => said.push(text);
  const code = await verifyCommand([path], {
    root,
    print: say,
    complain: say,
    progress: say,
    write: () => undefined,
  });
  return { code, said: said.join('\n') };
}

async function frozen(): Promise<{ folder: string; zip: string }> {
  return writeEdition(await siteFolder({}), slug, await freeze());
}

test('an edition holds the story, what it needs, its licences, and nothing of the rest of the site', async () => {
  const files = await freeze();
  expect([...files.keys()].filter((path) => !path.startsWith('licences/')).sort()).toEqual([
    'LICENCE.txt',
    'README.txt',
    'code/1/go.js',
    'code/1/worker.js',
    'embed-code.html',
    'embed/index.html',
    'icon.svg',
    'index.html',
    'layers/far.topojson',
    'manifest.json',
    `stories/${slug}/data/scenes.json`,
    `stories/${slug}/steps/one.svg`,
    'story.md',
  ]);
  const text = (path: string) => Buffer.from(files.get(path) ?? '').toString();
  expect(text('code/1/go.js')).toBe('new URL("worker.js", import.meta.url)');
  expect(text('LICENCE.txt')).toContain('© OpenStreetMap contributors (ODbL)');
  expect(text('README.txt')).toContain(`<iframe src="https://example.org/${slug}/embed/"`);
  for (const page of [...files.keys()].filter((path) => path.endsWith('.html')))
    expect(absoluteAddresses(text(page)), page).toEqual([]);
});

test('a story without a page for frames is embedded itself', async () => {
  const { [`embed/${slug}/index.html`]: _, ...bare } = site;
  const code = Buffer.from((await freeze(bare)).get('embed-code.html') ?? '').toString();
  expect(code).toContain(`https://example.org/${slug}/&quot;`);
  expect(code).toContain('<iframe src="index.html"');
});

test('the manifest lists the other files in order, with their sizes and hashes, and no time of making', async () => {
  const files = await freeze();
  const manifest = JSON.parse(Buffer.from(files.get('manifest.json') ?? '').toString());
  const paths = manifest.files.map(({ path }: { path: string }) => path);
  expect(paths).toEqual([...files.keys()].filter((path) => path !== 'manifest.json').sort());
  expect(manifest.files).toContainEqual({
    path: 'layers/far.topojson',
    bytes: 2,
    sha256: '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
  });
  expect(Object.keys(manifest)).toEqual(
    ['format', 'slug', 'title', 'published', 'authors', 'licence', 'files'], // prettier-ignore
  );
});

test('frozen twice, in whatever order files were written and wherever the clock is set, the bytes are the same', async () => {
  const first = await freeze();
  const second = await freeze(Object.fromEntries(Object.entries(site).reverse()));
  expect(bytes(second).sort()).toEqual(bytes(first).sort());
  const zips = ['UTC', 'Pacific/Auckland', 'America/Lima'].map((other) => {
    vi.stubEnv('TZ', other);
    return Buffer.from(pack(other === 'UTC' ? first : new Map([...second].reverse()), slug));
  });
  vi.unstubAllEnvs();
  expect(zips.every((zip) => zip.equals(zips[0] ?? zip))).toBe(true);
});

test('the zip holds the same files as the folder, in one folder', async () => {
  const { folder, zip } = await frozen();
  const [a, b] = [await readEdition(folder), await readEdition(zip)];
  expect(bytes(a ?? new Map()).length).toBeGreaterThan(20);
  expect(bytes(b ?? new Map()).sort()).toEqual(bytes(a ?? new Map()).sort());
});

test('a new edition takes the place of the old one', async () => {
  const { folder } = await frozen();
  await writeFile(join(folder, 'old.txt'), 'x');
  await writeEdition(join(folder, '..'), slug, await freeze());
  expect(await readdir(folder)).not.toContain('old.txt');
});

test('verify says that an untouched folder and zip are as they were frozen', async () => {
  const { folder, zip } = await frozen();
  const answers = [await verify(folder), await verify(zip)];
  for (const { code, said } of answers) {
    expect(code).toBe(0);
    expect(said).toContain('is as it was frozen');
    expect(said).toMatch(/SHA-256 of manifest.json: [0-9a-f]{64}/);
  }
});

test('verify finds files that were changed, are missing or were added, hidden ones too', async () => {
  const { folder } = await frozen();
  await writeFile(join(folder, 'icon.svg'), site['icon.svg'].replace('svg', 'svG'));
  await rm(join(folder, 'story.md'));
  await appendFile(join(folder, 'layers/.htaccess'), 'x');
  const { code, said } = await verify(folder);
  expect(code).toBe(1);
  expect(said.split('\n')).toEqual([
    'changed  icon.svg',
    'missing  story.md',
    'added    layers/.htaccess',
    `${folder} is not as it was frozen: 3 differences.`,
  ]);
});

test('verify finds a changed file in a zip, and refuses what is no edition', async () => {
  const { folder, zip } = await frozen();
  const files = new Map(await readEdition(folder));
  files.set('icon.svg', Buffer.from('<svg/>'));
  await writeFile(zip, pack(files, slug));
  expect(await verify(zip)).toMatchObject({ code: 1, said: expect.stringContaining('changed  icon.svg') });
  await writeFile(zip, zipSync({ 'a.txt': Buffer.from('a') }));
  expect(await verify(zip)).toMatchObject({ code: 1, said: expect.stringContaining('no manifest.json') });
  await writeFile(zip, (await readFile(zip)).subarray(0, 40));
  expect(await verify(zip)).toMatchObject({ code: 1, said: expect.stringContaining('not a zip') });
  await writeFile(join(folder, 'manifest.json'), '{"format":2}');
  expect(await verify(folder)).toMatchObject({ code: 1, said: expect.stringContaining('format 1') });
});

test('a site without the page, or without a file that it names, is not frozen', async () => {
  await expect(freeze({ 'icon.svg': '' })).rejects.toThrow(`no page of the story "${slug}"`);
  const { 'icon.svg': _, ...bare } = site;
  await expect(freeze(bare)).rejects.toThrow('lacks icon.svg');
});

test('an edition carries the licence of every package whose code browsers load', async () => {
  const entries = (await listFiles(join(root, 'components'))).filter((file) => file.endsWith('-entry.ts'));
  const { output } = await build({
    input: entries.map((file) => join(root, 'components', file)),
    platform: 'browser',
    moduleTypes: { '.css': 'text' },
    transform: { target: 'es2022', define: { 'process.env.NODE_ENV': '"production"' } },
    checks: { moduleLevelDirective: false },
    write: false,
  });
  const modules = output.flatMap((file) => (file.type === 'chunk' ? Object.entries(file.modules) : []));
  const packages = modules.flatMap(([path, { renderedLength }]) =>
    renderedLength > 0 ? (/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []) : [],
  );
  expect(packages).toContain('maplibre-gl');
  expect([...new Set(packages)].filter((name) => !BUNDLED.includes(name))).toEqual([]);
});
