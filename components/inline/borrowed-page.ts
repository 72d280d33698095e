import { adaptSheet, declareFonts } from './own-sheet.ts';
import type { InlineOptions } from './inline-options.ts';
import ownRules from './inline.css';

/** Where a story lives. */
export interface StoryAddress {
  /** Address of the site, with its path, without a slash at the end. */
  readonly base: string;
  readonly slug: string;
}

/** A page of the site, made ready for a shadow root. */
export interface BorrowedPage {
  readonly document: Document;
  readonly main: HTMLElement;
  /** Stands for the page's root and body. */
  readonly root: HTMLElement;
  readonly sheets: readonly CSSStyleSheet[];
}

const STYLES = /<style[^>]*>([\s\S]*?)<\/style>/g;

/** Takes the address of a story apart. Throws for anything else. */
export function storyAddress(element: Element): StoryAddress {
  const url = new URL(element.getAttribute('src') ?? '', document.baseURI);
  const [, path = '', slug = ''] = /^(.*)\/stories\/([^/]+)\/?$/.exec(url.pathname) ?? [];
  if (!slug) throw new Error(`${url.href} is not the address of a story`);
  return { base: url.origin + path, slug };
}

/** Whether the element is to be dark: as its `theme` says, or as the reader's system is. */
export function darkness(element: Element): () => boolean {
  const theme = element.getAttribute('theme');
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  return () => (theme === 'dark' || theme === 'light' ? theme === 'dark' : system.matches);
}

/**
 * Fetches a page and makes its addresses and style sheets independent of where they stand.
 * @param stacked lays a story out as in a tall window, whatever the window
 */
export async function borrowPage(address: string, element: Element, stacked = false): Promise<BorrowedPage> {
  const response = await fetch(address, { credentials: 'omit' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const html = await response.text();
  // The host's policy watches over style elements even in a page that is only read.
  const page = new DOMParser().parseFromString(html.replace(STYLES, ''), 'text/html');
  const main = page.querySelector<HTMLElement>('main');
  if (!main) throw new Error(`${address} has no main`);
  for (const node of page.querySelectorAll('script, noscript, link, .reading')) node.remove();
  for (const name of ['href', 'src']) {
    for (const node of page.querySelectorAll(`[${name}]`)) {
      const value = node.getAttribute(name) ?? '';
      if (!value.startsWith('#')) node.setAttribute(name, new URL(value, address).href);
    }
  }
  const css = [...html.matchAll(STYLES)].map(([, text]) => text).join('\n');
  const theme = element.getAttribute('theme');
  const { sheet, fonts } = adaptSheet(css, {
    address,
    dark: theme === 'dark' ? true : theme === 'light' ? false : undefined,
    stacked,
  });
  declareFonts(fonts);
  const own = new CSSStyleSheet();
  own.replaceSync(String(ownRules));
  const root = document.createElement('div');
  root.className = `araxes-page ${page.documentElement.className}`;
  root.lang = page.documentElement.lang;
  root.dir = page.documentElement.dir || 'ltr';
  if (theme === 'dark' || theme === 'light') root.style.colorScheme = theme;
  return { document: page, main, root, sheets: [own, sheet] };
}

/** Puts a borrowed page in the place of the fallback. Returns what ends its watching over the size of its letters. */
export function mount({ shadow }: InlineOptions, { root, sheets }: BorrowedPage): () => void {
  shadow.adoptedStyleSheets = [...sheets];
  shadow.replaceChildren(root);
  // In a shadow root `rem` is the host's: the page's own is measured where its root's letters would be.
  const measure = () => root.style.setProperty('--rem', getComputedStyle(root).fontSize);
  measure();
  window.addEventListener('resize', measure);
  return () => window.removeEventListener('resize', measure);
}

/** What the page is about, as an element that may stand in an article. */
export function asRegion(main: HTMLElement, label: string): HTMLElement {
  const region = document.createElement('div');
  for (const { name, value } of main.attributes) region.setAttribute(name, value);
  region.setAttribute('role', 'region');
  region.setAttribute('aria-label', label);
  region.append(...[...main.childNodes].map((node) => document.importNode(node, true)));
  for (const heading of region.querySelectorAll('h1, h2'))
    heading.setAttribute('aria-level', heading.localName === 'h1' ? '2' : '3');
  for (const link of region.querySelectorAll<HTMLAnchorElement>('a[href]:not([href^="#"])')) {
    link.target = '_blank';
    link.relList.add('noopener');
  }
  return region;
}
