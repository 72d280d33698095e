import { tmpdir } from 'node:os';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../geo/cli/run.ts';

const project = join(import.meta.dirname, 'project');

function story(...args: string[]): { code: number; out: string; err: string; files: string[] } {
  const out: string[] = [];
  const err: string[] = [];
  const files: string[] = [];
  const code = run(args, {
    root: project,
    print: (text) => out.push(text),
    complain: (text) => err.push(text),
    write: (path) => files.push(path),
  });
  return { code, out: out.join('\n'), err: err.join('\n'), files };
}

function expectGolden(name: string, found: string): void {
  const file = join(import.meta.dirname, 'golden', name);
  const text = `${found.trimEnd()}\n`;
  if (process.env.UPDATE === '1') writeFileSync(file, text);
  expect(text).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '(missing)');
}

describe('story', () => {
  test.each([
    ['help.txt', ['--help']],
    ['check-help.txt', ['check', '--help']],
    ['schema-help.txt', ['schema', '-h']],
  ])('prints %s', (name, args) => {
    const { code, out, err } = story(...args);
    expect([code, err]).toEqual([0, '']);
    expectGolden(name, out);
  });

  test.each([
    [[], 2],
    [['chek'], 2],
    [['check', '--jsn'], 2],
    [['check', 'no-such-story'], 2],
    [['check', '../../etc'], 2],
    [['schema', 'sceen'], 2],
    [['schema', '--write'], 2],
    [['check', 'sound'], 0],
    [['check', 'sound', '--strict'], 0],
    [['check', 'doubtful'], 0],
    [['check', 'doubtful', '--strict'], 1],
    [['check', 'faulty'], 1],
    [['check'], 1],
  ])('%j ends with %i', (args, expected) => {
    expect(story(...args).code).toBe(expected);
  });

  test('names the nearest command, story and schema', () => {
    expect(story('chek').err).toContain('Did you mean "check"?');
    expect(story('check', 'faulti').err).toContain('Did you mean "faulty"?');
    expect(story('schema', 'sceen').err).toContain('Did you mean "scene"?');
  });
});

describe('story check', () => {
  test('prints issues for people', () => {
    expectGolden('check.txt', story('check').out);
  });

  test('prints "no issues" for a sound story', () => {
    expect(story('check', 'sound').out).toBe('1 story: no issues.');
  });

  test('--json prints the same issues for programs', () => {
    const { stories, counts } = JSON.parse(story('check', '--json').out);
    expect(counts).toEqual({ error: 3, warning: 1, notice: 1 });
    expect(stories.map(({ slug, title }: { slug: string; title: string }) => [slug, title])).toEqual([
      ['doubtful', 'Doubtful'],
      ['faulty', 'Faulty'],
      ['no-story-file', null],
      ['sound', 'Sound'],
    ]);
    expect(Object.keys(stories[1].issues[0])).toEqual(
      ['code', 'severity', 'message', 'hint', 'file', 'line', 'column'], // prettier-ignore
    );
  });
});

describe('story schema', () => {
  test.each(['front-matter', 'scene'])('%s is the one an editor can use', (name) => {
    expectGolden(`${name}.schema.json`, story('schema', name).out);
  });

  test('prints both without a name', () => {
    expect(Object.keys(JSON.parse(story('schema').out))).toEqual(['front-matter', 'scene']);
  });

  test('--write names a file for each', () => {
    expect(story('schema', '--write', 'schemas').files).toEqual([
      'schemas/front-matter.schema.json',
      'schemas/scene.schema.json',
    ]);
  });
});

test('the program runs: prints, writes files and sets its exit code', () => {
  const folder = mkdtempSync(join(tmpdir(), 'araxes-'));
  const program = join(import.meta.dirname, '../../geo/cli/story.ts');
  const start = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', program, ...args], { cwd: project, encoding: 'utf8' });
  try {
    expect(start('check', 'faulty')).toMatchObject({ status: 1, stderr: '' });
    expect(start('nonsense')).toMatchObject({ status: 2, stdout: '' });
    expect(start('schema', '--write', folder).status).toBe(0);
    expect(readdirSync(folder)).toEqual(['front-matter.schema.json', 'scene.schema.json']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
