import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, inject, test } from 'vitest';
import { headersFor, parseHeaders } from '../../site/headers.ts';
import { listFiles } from '../../site/list-files.ts';
import { caddyHeaders, nginxHeaders } from '../site/read-samples.ts';

const out = fileURLToPath(new URL('../../out', import.meta.url));
const read = (file: string) => readFile(join(out, file), 'utf8');
const SAMPLES = new Set(['_headers', 'nginx.conf.sample', 'Caddyfile.sample']);
const served = (await listFiles(out)).filter((file) => !/\.(br|gz)$/.test(file) && !SAMPLES.has(file));
const addressOf = (file: string) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

/** Browsers take a service worker from its own site only. */
const OWN_ONLY = '/offline-worker.js';

/** What a host that knows nothing more says of files by their endings; feeds and answers without one are told apart. */
const TYPES: Readonly<Record<string, RegExp>> = {
  '.html': /^text\/html;charset=utf-8$/,
  '.js': /^text\/javascript/,
  '.mjs': /^text\/javascript/,
  '.json': /^application\/json/,
  '.geojson': /^application\/geo\+json/,
  '.topojson': /^application\/json/,
  '.xml': /^(application\/(atom|rss)\+xml|text\/xml)/,
  '.svg': /^image\/svg\+xml/,
  '.png': /^image\/png$/,
  '.woff2': /^font\/woff2$/,
  '.txt': /^text\/plain$/,
  '.md': /^text\/markdown$/,
  '.csv': /^text\/csv$/,
  '.kml': /^application\/vnd\.google-earth\.kml\+xml$/,
  '.bib': /^application\/x-bibtex$/,
};

test('every file is served with the headers of _headers, and the samples for nginx and Caddy say the same', async () => {
  const rules = parseHeaders(await read('_headers'));
  const [nginx, caddy] = [await read('nginx.conf.sample'), await read('Caddyfile.sample')];
  expect(served.length).toBeGreaterThan(150);
  for (const file of served) {
    const path = addressOf(file);
    const answer = await fetch(new URL(path, inject('siteUrl')), { headers: { 'Accept-Encoding': 'br' } });
    await answer.body?.cancel();
    const wanted = headersFor(rules, path);
    expect(answer.status, path).toBe(200);
    for (const [name, value] of Object.entries(wanted))
      expect(answer.headers.get(name), `${name} of ${path}`).toBe(value);
    for (const name of ['Access-Control-Allow-Origin', 'Content-Security-Policy', 'X-Frame-Options'])
      expect(answer.headers.get(name), `${name} of ${path}`).toBe(wanted[name] ?? null);
    const { 'Cache-Control': kept = 'no-cache', ...rest } = wanted;
    expect(answer.headers.get('Cache-Control'), path).toBe(kept);
    expect(nginxHeaders(nginx, path), path).toEqual({ ...rest, 'Cache-Control': kept });
    expect(caddyHeaders(caddy, path), path).toEqual({ ...rest, 'Cache-Control': kept });
    const type = TYPES[extname(file)];
    expect(type, `a type for ${file}`).toBeDefined();
    expect(answer.headers.get('Content-Type'), path).toMatch(type ?? /^$/);
  }
});

test('only embeds may stand in frames, and everything that they load is open to pages without an origin', async () => {
  const rules = parseHeaders(await read('_headers'));
  for (const file of served) {
    const path = addressOf(file);
    const { 'Content-Security-Policy': framing, 'Access-Control-Allow-Origin': origin } = headersFor(
      rules,
      path,
    );
    const isPage = file.endsWith('.html');
    const isEmbed = path.startsWith('/embed/');
    if (isPage) expect(framing, path).toBe(`frame-ancestors ${isEmbed ? '*' : "'none'"}`);
    if (isEmbed || !(isPage || path === OWN_ONLY)) expect(origin, path).toBe('*');
  }
});

test('text is served compressed, in both ways that browsers know', async () => {
  const texts = served.filter((file) => /\.(html|js|mjs|json|geojson|topojson|svg|xml)$/.test(file));
  for (const file of texts) {
    for (const way of ['br', 'gzip']) {
      if ((await read(file)).length < 2000) continue;
      const answer = await fetch(new URL(addressOf(file), inject('siteUrl')), {
        headers: { 'Accept-Encoding': way },
      });
      await answer.body?.cancel();
      expect(answer.headers.get('Content-Encoding'), `${way} of ${file}`).toBe(way);
    }
  }
});
