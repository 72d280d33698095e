import { expect, test } from 'vitest';
import { hashOf } from '../../site/csp.ts';
import { editionPath } from '../../site/freeze/edition-path.ts';
import { absoluteAddresses, frozenPage } from '../../site/freeze/frozen-page.ts';

const page = (head: string, body = '') =>
  `<html><head><meta charSet="utf-8"/><link rel="canonical" href="https://maps.test/x/stories/a/"/>${head}</head><body>${body}</body></html>`;
const freeze = (html: string, at = 'index.html') => frozenPage(html, { slug: 'a', basePath: '/x', at });

test.each([
  ['stories/a/', 'index.html'],
  ['stories/b/', undefined],
  ['stories/a/class/', undefined],
  ['stories/a/steps/one.svg', 'stories/a/steps/one.svg'],
  ['embed/a/', 'embed/index.html'],
  ['embed/a/one/', 'embed/one/index.html'],
  ['embed/b/one/', undefined],
  ['embed/a/article/', undefined],
  ['', undefined],
  ['layers/far.topojson', 'layers/far.topojson'],
  ['_next/static/media/f.woff2', 'media/f.woff2'],
  ['_araxes/12/engine/worker.mjs', 'code/12/engine/worker.js'],
])('editionPath(%j, slug) is %j', (path, expected) => {
  expect(editionPath(path, 'a')).toBe(expected);
});

test('frozenPage(page) makes the addresses of tags, style sheets and data relative and names the files', () => {
  const { html, needs } = freeze(
    page(
      `<style>@font-face{src:url(/x/_next/static/media/f.woff2)}</style><script type="module" src="/x/_araxes/1/go.js"></script><meta property="og:image" content="https://maps.test/x/stories/a/steps/share.png"/>`,
      `<script type="application/ld+json">{"image":"https://maps.test/x/stories/a/steps/share.png","url":"https://maps.test/x/stories/a/","license":"https://other.test/","author":{"name":"A \\u003c B","url":"https://maps.test/x/"}}</script><main data-base="/x"><img src="/x/icon.svg?v=1"/><a href="/x/embed/a/#one">e</a><a href="#two">t</a><a href="https://other.test/">o</a></main>`,
    ),
  );
  expect(html).toContain('url(media/f.woff2)');
  expect(html).toContain('src="code/1/go.js"');
  expect(html).toContain('content="stories/a/steps/share.png"');
  expect(html).toContain(
    '{"image":"stories/a/steps/share.png","url":"./","license":"https://other.test/","author":{"name":"A \\u003c B"}}',
  );
  expect(html).toContain('<main data-base="."><img src="icon.svg"/><a href="embed/index.html#one">');
  expect(html).toContain('<a href="#two">t</a><a href="https://other.test/">o</a>');
  expect(absoluteAddresses(html, 'https://maps.test')).toEqual([]);
  expect([...needs].sort()).toEqual([
    '_araxes/1/go.js',
    '_next/static/media/f.woff2',
    'icon.svg',
    'stories/a/steps/share.png',
  ]);
});

test('frozenPage(page) goes up as many folders as the page lies deep', () => {
  const { html } = freeze(
    page('', '<main data-base="/x"><a href="/x/stories/a/#one"></a><img src="/x/icon.svg"/>'),
    'embed/one/index.html',
  );
  expect(html).toContain('data-base="../.."');
  expect(html).toContain('href="../../index.html#one"');
  expect(html).toContain('src="../../icon.svg"');
});

test('frozenPage(page) leaves the words of links to what stays on the site, and no link', () => {
  const { html } = freeze(
    page('<link rel="alternate" href="/x/feed.xml"/>', '<a class="b" href="/x/">All stories</a>'),
  );
  expect(html).toContain('<a class="b">All stories</a>');
  expect(html).not.toContain('feed.xml');
  expect(html).not.toContain('maps.test');
});

test('frozenPage(page) refuses an address that it does not understand', () => {
  expect(() => freeze(page('', '<img srcset="/x/a.png 2x"/>'))).toThrow('/x/a.png 2x');
  expect(() => freeze(page('', '<a href="/elsewhere/">x</a>'))).toThrow('/elsewhere/');
});

test("frozenPage(page) has a policy for the style it has now, and lets pictures and fonts come from the reader's disk", () => {
  const { html } = freeze(page('<style>a{background:url(/x/icon.svg)}</style>'));
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
  expect(policy).toContain(`style-src 'self' ${hashOf('a{background:url(icon.svg)}')};`);
  expect(policy).toContain("img-src 'self' file: data:; font-src 'self' file:;");
  expect(policy).toContain("script-src 'self';");
});
