import { tmpdir } from 'node:os';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../geo/cli/run.ts';
import type { Terminal } from '../../geo/cli/terminal.ts';
import { siteCommands } from '../../site/site-commands.ts';

const project = join(import.meta.dirname, 'project');

async function story(
  ...args: string[]
): Promise<{ code: number; out: string; err: string; told: string[]; files: string[] }> {
  const out: string[] = [];
  const err: string[] = [];
  const told: string[] = [];
  const files: string[] = [];
  const terminal: Terminal = {
    root: project,
    print: (text) => out.push(text),
    complain: (text) => err.push(text),
    progress: (text) => told.push(text),
    write: (path) => files.push(path),
  };
  const code = await run(args, terminal, siteCommands);
  return { code, out: out.join('\n'), err: err.join('\n'), told, files };
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
    ['freeze-help.txt', ['freeze', '--help']],
    ['verify-help.txt', ['verify', '--help']],
    ['handout-help.txt', ['handout', '--help']],
  ])('prints %s', async (name, args) => {
    const { code, out, err } = await story(...args);
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
    [['freeze'], 2],
    [['freeze', 'sound', 'doubtful'], 2],
    [['freeze', 'no-such-story'], 2],
    [['freeze', '../../etc'], 2],
    [['freeze', '--to', 'x'], 2],
    [['freeze', 'faulty'], 1],
    [['freeze', 'no-story-file'], 1],
    [['handout'], 2],
    [['handout', 'no-such-story'], 2],
    [['handout', 'faulty'], 1],
    [['verify'], 2],
    [['verify', 'no-such-folder'], 2],
    [['verify', 'stories', 'geo'], 2],
    [['verify', 'stories'], 1],
    [['verify', 'stories/sound/story.md'], 1],
    [['check', 'sound'], 0],
    [['check', 'sound', '--strict'], 0],
    [['check', 'doubtful'], 0],
    [['check', 'doubtful', '--strict'], 1],
    [['check', 'faulty'], 1],
    [['check'], 1],
  ])('%j ends with %i', async (args, expected) => {
    expect((await story(...args)).code).toBe(expected);
  });

  test('freezes no story with errors, and says where they are listed', async () => {
    const { err } = await story('freeze', 'faulty');
    expect(err).toBe('The story has 2 errors. To see what to mend: npm run story -- check faulty');
  });

  test('names the nearest command, story and schema', async () => {
    expect((await story('chek')).err).toContain('Did you mean "check"?');
    expect((await story('check', 'faulti')).err).toContain('Did you mean "faulty"?');
    expect((await story('freeze', 'faulti')).err).toContain('Did you mean "faulty"?');
    expect((await story('schema', 'sceen')).err).toContain('Did you mean "scene"?');
  });
});

describe('story check', () => {
  test('says which story it is at, apart from what it finds', async () => {
    expect((await story('check', '--json')).told).toEqual([
      '[1/4] Checking doubtful',
      '[2/4] Checking faulty',
      '[3/4] Checking no-story-file',
      '[4/4] Checking sound',
    ]);
  });

  test('prints issues for people', async () => {
    expectGolden('check.txt', (await story('check')).out);
  });

  test('prints "no issues" for a sound story', async () => {
    expect((await story('check', 'sound')).out).toMatch(/^1 story: no issues\.$/m);
  });

  test('prints reading grades of text and briefs, and no issue about them', async () => {
    const { out } = await story('check', 'sound');
    expect(out).toMatch(/^ {2}sound {2}text -?\d+\.\d, briefs -?\d+\.\d$/m);
    const { stories } = JSON.parse((await story('check', '--json')).out);
    const [, , , { reading }] = stories;
    expect(reading).toMatchObject({ steps: [{ id: 'bridge' }] });
    expect(reading.steps[0]).toEqual({ id: 'bridge', text: reading.text, brief: reading.brief });
    expect(stories.map((one: { reading: unknown }) => one.reading === null)).toContain(true);
  });

  test('--json prints the same issues for programs', async () => {
    const { stories, counts } = JSON.parse((await story('check', '--json')).out);
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
  test.each(['front-matter', 'scene', 'lesson'])('%s is the one an editor can use', async (name) => {
    expectGolden(`${name}.schema.json`, (await story('schema', name)).out);
  });

  test('prints all without a name', async () => {
    expect(Object.keys(JSON.parse((await story('schema')).out))).toEqual(['front-matter', 'scene', 'lesson']);
  });

  test('--write names a file for each', async () => {
    expect((await story('schema', '--write', 'schemas')).files).toEqual([
      'schemas/front-matter.schema.json',
      'schemas/scene.schema.json',
      'schemas/lesson.schema.json',
    ]);
  });
});

test('the program runs: prints, writes files and sets its exit code', () => {
  const folder = mkdtempSync(join(tmpdir(), 'araxes-'));
  const program = join(import.meta.dirname, '../../site/story.ts');
  const start = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', program, ...args], { cwd: project, encoding: 'utf8' });
  try {
    expect(start('check', 'faulty')).toMatchObject({ status: 1, stderr: '[1/1] Checking faulty\n' });
    expect(start('schema', '--write', folder).status).toBe(0);
    expect(readdirSync(folder).toSorted()).toEqual([
      'front-matter.schema.json',
      'lesson.schema.json',
      'scene.schema.json',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
