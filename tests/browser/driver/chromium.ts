import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { chromium } from 'playwright-core';
import { exitCodeOf } from '../../../site/run-program.mjs';
import { stage } from '../../../site/stage.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
  'msedge',
];

function onPath(): string[] {
  const folders = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':');
  return names.flatMap((name) => ['/usr/bin', ...folders].map((folder) => join(folder, name)));
}

function inUsualPlaces(): string[] {
  if (process.platform === 'darwin')
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    );
  if (process.platform !== 'win32') return [];
  const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].map((name) => process.env[name] ?? '');
  const programs = [
    'Google/Chrome/Application/chrome.exe',
    'Chromium/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ];
  return roots.filter(Boolean).flatMap((root) => programs.map((program) => join(root, program)));
}

/** Playwright's own download, of any version: <cache>/chromium-<revision>/<platform>/chrome */
function inPlaywrightCache(): string[] {
  const expected = chromium.executablePath();
  const folder = expected.split(sep).findIndex((part) => /^chromium-\d+$/.test(part));
  if (folder < 0) return [];
  const cache = expected.split(sep).slice(0, folder).join(sep);
  const inside = relative(join(cache, expected.split(sep)[folder] ?? ''), expected);
  const revisions = existsSync(cache) ? readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name)) : [];
  return [
    expected,
    ...revisions
      .sort()
      .reverse()
      .map((revision) => join(cache, revision, inside)),
  ];
}

/** @returns the path of a Chromium or a browser made from it, undefined if the machine has none */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : undefined;
  return [...onPath(), ...inUsualPlaces(), ...inPlaywrightCache()].find((path) => existsSync(path));
}

async function installFromDebian(): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await exitCodeOf('apt-get', ['update', '-q'], { env });
  if (updated === 0) await exitCodeOf('apt-get', ['install', '-y', '-q', 'chromium'], { env });
}

async function installFromPlaywright(): Promise<void> {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  await exitCodeOf(process.execPath, [cli, 'install', 'chromium'], { timeout: 300_000 });
}

/**
 * Finds a Chromium, or installs one. Debian's comes first where we may install it: it brings the system
 * libraries that Playwright's download expects to be there.
 * @returns its path
 * @throws with the one thing to do, if there is still none
 */
export async function ensureChromium(): Promise<string> {
  const found = findChromium();
  if (found) return found;
  if (process.env.CHROMIUM_PATH)
    throw new Error(`CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, and there is no such file`);
  for (const attempt of [installFromDebian, installFromPlaywright]) {
    await stage('Looking for a Chromium to install', attempt);
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    'The tests need a Chromium: install one (for example apt-get install chromium) or set CHROMIUM_PATH',
  );
}
