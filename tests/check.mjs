import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from '../site/run-program.mjs';
import { say } from '../site/stage.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const logs = mkdtempSync(join(tmpdir(), 'araxes-check-'));

/** Runs one of package.json's scripts. What it prints is shown only if it fails. */
async function run(script, ...args) {
  const log = join(logs, script);
  const file = openSync(log, 'w');
  const stdio = ['ignore', file, file];
  const code = await npm(['run', '--silent', script, '--', ...args], { cwd: root, stdio });
  say(code === 0 ? `${script}: fine` : `${script}: FAILED\n\n${readFileSync(log, 'utf8')}`);
  return code;
}

// At the same time, as each of them leaves a core idle now and then.
const codes = await Promise.all([run('types'), run('lint'), run('prettier', '--check'), run('unit', '--reporter=dot')]);
rmSync(logs, { recursive: true });
process.exitCode = Math.max(...codes);
