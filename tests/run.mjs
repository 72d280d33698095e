import { fileURLToPath } from 'node:url';
import { install } from '../site/install.mjs';
import { exitCodeOf } from '../site/run-program.mjs';
import { stage } from '../site/stage.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);
const filters = args.filter((arg) => !arg.startsWith('-'));
const wantsBrowser = filters.length === 0 || filters.some((filter) => filter.includes('browser'));

async function checkTypes() {
  const tsc = ['node_modules/typescript/bin/tsc', '--noEmit', '--incremental', 'false'];
  if ((await exitCodeOf(process.execPath, tsc, { cwd: root })) > 0) throw new Error('The types do not fit');
}

async function run() {
  await install(root);
  // Only now is tsx there to load the TypeScript of the other files.
  const { register } = await import('tsx/esm/api');
  register();
  if (wantsBrowser) {
    const { ensureChromium } = await import('./browser/driver/chromium.ts');
    const { build } = await import('../site/build.ts');
    await ensureChromium();
    await build({ root, basePath: '' });
  }
  if (filters.length === 0) await stage('Checking the types', checkTypes);
  const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
  return exitCodeOf(process.execPath, [vitest, 'run', '--config', 'tests/vitest.config.ts', ...args], {
    cwd: root,
  });
}

run().then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(`\n${error.message ?? error}`);
    process.exitCode = 1;
  },
);
