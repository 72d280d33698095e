import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { run } from './run.ts';

const root = process.cwd();

process.exitCode = run(process.argv.slice(2), {
  root,
  print: (text) => console.log(text),
  complain: (text) => console.error(text),
  write: (path, text) => {
    const file = resolve(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  },
});
