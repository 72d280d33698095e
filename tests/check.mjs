import { fileURLToPath } from 'node:url';
import { npm } from '../site/run-program.mjs';
import { say } from '../site/stage.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs scripts of package.json one after the other, also when one fails, and says how each ended.
 * @param {readonly (readonly string[])[]} scripts each a name with its arguments
 * @returns {Promise<string[]>} names of those that failed
 */
async function inTurn(scripts) {
  const failed = [];
  for (const [name = '', ...args] of scripts) {
    const code = await npm(['run', '--silent', name, '--', ...args], { cwd: root });
    say(`${name}: ${code === 0 ? 'good' : 'FAILED'}`);
    if (code !== 0) failed.push(name);
  }
  return failed;
}

// The tests keep every core busy but at their start and end; the others need one.
const failed = await Promise.all([
  inTurn([['types'], ['lint'], ['prettier', '--check']]),
  inTurn([['unit', '--reporter=dot']]),
]);
if (failed.flat().length > 0) {
  say(`Failed: ${failed.flat().join(', ')}`);
  process.exitCode = 1;
}
