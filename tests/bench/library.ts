import { execFile, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { say } from '../../site/stage.mjs';
import { madeUpStory } from './made-up-story.ts';

const STEPS = 20;
const SAMPLE_MS = 500;
const COPIED = [
  'app',
  'components',
  'geo/cli',
  'geo/data',
  'geo/draw',
  'geo/label',
  'geo/layers',
  'geo/scene',
];
const COPIED_TOO = ['geo/story', 'geo/style', 'site', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Turbopack takes nothing from outside its root, and the packages are linked in from the project. */
const CONFIG = `import { parse } from 'node:path';
import project from './next.project.js';
export default { ...project, turbopack: { root: parse(import.meta.dirname).root } };
`;

/** One built library: seconds, and the most memory that the build and its workers held together, in MB. */
interface LibraryRun {
  readonly stories: number;
  readonly seconds: number;
  readonly peakMb: number;
}

/** Builds libraries of made-up stories in copies of the project and prints how time and memory grow. */
export async function measureLibraries(root: string, sizes: readonly number[]): Promise<LibraryRun[]> {
  const runs: LibraryRun[] = [];
  for (const stories of sizes) {
    const run = await buildLibrary(root, stories);
    runs.push(run);
    const { seconds, peakMb } = run;
    const each = `${(seconds / stories).toFixed(2)} s a story`;
    say(`${stories} stories of ${STEPS} steps: ${seconds.toFixed(0)} s (${each}), ${peakMb.toFixed(0)} MB`);
  }
  const [first, last] = [runs[0], runs.at(-1)];
  if (first && last && first !== last) {
    const more = last.stories / first.stories;
    const grows = (of: 'seconds' | 'peakMb') => (last[of] / first[of]).toFixed(2);
    console.log(`\nx${more.toFixed(1)} stories: time x${grows('seconds')}, memory x${grows('peakMb')}`);
    const linear = last.seconds / first.seconds <= more && last.peakMb / first.peakMb <= more;
    console.log(linear ? 'No worse than linear: ok' : 'Worse than linear: OVER');
  }
  return runs;
}

async function buildLibrary(root: string, stories: number): Promise<LibraryRun> {
  const dir = await mkdtemp(join(tmpdir(), 'araxes-library-'));
  try {
    for (const part of [...COPIED, ...COPIED_TOO])
      await cp(join(root, part), join(dir, part), { recursive: true });
    await symlink(join(root, 'node_modules'), join(dir, 'node_modules'), 'dir');
    await cp(join(root, 'next.config.js'), join(dir, 'next.project.js'));
    await writeFile(join(dir, 'next.config.js'), CONFIG);
    for (let i = 0; i < stories; i++) {
      const folder = join(dir, 'stories', `made-up-${String(i + 1).padStart(4, '0')}`);
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, 'story.md'), madeUpStory(i, STEPS));
    }
    say(`Building ${stories} stories`);
    const began = performance.now();
    const peakMb = await peakMemory(dir);
    return { stories, seconds: (performance.now() - began) / 1000, peakMb };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** Builds the copy; the largest sum of memory over its tree of processes. */
async function peakMemory(dir: string): Promise<number> {
  const child = spawn(process.execPath, ['site/start.mjs', '--no-serve'], {
    cwd: dir,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  let peak = 0;
  const timer = setInterval(() => {
    void treeMemory(child.pid ?? 0).then((mb) => (peak = Math.max(peak, mb)));
  }, SAMPLE_MS);
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`The build failed:\n${output.slice(-3000)}`);
  return peak;
}

async function treeMemory(top: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,rss=']);
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const tree = new Set([top]);
  // Children may be listed before their parents.
  for (let grown = -1; grown < tree.size;) {
    grown = tree.size;
    for (const [pid = 0, parent = 0] of rows) if (tree.has(parent)) tree.add(pid);
    if (grown === tree.size) break;
  }
  const kilobytes = rows.reduce((sum, [pid = 0, , rss = 0]) => sum + (tree.has(pid) ? rss : 0), 0);
  return kilobytes / 1024;
}
