import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.ts';
import { finish } from './finish.ts';
import { exitCodeOf } from './run-program.mjs';
import { say, stage } from './stage.mjs';

/**
 * Builds the static site into `out/`, or keeps the one there if it was made from the same files.
 * @param options.root the project's folder
 * @param options.basePath as given by `basePathOf`
 * @returns the folder to serve
 * @throws if the build fails; its own output has said why
 */
export async function build({ root, basePath }: { root: string; basePath: string }): Promise<string> {
  const out = join(root, 'out');
  // In Next's folder: every `next build` empties it, so an unfinished out/ never looks finished.
  const stamp = join(root, '.next', 'finished-out');
  const now = await fingerprint(root, basePath);
  const then = await readFile(stamp, 'utf8').catch(() => '');
  if (then === now && existsSync(join(out, 'index.html'))) {
    say('The built site is up to date');
    return out;
  }
  await stage('Building the pages', async () => {
    const next = createRequire(join(root, 'package.json')).resolve('next/dist/bin/next');
    const env = { BASE_PATH: basePath, NEXT_TELEMETRY_DISABLED: '1' };
    const code = await exitCodeOf(process.execPath, [next, 'build'], { cwd: root, env });
    if (code !== 0) throw new Error(`The build failed: next build ended with exit code ${code}`);
  });
  const done = await stage('Finishing the pages', () => finish(root, out, basePath));
  done.forEach(say);
  await writeFile(stamp, now);
  return out;
}
