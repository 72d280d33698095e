import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';

export interface PageOptions {
  /** [width, height] of the window in CSS pixels. */
  size?: readonly [number, number];
  scheme?: 'light' | 'dark';
  javaScript?: boolean;
  /** false: the browser behaves like one without WebGL. */
  webgl?: boolean;
  reducedMotion?: boolean;
  forcedColors?: boolean;
  touch?: boolean;
  pixelRatio?: number;
  /** Requests to refuse, to see what the page does without them. */
  block?: (url: string) => boolean;
  /** Requests to answer only when {@link OpenPage.release} is called. */
  hold?: (url: string) => boolean;
  /** Scripts find no storage: touching it throws, as in browsers that block it. */
  noStorage?: boolean;
  /** What to wait for after opening; 'load' by default. */
  until?: 'domcontentloaded' | 'load' | 'networkidle';
}

export interface OpenPage {
  page: Page;
  /** Addresses of all requests so far, in order; those of this site without its origin. */
  requests: string[];
  /** Console errors, uncaught errors, policy violations and failed or refused requests so far. */
  problems: string[];
  /** Lets the requests go that were held. */
  release: () => void;
}

let connection: Promise<Browser> | undefined;

/**
 * Opens a page of the built site in a window of its own, which closes when the test ends.
 * @param path address within the site, such as '/' or '/stories/iran-azerbaijan-2022/#drills'
 */
export async function openPage(path: string, options: PageOptions = {}): Promise<OpenPage> {
  connection ??= chromium.connect(inject('browserEndpoint'));
  const context = await (await connection).newContext(contextOptions(options));
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const origin = new URL(inject('siteUrl')).origin;
  const { block, hold } = options;
  let release = () => undefined as void;
  const released = new Promise<void>((resolve) => (release = resolve));
  if (options.webgl === false) await page.addInitScript(withoutWebGL);
  if (block)
    await page.route(
      (url) => block(url.href),
      (route) => route.abort(),
    );
  if (options.noStorage) await page.addInitScript(withoutStorage);
  if (hold)
    await page.route(
      (url) => hold(url.href),
      async (route) => {
        await released;
        await route.continue();
      },
    );
  const opened = { page, requests: recordRequests(page, origin), problems: recordProblems(page), release };
  await page.goto(new URL(path, origin).href, { waitUntil: options.until ?? 'load' });
  return opened;
}

function contextOptions(options: PageOptions): BrowserContextOptions {
  const [width, height] = options.size ?? [1440, 900];
  return {
    viewport: { width, height },
    colorScheme: options.scheme ?? 'light',
    javaScriptEnabled: options.javaScript ?? true,
    reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    forcedColors: options.forcedColors ? 'active' : 'none',
    hasTouch: options.touch ?? false,
    deviceScaleFactor: options.pixelRatio ?? 1,
    locale: 'en-GB',
    timezoneId: 'UTC',
  };
}

function recordRequests(page: Page, origin: string): string[] {
  const requests: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    requests.push(url.startsWith(`${origin}/`) ? url.slice(origin.length) : url);
  });
  return requests;
}

function recordProblems(page: Page): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    // What a page was still fetching when it was left is no problem of the page.
    if (request.failure()?.errorText === 'net::ERR_ABORTED') return;
    problems.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  return problems;
}

function withoutStorage(): void {
  const refuse = () => {
    throw new DOMException('Access is denied for this document.', 'SecurityError');
  };
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
    Object.defineProperty(window, name, { get: refuse });
  Object.defineProperty(document, 'cookie', { get: refuse, set: refuse });
}

function withoutWebGL(): void {
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = new Proxy(original, {
    apply: (target, canvas, args) =>
      String(args[0]).startsWith('webgl') ? null : Reflect.apply(target, canvas, args),
  });
}
