/** Response headers for the addresses that match `path`, in which `*` stands for any characters. */
export interface HeaderRule {
  path: string;
  headers: Record<string, string>;
}

const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};
const KEPT = { 'Cache-Control': 'public, max-age=31536000, immutable' };
const SHARED = { 'Access-Control-Allow-Origin': '*' };
const XML = {
  '/feed.xml': 'application/atom+xml',
  '/rss.xml': 'application/rss+xml',
  '/*/oembed.xml': 'text/xml',
};
const publicAssets: Record<string, string | undefined> = {
  json: undefined,
  geojson: 'application/geo+json',
  topojson: 'application/json',
  txt: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
  kml: 'application/vnd.google-earth.kml+xml',
  bib: 'application/x-bibtex',
  pmtiles: 'application/vnd.pmtiles',
  svg: 'image/svg+xml',
  png: undefined,
  woff2: undefined,
};

/**
 * The headers of the site. Hosts join a header that two matching rules set, so no two rules that can match
 * the same address set the same header; that is why pages are listed by folder and not as "everything but".
 * @param pages paths of the exported HTML files
 * @param basePath as given by `basePathOf`
 */
export function headerRules(pages: readonly string[], basePath: string): HeaderRule[] {
  const framed = new Set(pages.flatMap(pagePaths).filter((path) => path !== '/embed/*'));
  const rules: HeaderRule[] = [
    { path: '/*', headers: everywhere },
    ...[...framed].sort().map((path) => ({ path, headers: framing(`'none'`) })),
    { path: '/embed/*', headers: { ...framing('*'), ...SHARED } },
    // Other people's articles take a story in from its page. Files have rules of their own by their endings.
    { path: '/stories/*/', headers: SHARED },
    { path: '/embed.js', headers: SHARED },
    { path: '/_next/static/*', headers: KEPT },
    // Modules are asked for with an origin, and framed pages may have none.
    { path: '/_araxes/*', headers: { ...KEPT, ...SHARED } },
    // The map's worker is a module: hosts that do not know .mjs would have browsers refuse it.
    { path: '/*.mjs', headers: { 'Content-Type': 'text/javascript' } },
    ...Object.entries(XML).map(([path, type]) => ({
      path,
      headers: { ...SHARED, 'Content-Type': type },
    })),
    ...Object.entries(publicAssets).map(([extension, type]) => ({
      path: `/*.${extension}`,
      headers: { ...SHARED, ...(type && { 'Content-Type': type }) },
    })),
  ];
  return rules.map(({ path, headers }) => ({ path: basePath + path, headers }));
}

const framing = (who: string) => ({ 'Content-Security-Policy': `frame-ancestors ${who}` });

function pagePaths(page: string): string[] {
  const slash = page.indexOf('/');
  if (slash > 0) return [`/${page.slice(0, slash)}/*`];
  return page === 'index.html' ? ['/', '/index.html'] : [`/${page}`];
}

/** The rules as a `_headers` file, the format of Netlify and Cloudflare Pages. */
export function formatHeaders(rules: readonly HeaderRule[]): string {
  const lines = rules.flatMap(({ path, headers }) => [
    path,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  return `${lines.join('\n')}\n`;
}

/** The rules of a `_headers` file; lines that are neither a path nor a header are skipped. */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    const header = /^\s+([\w-]+):\s*(.*)$/.exec(line);
    if (line.startsWith('/')) rules.push({ path: line.trim(), headers: {} });
    else if (header) Object.assign(rules.at(-1)?.headers ?? {}, { [header[1] ?? '']: header[2] ?? '' });
  }
  return rules;
}

/** The pattern of a rule's path as a regular expression. */
export function patternOf(path: string): RegExp {
  const literal = path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literal.join('.*')}$`);
}

/** The headers of one address, joined as the hosts do when two rules set the same one. */
export function headersFor(rules: readonly HeaderRule[], pathname: string): Record<string, string> {
  const result: Record<string, string> = {};
  for (const { path, headers } of rules) {
    if (!patternOf(path).test(pathname)) continue;
    for (const [name, value] of Object.entries(headers))
      result[name] = name in result ? `${result[name]}, ${value}` : value;
  }
  return result;
}
