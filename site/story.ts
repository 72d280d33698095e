import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { run } from '../geo/cli/run.ts';
import type { Terminal } from '../geo/cli/terminal.ts';
import { siteCommands } from './site-commands.ts';

const root = process.cwd();

const terminal: Terminal = {
  root,
  print: (text) => console.log(text),
  complain: (text) => console.error(text),
  progress: (text) => console.error(text),
  write: (path, text) => {
    const file = resolve(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  },
};

process.exitCode = await run(process.argv.slice(2), terminal, siteCommands);
