import { fileURLToPath } from 'node:url';
import { expect, inject, test } from 'vitest';
import { listFiles } from '../../site/list-files.ts';
import { openPage } from './driver/open-page.ts';

const out = fileURLToPath(new URL('../../out', import.meta.url));
const pages = (await listFiles(out))
  .filter((file) => file.endsWith('index.html') && !/^(404|_not-found)\//.test(file))
  .map((file) => `/${file.replace(/index\.html$/, '')}`);

test.each(pages)('%s opens without an error, a policy violation or a request elsewhere', async (path) => {
  const { problems, requests } = await openPage(path, { until: 'networkidle' });
  expect(problems).toEqual([]);
  expect(requests.filter((url) => !url.startsWith('/') && !url.startsWith('blob:'))).toEqual([]);
});

test('an unknown address answers 404 with the page for it', async () => {
  const answer = await fetch(new URL('/no/such/page/', inject('siteUrl')));
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('<html');
});

test('openPage(path) gives a browser with WebGL 2, and one without on request', async () => {
  const hasWebGL = () => document.createElement('canvas').getContext('webgl2') !== null;
  const { page } = await openPage('/');
  expect(await page.evaluate(hasWebGL)).toBe(true);
  const without = await openPage('/', { webgl: false });
  expect(await without.page.evaluate(hasWebGL)).toBe(false);
});

test('openPage(path) applies size, scheme, motion, colours and JavaScript', async () => {
  const { page } = await openPage('/', {
    size: [360, 740],
    scheme: 'dark',
    reducedMotion: true,
    forcedColors: true,
  });
  const queries = [
    '(width: 360px)',
    '(prefers-color-scheme: dark)',
    '(prefers-reduced-motion)',
    '(forced-colors)',
  ];
  expect(await page.evaluate((all) => all.map((query) => matchMedia(query).matches), queries)).toEqual(
    queries.map(() => true),
  );
  const { requests } = await openPage('/', { javaScript: false });
  expect(requests.filter((url) => url.endsWith('.txt'))).toEqual([]);
});
