import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { build } from '../../../site/build.ts';
import { serve } from '../../../site/serve.ts';
import { ensureChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    siteUrl: string;
    browserEndpoint: string;
  }
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
// SwiftShader draws WebGL without a graphics card, and only that: pages are painted four times faster without it.
// The rest keeps the browser from calling home.
const args = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-gpu-rasterization',
  '--disable-gpu-compositing',
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Builds and serves the site and launches the browser, once for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = await ensureChromium();
  const dir = await build({ root, basePath: '' });
  const site = await serve({ dir, port: 0, host: 'localhost' });
  const browser = await chromium.launchServer({ executablePath, args });
  project.provide('siteUrl', site.url);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await site.close();
  };
}
