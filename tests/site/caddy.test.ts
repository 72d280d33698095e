import { expect, test } from 'vitest';
import { caddySample } from '../../site/caddy.ts';
import { headersFor, headerRules } from '../../site/headers.ts';
import { caddyHeaders } from './read-samples.ts';

const pages = ['index.html', 'stories/a/index.html', 'embed/a/index.html'];

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
    expect(caddyHeaders(sample, path), path).toEqual({
      'Cache-Control': 'no-cache',
      ...headersFor(rules, path),
    });
});

test('caddySample(rules) has as many closing as opening braces', () => {
  const sample = caddySample(headerRules(pages, ''), '');
  expect(sample.match(/\{$/gm)?.length).toBe(sample.match(/^\s*\}$/gm)?.length);
});
