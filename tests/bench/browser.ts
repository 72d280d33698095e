import { type Browser, type CDPSession, type Page, chromium } from 'playwright-core';
import { ensureChromium } from '../browser/driver/chromium.ts';
import type { Profile } from './options.ts';
import type { Wanted, Watch } from './page/watch.ts';

const QUIET = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
// Without a graphics card browsers draw pages on the processor, and only WebGL through its imitation; some builds have to be
// told so.
const SOFTWARE = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-gpu-rasterization'];

/** A browser whose graphics have been used once, so that no page pays for their start. */
export async function launch(software: boolean): Promise<Browser> {
  const executablePath = await ensureChromium();
  const browser = await chromium.launch({ executablePath, args: [...QUIET, ...(software ? SOFTWARE : [])] });
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.evaluate(`{
    const gl = document.body.appendChild(document.createElement('canvas')).getContext('webgl2');
    gl?.clear(gl.COLOR_BUFFER_BIT);
  }`);
  await page.waitForTimeout(500);
  await context.close();
  return browser;
}

export interface WatchedPage {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly errors: string[];
  close(): Promise<void>;
}

/** A page in a fresh context, with the watching script and the profile's window and processor. */
export async function watchedPage(
  browser: Browser,
  { width, height, cpu }: Profile,
  script: string,
  wanted: Wanted,
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: 1 });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.addInitScript(`window.wanted = ${JSON.stringify(wanted)};\n${script}`);
  await cdp.send('Performance.enable');
  if (cpu > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  return { page, cdp, errors, close: () => context.close() };
}

/** What the page has noted so far. */
export function notesOf(page: Page): Promise<Watch> {
  return page.evaluate('window.bench');
}
