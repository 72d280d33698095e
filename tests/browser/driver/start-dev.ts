import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { copyProject } from './copy-project.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Runs `npm run dev` on a copy of the project until the test ends.
 * @returns the copy's folder and the address of its front page, without a slash at the end
 */
export async function startDev(): Promise<{ folder: string; url: string }> {
  const folder = await copyProject();
  const next = join(root, 'node_modules/next/dist/bin/next');
  const server = spawn(process.execPath, [next, 'dev', '--port', '0'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'development', BASE_PATH: '' },
  });
  onTestFinished(() => ended(server));
  return { folder, url: await addressOf(server) };
}

/** What the server says about where it listens. */
function addressOf(server: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const [, url] = /(http:\/\/localhost:\d+)/.exec(said) ?? [];
      if (url) resolve(url);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.once('exit', () => reject(new Error(`next dev ended: ${said}`)));
  });
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null) return resolve();
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
  });
}
