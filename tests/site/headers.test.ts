import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatHeaders, headerRules, headersFor, parseHeaders, patternOf } from '../../site/headers.ts';

const pages = [
  'index.html',
  '404.html',
  '404/index.html',
  'stories/a/index.html',
  'stories/b/index.html',
  'embed/a/index.html',
];
const rules = headerRules(pages, '');
const framing = (path: string) => headersFor(rules, path)['Content-Security-Policy'];

test('headerRules(pages) forbids framing of every page except the embeds', () => {
  for (const path of ['/', '/index.html', '/404.html', '/stories/a/', '/stories/b/'])
    expect(framing(path), path).toBe("frame-ancestors 'none'");
  expect(framing('/embed/a/')).toBe('frame-ancestors *');
});

test('headerRules(pages) opens public assets to other sites, and nothing else', () => {
  const origin = (path: string) => headersFor(rules, path)['Access-Control-Allow-Origin'];
  for (const file of [
    'steps/1.svg',
    'data/a.geojson',
    'data/live.json',
    'data/far.topojson',
    'share.png',
    'x.pmtiles',
  ])
    expect(origin(`/stories/a/${file}`), file).toBe('*');
  expect(origin('/_next/static/media/serif.abc.woff2')).toBe('*');
  expect(origin('/_araxes/0123/story-entry.js')).toBe('*');
  expect(origin('/embed/a/')).toBe('*');
  expect(origin('/stories/a/')).toBe('*');
  expect(origin('/embed.js')).toBe('*');
  expect(origin('/stories/a/syunik/oembed.xml')).toBe('*');
  expect(origin('/')).toBeUndefined();
  expect(origin('/stories/a/index.html')).toBeUndefined();
});

test('headerRules(pages) names the type of what hosts may not know', () => {
  const type = (path: string) => headersFor(rules, path)['Content-Type'];
  expect(type('/_next/static/media/maplibre-gl-worker.abc.mjs')).toBe('text/javascript');
  expect(type('/stories/a/data/a.geojson')).toBe('application/geo+json');
  expect(type('/stories/a/data/far.topojson')).toBe('application/json');
  expect(type('/stories/a/')).toBeUndefined();
});

test('headerRules(pages) lets only hashed files be kept for ever', () => {
  expect(headersFor(rules, '/_next/static/chunks/a.js')['Cache-Control']).toContain('immutable');
  for (const path of ['/stories/a/data/a.geojson', '/_next/data.json'])
    expect(headersFor(rules, path), path).not.toHaveProperty('Cache-Control');
});

test('headerRules(pages) never sets one header twice: hosts would join the two values', () => {
  const endings = ['', 'a.svg', 'a.geojson', 'a.topojson', 'a.png', 'a.woff2', 'a.js', 'a.mjs', 'index.html'];
  const folders = ['/', '/stories/a/', '/404/', '/_next/static/media/'];
  const paths = folders.flatMap((folder) => endings.map((ending) => folder + ending));
  for (const path of [
    ...paths,
    '/embed/a/',
    '/embed/a/index.html',
    '/_araxes/0123/a.js',
    '/_araxes/0123/a.mjs',
    '/embed.js',
    '/stories/a/syunik/',
  ]) {
    const names = rules
      .filter((rule) => patternOf(rule.path).test(path))
      .flatMap(({ headers }) => Object.keys(headers));
    expect(names, path).toEqual([...new Set(names)]);
  }
});

test('headerRules(pages) stays within the limits of Cloudflare Pages', () => {
  expect(rules.length).toBeLessThan(100);
  for (const { path } of rules) expect(path.split('*').length).toBeLessThanOrEqual(2);
  for (const line of formatHeaders(rules).split('\n')) expect(line.length).toBeLessThan(2000);
});

test('headerRules(pages, basePath) puts the prefix before every path', () => {
  for (const { path } of headerRules(pages, '/maps')) expect(path).toMatch(/^\/maps\//);
});

test('headersFor(rules, path) joins values as hosts do', () => {
  const twice = [
    { path: '/*', headers: { A: '1' } },
    { path: '/b', headers: { A: '2' } },
  ];
  expect(headersFor(twice, '/b')).toEqual({ A: '1, 2' });
});

test('patternOf(path) takes everything but * literally', () => {
  expect(patternOf('/*.svg').test('/a/b.svg')).toBe(true);
  expect(patternOf('/*.svg').test('/a/bxsvg')).toBe(false);
  expect(patternOf('/').test('/a')).toBe(false);
});

test('parseHeaders(text) reads back what formatHeaders(rules) wrote', () => {
  const name = fc.stringMatching(/^[A-Z][a-z]+(-[A-Z][a-z]+)?$/);
  const value = fc.stringMatching(/^[\w'*=:;,/()-]([\w '*=:;,/()-]*[\w'*=:;,/()-])?$/);
  const rule = fc.record({
    path: fc.stringMatching(/^\/[\w./-]*\*?$/),
    headers: fc.dictionary(name, value, { noNullPrototype: true }),
  });
  fc.assert(
    fc.property(fc.array(rule), (some) => void expect(parseHeaders(formatHeaders(some))).toEqual(some)),
    { numRuns: 100 },
  );
  expect(parseHeaders(formatHeaders(rules))).toEqual(rules);
});
