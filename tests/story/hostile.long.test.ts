import { describe, expect, test } from 'vitest';
import { parseLayer } from '../../geo/story/parse-layer.ts';
import { parse } from '../../geo/story/parse.ts';

// Each of these kept the Markdown parser, or would keep a naive one, busy for a minute or until the stack was full.
const inputs: Record<string, string> = {
  'quotations in quotations': '>'.repeat(100_000),
  'lists in lists in one line': '- '.repeat(50_000),
  'numbered lists in one line': '1. '.repeat(30_000),
  'lists in lists, one a line': Array.from({ length: 500 }, (_, depth) => `${'  '.repeat(depth)}- a`).join(
    '\n',
  ),
  'forty quotations in every line': `${'> '.repeat(40)}a\n`.repeat(600),
  'opening brackets': '['.repeat(200_000),
  'bracket pairs': '['.repeat(50_000) + ']'.repeat(50_000),
  'image brackets': '!['.repeat(100_000),
  'strong in strong': `${'*'.repeat(50_000)}a${'*'.repeat(50_000)}`,
  'emphasis that never closes': '*a _b '.repeat(30_000),
  'paragraphs full of brackets': `${'['.repeat(990)}\n\n`.repeat(25),
  'comments that never close': 'a <!-- '.repeat(20_000),
  'code ticks of every length': Array.from({ length: 900 }, (_, length) => '`'.repeat(length)).join(' '),
  'footnotes in footnotes': '[^a]: '.repeat(10_000),
  headings: '## a\n'.repeat(3_000),
  paragraphs: 'a\n\n'.repeat(2_400),
  'words and links': 'word word *x* [a](b).\n\n'.repeat(1_200),
  scenes: '## a {#a}\n\n```scene\nwhen: 2022\n```\n'.repeat(300),
  'control characters': '\u0001\u202e\n'.repeat(5_000),
  'yaml question marks in a value': `---\na: ${'? '.repeat(30_000)}\n---\n\n## a\n`,
  'yaml brackets': `---\nformat: ${'['.repeat(60_000)}\n---\n\n## a\n`,
  'yaml dashes': `---\n${'- '.repeat(30_000)}\n---\n\n## a\n`,
  'yaml question marks': `---\n${'? '.repeat(30_000)}\n---\n\n## a\n`,
  'yaml keys': `---\n${'a: '.repeat(20_000)}\n---\n\n## a\n`,
  'yaml lines': `---\n${Array.from({ length: 9_000 }, (_, line) => `k${line}: 1`).join('\n')}\n---\n\n## a\n`,
  megabytes: 'word '.repeat(1_000_000),
};

describe('parseLayer(hostile JSON) comes back with issues', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  test.each(['Point', 'LineString', 'MultiPolygon', 'Curve'])('%s with lists in lists', (type) => {
    for (const depth of [2_500, 100_000]) {
      const geometry = `{"type":"${type}","coordinates":${nested(depth)}}`;
      const { issues } = parseLayer(`{"type":"Feature","geometry":${geometry}}`, 'deep.geojson');
      expect(issues.length, `${depth}`).toBeGreaterThan(0);
    }
  });

  test('objects that hide how they become text', () => {
    const odd = '{"toString":1,"valueOf":1}';
    for (const text of [
      `{"crs":{"properties":{"name":${odd}}}}`,
      `{"geometryType":${odd}}`,
      `{"type":"Feature","geometry":{"type":${odd}}}`,
      `{"type":"FeatureCollection","features":${nested(50_000)}}`,
    ])
      expect(parseLayer(text, 'odd.geojson').issues.length, text.slice(0, 60)).toBeGreaterThan(0);
  });
});

describe('parse(hostile text) comes back with issues', () => {
  test.each(Object.entries(inputs))('%s', (_, text) => {
    expect(parse(text, 'hostile').issues.length).toBeGreaterThan(0);
  });
});
