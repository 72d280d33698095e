import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { say } from '../../site/stage.mjs';
import { madeUpStory } from './made-up-story.ts';
import { treeMemory } from './memory.ts';

const STEPS = 20;
const SAMPLE_MS = 500;
const COPIED = [
  'app',
  'components',
  'geo',
  'site',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'LICENSE',
];
/** What derives the layers, with packages of its own, takes no part in a build. */
const isNeeded = (path: string) => !path.includes(join('geo', 'sources'));

/** The copy stands inside the project, whose packages it uses. */
const CONFIG = (root: string) => `import project from './next.project.js';
export default (phase) => {
  const config = project(phase);
  return { ...config, turbopack: { ...config.turbopack, root: ${JSON.stringify(root)} } };
};
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
  const results = join(root, 'tests/bench/results');
  await mkdir(results, { recursive: true });
  const dir = await mkdtemp(join(results, 'library-'));
  try {
    for (const part of COPIED)
      await cp(join(root, part), join(dir, part), { recursive: true, filter: isNeeded });
    // Else the build would begin with installing them.
    await symlink(join(root, 'node_modules'), join(dir, 'node_modules'), 'dir');
    await cp(join(root, 'next.config.js'), join(dir, 'next.project.js'));
    await writeFile(join(dir, 'next.config.js'), CONFIG(root));
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
