import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');
const DERIVED = /\.(geojson|topojson)$/;

const dataOf = async (layers: string) =>
  (await readdir(layers)).filter((file) => DERIVED.test(file)).toSorted();

// It installs the packages with the data, some 150 MB once unpacked.
test('npm run geo writes the committed layers again, byte for byte', { timeout: 600_000 }, async () => {
  const copy = await mkdtemp(join(tmpdir(), 'araxes-geo-'));
  onTestFinished(() => rm(copy, { recursive: true, force: true }));
  const isCode = (path: string) => basename(path) !== 'node_modules' && !DERIVED.test(basename(path));
  await cp(join(root, 'geo'), join(copy, 'geo'), { recursive: true, filter: isCode });
  const slice = 'geo/sources/ne-admin1-slice.geojson';
  await cp(join(root, slice), join(copy, slice));
  await cp(join(root, 'package.json'), join(copy, 'package.json'));
  const { geo } = (
    JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { scripts: { geo: string } }
  ).scripts;
  const PATH = `${join(root, 'node_modules/.bin')}:${process.env['PATH']}`;
  await run('sh', ['-c', geo], { cwd: copy, env: { ...process.env, PATH }, maxBuffer: 1e8 });

  const committed = join(root, 'geo/layers');
  const again = join(copy, 'geo/layers');
  expect(await dataOf(again)).toEqual(await dataOf(committed));
  for (const file of await dataOf(committed)) {
    const [before, after] = await Promise.all([readFile(join(committed, file)), readFile(join(again, file))]);
    expect(after.equals(before), `${file} differs`).toBe(true);
  }
});
