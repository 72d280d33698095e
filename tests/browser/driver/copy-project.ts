import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const parts = [
  'app',
  'components',
  'geo',
  'site',
  'stories',
  'LICENSE',
  'next.config.js',
  'package.json',
  'tsconfig.json',
];

/**
 * A copy of the project, for as long as the test runs. It lies hidden in the project, because the bundler takes other
 * packages from nowhere else, and under a name that git ignores.
 */
export async function copyProject(): Promise<string> {
  const folder = await mkdtemp(join(root, '.copy-changed.'));
  onTestFinished(() => rm(folder, { recursive: true, maxRetries: 5 }));
  const filter = (path: string) => !path.startsWith(join(root, 'geo/sources/node_modules'));
  for (const part of parts) await cp(join(root, part), join(folder, part), { recursive: true, filter });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}
