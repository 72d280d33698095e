import { expect, test } from 'vitest';
import { lighten, NO_SCRIPTS } from '../../site/lighten.ts';

const options = {
  basePath: '/maps',
  styleSheet: () =>
    '@font-face{src:local(Tinos)}@font-face{src:url(../media/a.woff2)format("woff2")}b{background:url("data:x")}',
  scripts: {
    story: {
      ...NO_SCRIPTS,
      entry: '_araxes/1/story-entry.js',
      needs: ['_araxes/1/chunk.js'],
      early: 'hold()',
      tail: "fonts('$&')",
      scenes: true,
      ahead: '_araxes/1/map.js',
    },
    cite: { ...NO_SCRIPTS, entry: '_araxes/1/cite-entry.js' },
    embed: {
      ...NO_SCRIPTS,
      entry: '_araxes/1/embed-entry.js',
      head: "theme('$&')",
      tail: 'beacon()',
      scenes: true,
    },
  },
};
const link = '<link rel="stylesheet" href="/maps/_next/static/chunks/a.css" data-precedence="next"/>';

test('lighten(html) puts style sheets into the page with absolute addresses', () => {
  const html = lighten(`<html><head>${link}</head><body></body></html>`, options);
  expect(html).toContain('<style>@font-face{src:local(Tinos)}b{background:url("data:x")}</style></head>');
  expect(html).not.toContain('stylesheet');
});

test('lighten(html) declares fonts behind the text, each once, and asks for their files there', () => {
  const html = lighten(`<html><head>${link}${link}</head><body><p>Text</p></body></html>`, options);
  const [head, behind] = html.split('<p>Text</p>');
  expect(head).not.toContain('woff2');
  expect(behind).toBe(
    '<link rel="preload" as="font" type="font/woff2" crossorigin="anonymous" href="/maps/_next/static/media/a.woff2"/>' +
      '<style>@font-face{src:url(/maps/_next/static/media/a.woff2)format("woff2")}</style></body></html>',
  );
});

test('lighten(html) drops scripts and their preloads, and keeps data for machines', () => {
  const data = '<script type="application/ld+json">{"a":1}</script>';
  const html = lighten(
    `<html><head><link rel="preload" as="script" href="/a.js"/><script src="/a.js" async=""></script></head><body>${data}<script>self.x=1</script></body></html>`,
    options,
  );
  expect(html).toBe(`<html><head></head><body>${data}</body></html>`);
});

test('lighten(html) joins the texts that the framework keeps apart, and leaves what was written', () => {
  const html = lighten(
    '<html><body><p>Map<!-- --> of<!-- --> <b>Syunik</b></p>&lt;!-- --&gt;</body></html>',
    options,
  );
  expect(html).toContain('<body><p>Map of <b>Syunik</b></p>&lt;!-- --&gt;</body>');
});

test('lighten(html) of a story asks for module and scenes behind the text, and runs its first script before', () => {
  const page =
    '<html><head></head><body><main class="story" lang="en" data-slug="aras" data-base="/maps"></main></body></html>';
  const html = lighten(page, options);
  expect(html).toContain('<head><script data-library="/maps/_araxes/1/map.js">hold()</script>');
  const [, behind] = html.split('</main>');
  expect(behind).toContain('<link rel="modulepreload" href="/maps/_araxes/1/chunk.js"/>');
  expect(behind).toContain('<script type="module" src="/maps/_araxes/1/story-entry.js"></script>');
  expect(behind).toContain('href="/maps/stories/aras/data/scenes.json"');
});

test('lighten(html) of a page without a map loads its module, and neither scenes nor a script in the head', () => {
  const page = '<html><head></head><body><main class="cite" lang="en" data-slug="aras"></main></body></html>';
  const html = lighten(page, options);
  expect(html).toContain('<head></head>');
  expect(html).toContain('</main><script type="module" src="/maps/_araxes/1/cite-entry.js"></script></body>');
});

test('lighten(html) puts an early script before the style sheets, one in the head behind them, the last behind fonts', () => {
  const page = (kind: string) =>
    `<html><head>${link}</head><body><main class="${kind}" data-slug="aras"></main></body></html>`;
  const story = lighten(page('story'), options);
  expect(story).toMatch(/<head><script [^>]*>hold\(\)<\/script><style>/);
  expect(story).toContain("</style><script>fonts('$&')</script></body>");
  expect(lighten(page('embed'), options)).toContain("</style><script>theme('$&')</script></head>");
});
