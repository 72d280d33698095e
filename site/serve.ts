import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersFor, parseHeaders } from './headers.ts';
import { listFiles } from './list-files.ts';

export interface ServeOptions {
  dir: string;
  /** 0 takes any free port. */
  port: number;
  basePath?: string;
  /** Address to listen on; all of the machine's by default. */
  host?: string;
}

const hostFiles = new Set(['_headers', 'nginx.conf.sample', 'Caddyfile.sample']);
// sirv misreads other forms; a server may answer those with the whole file.
const plainRange = /^bytes=\d+-([1-9]\d*)?$/;

/**
 * Serves an exported folder as a static host does: the headers of its `_headers` file, compressed copies,
 * ranges, a slash at the end of every page's address and its own page for what is missing.
 * @returns the address of the front page, ending in `/`, and a way to stop
 * @throws if the port is taken (code EADDRINUSE)
 */
export async function serve({ dir, port, basePath = '', host }: ServeOptions) {
  const answer = await requestHandler(dir, basePath);
  const server = createServer(answer);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://localhost:${bound}${basePath}/`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function requestHandler(dir: string, basePath: string) {
  const files = await listFiles(dir);
  const folders = new Set(
    files.filter((file) => file.endsWith('/index.html')).map((file) => `/${file.slice(0, -11)}`),
  );
  const rules = parseHeaders(await readFile(join(dir, '_headers'), 'utf8').catch(() => ''));
  const missing = await readFile(join(dir, '404.html')).catch(() => Buffer.from('Not found'));
  const send = sirv(dir, { brotli: true, gzip: true, etag: true });

  const setHeaders = (response: ServerResponse, pathname: string) => {
    response.setHeader('Cache-Control', 'no-cache');
    for (const [name, value] of Object.entries(headersFor(rules, decoded(pathname))))
      response.setHeader(name, value);
  };
  const notFound = (response: ServerResponse) => {
    setHeaders(response, `${basePath}/404.html`);
    response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8', 'Content-Length': missing.length });
    response.end(missing);
  };
  const redirect = (response: ServerResponse, to: string) => response.writeHead(307, { Location: to }).end();

  return (request: IncomingMessage, response: ServerResponse) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const [pathname = '/', query] = (request.url ?? '/').split('?', 2);
    const search = query === undefined ? '' : `?${query}`;
    if (basePath && (pathname === '/' || pathname === basePath))
      return redirect(response, `${basePath}/${search}`);
    if (!pathname.startsWith(`${basePath}/`)) return notFound(response);
    const inner = pathname.slice(basePath.length);
    if (folders.has(decoded(inner))) return redirect(response, `${pathname}/${search}`);
    if (hostFiles.has(inner.slice(1))) return notFound(response);
    if (!plainRange.test(request.headers.range ?? '')) delete request.headers.range;
    request.url = inner + search;
    setHeaders(response, pathname);
    send(request, response, () => notFound(response));
  };
}

function decoded(pathname: string): string {
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
}
