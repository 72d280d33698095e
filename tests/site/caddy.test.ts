import { expect, test } from 'vitest';
import { caddySample } from '../../site/caddy.ts';
import { headersFor, headerRules } from '../../site/headers.ts';

const pages = ['index.html', 'stories/a/index.html', 'embed/a/index.html'];

/** The headers that a sample sets for an address, read back from its text. */
function readBack(sample: string, pathname: string): Record<string, string> {
  const found: Record<string, string> = {};
  const rule = /@(rule\d+) path_regexp (\S+)\n\theader @\1 \{\n((?:\t\t.*\n)*)\t\}/g;
  for (const [, , pattern = '', lines = ''] of sample.matchAll(rule)) {
    if (!new RegExp(pattern).test(pathname)) continue;
    for (const [, name = '', value = ''] of lines.matchAll(/^\t\t(\S+) "(.*)"$/gm)) found[name] = value;
  }
  return found;
}

test('caddySample(rules) sets for every address what the rules say', () => {
  const rules = headerRules(pages, '/maps');
  const sample = caddySample(rules, '/maps');
  for (const path of [
    '/maps/',
    '/maps/stories/a/',
    '/maps/embed/a/',
    '/maps/_araxes/0123/story-entry.js',
    '/maps/layers/far.topojson',
    '/maps/feed.xml',
  ])
    expect(readBack(sample, path), path).toEqual(headersFor(rules, path));
});

test('caddySample(rules) has as many closing as opening braces', () => {
  const sample = caddySample(headerRules(pages, ''), '');
  expect(sample.match(/\{$/gm)?.length).toBe(sample.match(/^\s*\}$/gm)?.length);
});
