import { withPolicy } from '../csp.ts';
import { editionPath } from './edition-path.ts';

export interface FrozenPageOptions {
  readonly slug: string;
  /** As given by `basePathOf`. */
  readonly basePath: string;
  /** Where the page will lie in the edition. */
  readonly at: string;
}

export interface FrozenPage {
  readonly html: string;
  /** Paths, from the site's root, of the files that the page names. */
  readonly needs: ReadonlySet<string>;
}

const parts = /(<script[^>]*>)([\s\S]*?)(<\/script>)|(<style[^>]*>)([\s\S]*?)(<\/style>)|<[a-z][^>]*>/gi;
const canonical = /<link rel="canonical" href="(https?:\/\/[^/"]+)/;
// What tells the page's own address, or leads to what only the site has. The folder may lie anywhere.
const aboutTheSite = /^<(?:link rel="(?:canonical|alternate)"|meta property="og:url")/;
const attribute = /(\s(?:href|src|poster|content|data-[\w-]+)=")([^"]*)"/g;
const styleAddress = /url\((["']?)([^"')]+)\1\)/g;

// 'self' names an origin, and a page opened from a disk has none: whether it covers the files beside the page is each
// browser's choice. From a host, no page may ask for files of the reader's disk, whatever its policy says.
const fromDisk = (html: string) =>
  html.replace(
    /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)"/,
    (_, open: string, policy: string) => {
      const own = policy.replace(/\b(img-src|font-src) 'self'/g, "$1 'self' file:");
      return `${open}${own}"`;
    },
  );

/**
 * A page of the site as it stands in a frozen edition: all its addresses are relative, so that it works below any path,
 * and it does not say where the site is.
 * @throws if the page names something by an address that cannot be made relative
 */
export function frozenPage(page: string, { slug, basePath, at }: FrozenPageOptions): FrozenPage {
  const needs = new Set<string>();
  const up = '../'.repeat(at.split('/').length - 1);
  const origin = canonical.exec(page)?.[1] ?? '';
  const pathOf = (address: string) => {
    const local = origin && address.startsWith(`${origin}/`) ? address.slice(origin.length) : address;
    return local.startsWith(`${basePath}/`) ? local.slice(basePath.length + 1) : undefined;
  };
  /** The relative form of an address, itself if it is none of the site's, undefined if the edition lacks it. */
  const relative = (address: string): string | undefined => {
    const path = pathOf(address);
    if (path === undefined) return address;
    const [, file = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/.exec(path) ?? [];
    const there = editionPath(file, slug);
    if (there === undefined) return undefined;
    if (!file.endsWith('/')) needs.add(file);
    return there === at ? fragment || './' : `${up}${there}${fragment}`;
  };
  const tag = (text: string): string => {
    if (aboutTheSite.test(text)) return '';
    let lost = false;
    const rewritten = text.replace(attribute, (same, open: string, value: string) => {
      if (open === ' data-base="') return `${open}${up.slice(0, -1) || '.'}"`;
      const address = relative(value);
      lost ||= address === undefined;
      return address === undefined ? '' : address === value ? same : `${open}${address}"`;
    });
    return lost && !text.startsWith('<a ') ? '' : rewritten;
  };
  const style = (css: string) =>
    css.replace(
      styleAddress,
      (_, quote: string, address: string) => `url(${quote}${relative(address) ?? address}${quote})`,
    );
  const isOwn = (value: unknown): value is string =>
    typeof value === 'string' && origin !== '' && value.startsWith(`${origin}/`);
  const data = (json: string) => {
    const reviver = (_: string, value: unknown) => (isOwn(value) ? relative(value) : value);
    return JSON.stringify(JSON.parse(json, reviver)).replaceAll('<', '\\u003c');
  };
  const html = page.replace(parts, (same, script, inner, scriptEnd, styleOpen, css, styleEnd) => {
    if (script !== undefined)
      return tag(script) + (script.includes('ld+json') ? data(inner) : inner) + scriptEnd;
    return styleOpen === undefined ? tag(same) : styleOpen + style(css) + styleEnd;
  });
  const left = absoluteAddresses(html, origin);
  if (left.length > 0) throw new Error(`${at} names what cannot be made relative: ${left.join(', ')}`);
  return { html: fromDisk(withPolicy(html)), needs };
}

/**
 * The addresses in a page's tags and style sheets that hold only at one place of one host.
 * @param html the page
 * @param origin of the site the page was built for, '' if unknown
 * @returns [] in a page that can lie anywhere
 */
export function absoluteAddresses(html: string, origin = ''): string[] {
  const tags = html.replace(/(<script[^>]*>)[\s\S]*?<\/script>/g, '$1').match(/<[a-z][^>]*>/gi) ?? [];
  const values = [
    ...tags.flatMap((text) => [...text.matchAll(/="([^"]*)"/g)]),
    ...html.matchAll(/url\(["']?([^"')]+)/g),
  ].map(([, value = '']) => value);
  return values.filter((value) => value.startsWith('/') || (origin && value.includes(`${origin}/`)));
}
