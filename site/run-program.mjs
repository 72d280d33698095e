import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Runs a program with its output on ours and waits for its end. No shell is involved.
 * @param {string} program path or name of the program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, timeout?: number }} [options] timeout in milliseconds
 * @returns {Promise<number>} its exit code; 1 if a signal ended it
 * @throws if the program cannot be started
 */
export function exitCodeOf(program, args, options = {}) {
  const { env, ...rest } = options;
  const child = spawn(program, args, { stdio: 'inherit', ...rest, env: { ...process.env, ...env } });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs npm through Node: on Windows npm is a .cmd file, which cannot be spawned without a shell.
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string> }} [options]
 * @returns {Promise<number>} npm's exit code
 */
export function npm(args, options) {
  const beside = dirname(process.execPath);
  const script = [
    process.env.npm_execpath ?? '',
    join(beside, 'node_modules/npm/bin/npm-cli.js'),
    join(beside, '../lib/node_modules/npm/bin/npm-cli.js'),
  ].find((path) => path.endsWith('npm-cli.js') && existsSync(path));
  return script ? exitCodeOf(process.execPath, [script, ...args], options) : exitCodeOf('npm', args, options);
}
