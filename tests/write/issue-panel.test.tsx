import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { IssuePanel } from '../../components/write/issue-panel.live.tsx';
import type { Issue } from '../../geo/story/issue.ts';

const issues: Issue[] = [
  { code: 'place', severity: 'warning', message: 'Odd <place>.', file: 'a/story.md', line: 3, column: 2 },
  {
    code: 'layer-unknown',
    severity: 'error',
    message: 'There is no layer "x".',
    hint: 'Write `y`.',
    file: 'a/story.md',
    line: 98,
    column: 5,
  },
];

test('the panel shows each issue whole, the worst first', () => {
  const html = renderToStaticMarkup(<IssuePanel issues={issues} base="" />);
  const items = html.split('<li').slice(1);
  expect(items).toHaveLength(2);
  for (const part of ['error', 'There is no layer &quot;x&quot;.', 'Write <code>y</code>.', 'layer-unknown'])
    expect(items[0]).toContain(part);
  expect(items[0]?.replaceAll('<!-- -->', '')).toContain('a/story.md:98:5');
  expect(items[1]).toContain('Odd &lt;place&gt;.');
  expect(html).toContain('1 error, 1 warning');
});

test('without issues there is nothing to see', () => {
  const html = renderToStaticMarkup(<IssuePanel issues={[]} base="" />);
  expect(html).not.toContain('button');
  expect(html).toContain('<p class="issues-told" role="status">no issues</p>');
});
