import { expect, test } from 'vitest';
import { sortIssues, worstFirst, type Issue, type Severity } from '../../geo/story/issue.ts';

const issue = (severity: Severity, line: number, file = 'a.md'): Issue => ({
  code: 'x',
  severity,
  message: 'Something is wrong.',
  file,
  line,
  column: 1,
});

test('sortIssues(issues) keeps files together, in reading order', () => {
  const issues = [
    issue('error', 9),
    issue('error', 2, 'b.md'),
    issue('notice', 3),
    issue('error', 1, 'b.md'),
  ];
  expect(sortIssues(issues).map(({ file, line }) => `${file}:${line}`)).toEqual([
    'a.md:3',
    'a.md:9',
    'b.md:1',
    'b.md:2',
  ]);
});

test('worstFirst(issues) puts errors before warnings before notices, and otherwise keeps their order', () => {
  const issues = [issue('notice', 1), issue('error', 7), issue('warning', 3), issue('error', 4)];
  expect(worstFirst(issues).map(({ severity, line }) => `${severity} ${line}`)).toEqual([
    'error 7',
    'error 4',
    'warning 3',
    'notice 1',
  ]);
  expect(issues[0]?.severity).toBe('notice');
});
