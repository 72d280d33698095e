import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Frame, Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';
import { type OpenPage, openPage, type PageOptions } from './open-page.ts';

const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url));

export const EMBED_PATH = '/embed/iran-azerbaijan-2022/';

/** The address of an embed of the flagship story: '' for the stepper, 'syunik/' for a step. */
export function embedUrl(path: string): string {
  return new URL(EMBED_PATH + path, inject('siteUrl')).href;
}

export interface HostOptions extends PageOptions {
  /** Content of the head; a `<meta charset>` stands there already. */
  head?: string;
  /** The page begins with a doctype unless it is to be in quirks mode. */
  quirks?: boolean;
  headers?: Readonly<Record<string, string>>;
}

/**
 * Opens a page of another origin, a newsroom's. Files of npm packages are there as `/npm/<package>/<file>`.
 * @param body its HTML
 */
export async function openHost(body: string, options: HostOptions = {}): Promise<OpenPage> {
  const { head = '', quirks = false, headers = {}, ...pageOptions } = options;
  const html = `${quirks ? '' : '<!doctype html>'}<html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
  const server = createServer((request, response) => {
    const file = /^\/npm\/([\w@./-]+)$/.exec(request.url ?? '')?.[1];
    if (!file) {
      response.writeHead(200, { 'Content-Type': 'text/html', ...headers }).end(html);
      return;
    }
    readFile(`${modules}/${file}`).then(
      (content) => response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return openPage(`http://localhost:${port}/`, pageOptions);
}

/** The frame of an embed once its page has loaded. */
export async function embedFrame(page: Page, index = 0): Promise<Frame> {
  const handle = await page.locator('iframe').nth(index).elementHandle({ timeout: 20_000 });
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error('embedFrame(page): the frame has no document');
  await frame.waitForLoadState('load');
  return frame;
}

/** Waits for the live map of an embed. */
export function frameLive(frame: Frame): Promise<void> {
  return frame.locator('.stage[data-live]').waitFor({ state: 'attached', timeout: 60_000 });
}
