import { fileURLToPath } from 'node:url';
import { basePathOf } from './base-path.mjs';
import { install } from './install.mjs';
import { say } from './stage.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const story = 'stories/iran-azerbaijan-2022/';

/** Serves on the first free port from `port` on. */
async function serveFrom(serve, options, port) {
  try {
    return await serve({ ...options, port });
  } catch (error) {
    if (error.code !== 'EADDRINUSE' || port >= 65535) throw error;
    say(`Port ${port} is taken, trying ${port + 1}`);
    return serveFrom(serve, options, port + 1);
  }
}

async function start() {
  const basePath = basePathOf(process.env.BASE_PATH);
  await install(root);
  // Only now is tsx there to load the TypeScript of the other files.
  const { register } = await import('tsx/esm/api');
  register();
  const { build } = await import('./build.ts');
  const { serve } = await import('./serve.ts');
  const dir = await build({ root, basePath });
  if (process.argv.includes('--no-serve')) return say(`The site is in ${dir}`);
  const { url } = await serveFrom(serve, { dir, basePath }, Number(process.env.PORT || 3000));
  say('Ready');
  console.log(`\n  Front page  ${url}\n  The story   ${url}${story}\n\n  Stop with Ctrl+C.`);
}

start().catch((error) => {
  console.error(`\n${error.message ?? error}`);
  process.exitCode = 1;
});
