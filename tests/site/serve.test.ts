import { request } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { formatHeaders, headerRules } from '../../site/headers.ts';
import { serve } from '../../site/serve.ts';
import { siteFolder } from './site-folder.ts';

const story = '<p>story</p>'.repeat(100);
const letters = 'abcdefghijklmnopqrstuvwxyz';
const files = {
  'index.html': '<p>front</p>',
  '404.html': '<p>missing</p>',
  'stories/a/index.html': story,
  'stories/երևան/index.html': '<p>yerevan</p>',
  'stories/a/data/x.geojson': letters,
  'stories/a/data/x.topojson': letters,
  '_next/static/chunks/a.js': 'a()',
};

let base = '';

async function serveSite(basePath = ''): Promise<string> {
  const dir = await siteFolder(files);
  await writeFile(join(dir, 'stories/a/index.html.br'), brotliCompressSync(story));
  await writeFile(join(dir, '_headers'), formatHeaders(headerRules(Object.keys(files), basePath)));
  const { url, close } = await serve({ dir, port: 0, basePath, host: 'localhost' });
  onTestFinished(close);
  return url;
}

beforeEach(async () => {
  base = await serveSite();
});

/** Sends the path as it is: fetch would resolve `..` before it leaves. */
function statusOf(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(base);
    request({ hostname, port, path }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
}

const get = (path: string, init: RequestInit = {}) =>
  fetch(new URL(path, base), { redirect: 'manual', ...init });

test('serve(options) answers a page with the headers of _headers', async () => {
  const answer = await get('/stories/a/');
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe(story);
  expect(answer.headers.get('content-type')).toBe('text/html;charset=utf-8');
  expect(answer.headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('cache-control')).toBe('no-cache');
});

test('serve(options) sends the compressed copy to those who understand it', async () => {
  const packed = await get('/stories/a/', { headers: { 'accept-encoding': 'gzip, br' } });
  expect(packed.headers.get('content-encoding')).toBe('br');
  expect(packed.headers.get('vary')).toBe('Accept-Encoding');
  expect(await packed.text()).toBe(story);
  const plain = await get('/stories/a/', { headers: { 'accept-encoding': 'identity' } });
  expect(plain.headers.get('content-encoding')).toBeNull();
});

test('serve(options) gives data its type, opens it to other sites and lets only hashed files be kept', async () => {
  const geojson = await get('/stories/a/data/x.geojson');
  expect(geojson.headers.get('content-type')).toBe('application/geo+json');
  expect(geojson.headers.get('access-control-allow-origin')).toBe('*');
  expect((await get('/stories/a/data/x.topojson')).headers.get('content-type')).toBe('application/json');
  expect((await get('/_next/static/chunks/a.js')).headers.get('cache-control')).toContain('immutable');
});

test.each([
  ['bytes=0-4', 206, 'abcde', 'bytes 0-4/26'],
  ['bytes=23-', 206, 'xyz', 'bytes 23-25/26'],
  ['bytes=-3', 200, letters, null],
  ['bytes=0-0', 200, letters, null],
  ['bytes=90-99', 416, '', 'bytes */26'],
])('serve(options) answers the range %s with %i', async (range, status, body, contentRange) => {
  const answer = await get('/stories/a/data/x.geojson', {
    headers: { range, 'accept-encoding': 'identity' },
  });
  expect(answer.status).toBe(status);
  expect(await answer.text()).toBe(body);
  expect(answer.headers.get('content-range')).toBe(contentRange);
});

test('serve(options) answers 304 to those who have the file', async () => {
  const etag = (await get('/stories/a/data/x.geojson')).headers.get('etag') ?? '';
  expect((await get('/stories/a/data/x.geojson', { headers: { 'if-none-match': etag } })).status).toBe(304);
});

test('serve(options) answers what is missing with 404.html, not to be kept', async () => {
  for (const path of ['/nope', '/nope/', '/_next/static/nope.js', '/nope.svg', '/_headers', '/%E0%A4%A']) {
    const answer = await get(path);
    expect(answer.status, path).toBe(404);
    expect(await answer.text()).toBe('<p>missing</p>');
    expect(answer.headers.get('content-type')).toBe('text/html;charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  }
});

test('serve(options) sends a page without its slash to the one with it, query kept', async () => {
  const answer = await get('/stories/a?x=1');
  expect(answer.status).toBe(307);
  expect(answer.headers.get('location')).toBe('/stories/a/?x=1');
  expect(await statusOf('//stories/a')).toBe(404);
});

test('serve(options) finds addresses in other scripts', async () => {
  expect(await (await get('/stories/երևան/')).text()).toBe('<p>yerevan</p>');
  expect((await get('/stories/երևան')).headers.get('location')).toBe(`${encodeURI('/stories/երևան')}/`);
});

test.each([
  '/..%2f..%2fetc/passwd',
  '/../package.json',
  '/stories/..%2f..%2f_headers',
  '/%2e%2e/package.json',
  '/..%5cpackage.json',
])('serve(options) does not leave its folder for %s', async (path) => {
  expect(await statusOf(path)).toBe(404);
});

test('serve(options) knows GET and HEAD only', async () => {
  const head = await get('/stories/a/', { method: 'HEAD' });
  expect(head.status).toBe(200);
  expect(await head.text()).toBe('');
  const post = await get('/', { method: 'POST' });
  expect(post.status).toBe(405);
  expect(post.headers.get('allow')).toBe('GET, HEAD');
});

test('serve(options) serves below a prefix and leads there from the root', async () => {
  base = await serveSite('/maps');
  expect(base).toMatch(/\/maps\/$/);
  expect(await (await get('/maps/')).text()).toBe('<p>front</p>');
  expect(await (await get('/maps/stories/a/')).text()).toBe(story);
  expect((await get('/maps/stories/a/')).headers.get('content-security-policy')).toBe(
    "frame-ancestors 'none'",
  );
  expect((await get('/maps/stories/a')).headers.get('location')).toBe('/maps/stories/a/');
  expect((await get('/')).headers.get('location')).toBe('/maps/');
  expect((await get('/maps')).headers.get('location')).toBe('/maps/');
  expect((await get('/stories/a/')).status).toBe(404);
  expect((await get('/abcd/stories/a/')).status).toBe(404);
});

test('serve(options) fails with EADDRINUSE when the port is taken', async () => {
  const port = Number(new URL(base).port);
  await expect(serve({ dir: await siteFolder({}), port, host: 'localhost' })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
});
