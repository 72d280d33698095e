import { spawnSync } from 'node:child_process';
import { readFileSync, existsSync } from 'node:fs';
import { basename, extname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { isStacked } from '../geo/scene/layout.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

function run(program: string, ...args: string[]): string {
  const { stdout, stderr, error } = spawnSync(program, args, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
  if (error) throw error;
  return stdout + stderr;
}

const node = (...args: string[]) => run(process.execPath, ...args);
const files = run('git', 'ls-files', '-z', '-co', '--exclude-standard')
  .split('\0')
  .filter((file) => file && existsSync(join(root, file)));
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const top = (file: string) => file.split('/')[0] ?? '';
const isFixture = (file: string) => /\/(fixtures|golden)\//.test(file);
const code = files.filter((file) => /\.(tsx?|mjs|js)$/.test(file) && !isFixture(file));

/** The modules a file names in import, export and import(); types are left out on request. */
function imports(file: string, { types = true } = {}): string[] {
  const statement =
    /^\s*(?:import|export)\s(type\s)?[^'";]*?from\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]/gm;
  // import('x').Map is a type, import('x').then a value.
  const expression = /\bimport\(['"]([^'"]+)['"]\)(\.[A-Z])?/g;
  const text = read(file);
  return [
    ...[...text.matchAll(statement)].map(([, type, from, bare]) => [type, from ?? bare ?? ''] as const),
    ...[...text.matchAll(expression)].map(([, from = '', type]) => [type, from] as const),
  ].flatMap(([type, module]) => (types || !type ? [module] : []));
}

/** The top folder a relative import leads to, undefined for a package. */
function folderOf(file: string, module: string): string | undefined {
  return module.startsWith('.') ? top(posix.join(posix.dirname(file), module)) : undefined;
}

test('the top folder holds what the design lists and nothing else', () => {
  const allowed = new Set(
    `package.json package-lock.json tsconfig.json next.config.js README.md LICENSE .npmrc .gitignore .prettierrc.json
     .ci app components geo site stories tests`.split(/\s+/),
  );
  expect([...new Set(files.map(top))].filter((name) => !allowed.has(name))).toEqual([]);
});

test('imports run one way: app -> components -> geo', () => {
  const allowed: Record<string, string[]> = {
    app: ['app', 'components', 'geo'],
    components: ['components', 'geo'],
    geo: ['geo'],
    site: ['site', 'geo', 'components', 'app'],
  };
  const wrong = code.flatMap((file) =>
    imports(file)
      .map((module) => folderOf(file, module))
      .filter((folder) => folder !== undefined && !(allowed[top(file)] ?? [folder]).includes(folder))
      .map((folder) => `${file} imports from ${folder}`),
  );
  expect(wrong).toEqual([]);
});

test('geo imports neither React, nor Next, nor MapLibre GL', () => {
  const shell = /^(react|react-dom|next|maplibre-gl)(\/|$)/;
  const wrong = code.filter(
    (file) => top(file) === 'geo' && imports(file).some((module) => shell.test(module)),
  );
  expect(wrong).toEqual([]);
});

test('geo knows no DOM', () => {
  const own = code.filter(
    (file) => file.startsWith('geo/') && /\.tsx?$/.test(file) && !file.startsWith('geo/sources/'),
  );
  if (own.length === 0) return;
  const options = [
    '--ignoreConfig',
    '--noEmit',
    '--strict',
    '--skipLibCheck',
    '--allowImportingTsExtensions',
    '--allowJs',
  ];
  const target = [
    '--target',
    'es2022',
    '--lib',
    'es2023',
    '--module',
    'esnext',
    '--moduleResolution',
    'bundler',
  ];
  const output = node(
    'node_modules/typescript/bin/tsc',
    ...options,
    ...target,
    '--resolveJsonModule',
    '--types',
    'node',
    '--incremental',
    '--tsBuildInfoFile',
    '.next/cache/geo.tsbuildinfo',
    ...own,
  );
  expect(output.split('\n').filter((line) => /error TS(2304|2584|2552|2503):/.test(line))).toEqual([]);
});

test('only components/map imports MapLibre GL, and one file of it runs the engine', () => {
  const engine = (file: string, types: boolean) =>
    imports(file, { types }).some(
      (module) => module === 'maplibre-gl' || (types && module.startsWith('maplibre-gl/')),
    );
  const shipped = code.filter((file) => ['app', 'components', 'geo', 'site'].includes(top(file)));
  expect(shipped.filter((file) => engine(file, true) && !file.startsWith('components/map/'))).toEqual([]);
  expect(shipped.filter((file) => engine(file, false)).length).toBeLessThanOrEqual(1);
});

test("'use client' stands in every *.live.tsx and nowhere else", () => {
  const says = (file: string) => /^\s*(['"])use client\1/m.test(read(file));
  const react = code.filter((file) => ['app', 'components'].includes(top(file)));
  expect(react.filter((file) => says(file) !== file.endsWith('.live.tsx'))).toEqual([]);
});

test("app holds Next's own file names, about 50 lines each", () => {
  const names =
    /^(layout|page|not-found|error|global-error|loading|template|default|route|sitemap|robots|manifest|icon\d*|apple-icon\d*|opengraph-image|twitter-image|favicon)\.\w+$/;
  const routes = files.filter((file) => top(file) === 'app');
  expect(routes.filter((file) => !names.test(basename(file)))).toEqual([]);
  expect(routes.filter((file) => code.includes(file) && read(file).split('\n').length > 60)).toEqual([]);
});

test('every style sheet has one idea of windows in which the map stands above the text, that of isStacked', () => {
  const stacked = '(width < 640px), (aspect-ratio < 11/10)';
  const beside = '(width >= 640px) and (aspect-ratio >= 11/10)';
  // What a build makes of them is known there.
  const pages = files.filter(
    (file) => /^(app|components)\/.*\.(css|tsx?)$/.test(file) && file !== 'components/inline/own-sheet.ts',
  );
  const asking = pages.flatMap((file) => read(file).match(/.*\(\s*(min-|max-)?aspect-ratio\b.*/g) ?? []);
  expect(asking.length).toBeGreaterThan(0);
  expect(asking.filter((line) => !line.includes(stacked) && !line.includes(beside))).toEqual([]);
  const widths = [639, 640, 1099, 1100];
  expect(widths.map((width) => isStacked(width, 500))).toEqual([true, false, false, false]);
  expect(widths.map((width) => isStacked(width, 1000))).toEqual([true, true, true, false]);
});

test('no folder is a drawer for odds and ends', () => {
  const drawers = new Set(['utils', 'util', 'helpers', 'common', 'hooks', 'types', 'lib', 'misc', 'shared']);
  expect(
    files.filter((file) =>
      file
        .split('/')
        .slice(0, -1)
        .some((folder) => drawers.has(folder)),
    ),
  ).toEqual([]);
});

test('no file only passes on what others export', () => {
  const passesOn = /^\s*(export\s+(type\s+)?(\*|\{[^}]*\})(\s+as\s+\w+)?\s+from\s+'[^']+';?\s*)+$/;
  expect(code.filter((file) => passesOn.test(read(file)))).toEqual([]);
});

test('files and their folders are named in kebab-case', () => {
  const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/;
  const isNamed = (name: string) => kebab.test(name.replace(/^\[([^\]]+)\]$/, '$1'));
  const named = files.filter((file) => /\.(tsx?|mjs|js|css)$/.test(file) && !isFixture(file));
  expect(named.filter((file) => !file.split('/').every(isNamed))).toEqual([]);
});

test('stories hold content and no code', () => {
  expect(code.filter((file) => top(file) === 'stories')).toEqual([]);
});

test('no file of code is longer than 250 lines', () => {
  const long = files.filter(
    (file) =>
      ['.ts', '.tsx', '.mjs', '.js', '.css'].includes(extname(file)) &&
      !isFixture(file) &&
      !file.startsWith('geo/layers/') &&
      read(file).trimEnd().split('\n').length > 250,
  );
  expect(long).toEqual([]);
});

test('the code has no any, no ! and no silenced type errors', () => {
  const rules = ['no-explicit-any', 'ban-ts-comment', 'no-non-null-assertion'].flatMap((rule) => [
    '-D',
    `typescript/${rule}`,
  ]);
  const output = node('node_modules/oxlint/bin/oxlint', '--format=unix', '-A', 'all', ...rules, ...code);
  expect(output.split('\n').filter((line) => /^\S+:\d+:\d+:/.test(line))).toEqual([]);
});

test('lock files name no registry', () => {
  const locks = files.filter((file) => basename(file) === 'package-lock.json');
  expect(locks).toContain('package-lock.json');
  expect(locks.filter((file) => read(file).includes('"resolved"'))).toEqual([]);
});
