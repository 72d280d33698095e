import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npm } from './run-program.mjs';
import { stage } from './stage.mjs';

/** @typedef {{ packages?: Record<string, { version?: string, integrity?: string, optional?: boolean }> }} Lock */

/**
 * Whether the installed packages are those of the lock file. Contents are compared, not times: a fresh
 * checkout or a copied folder has times that say nothing.
 * @param {Lock} lock package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json, npm's own account of what it installed
 * @returns {boolean}
 */
export function isInstalled(lock, installed) {
  return Object.entries(lock.packages ?? {}).every(([path, wanted]) => {
    const found = installed.packages?.[path];
    if (path === '') return true;
    if (!found) return wanted.optional === true;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/** @param {string} path @returns {Promise<Lock>} */
async function readLock(path) {
  return JSON.parse(await readFile(path, 'utf8'));
}

/**
 * Installs the packages of the lock file unless they are there already.
 * @param {string} root the project's folder
 * @throws if npm fails
 */
export async function install(root) {
  const lock = await readLock(join(root, 'package-lock.json'));
  const installed = await readLock(join(root, 'node_modules/.package-lock.json')).catch(() => ({}));
  if (isInstalled(lock, installed)) return;
  await stage('Installing packages', async () => {
    const code = await npm(['ci', '--include=dev', '--include=optional'], { cwd: root });
    if (code !== 0) throw new Error(`npm ci failed with exit code ${code}`);
  });
}
