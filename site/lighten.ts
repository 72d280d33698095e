import type { PageScripts } from './bundle.ts';

/** What a page needs to become light. */
export interface LightenOptions {
  /** As given by `basePathOf`. */
  readonly basePath: string;
  /** Text of a style sheet of the site by its address. */
  readonly styleSheet: (address: string) => string;
  /** What pages run, by the first word in the class of their `main`. */
  readonly scripts: Readonly<Record<string, PageScripts>>;
}

/** What a page runs that runs nothing. */
export const NO_SCRIPTS: PageScripts = {
  entry: '',
  needs: [],
  early: '',
  head: '',
  tail: '',
  scenes: false,
  ahead: '',
};
const styleLinks = /<link rel="stylesheet" href="([^"]+)"[^>]*>/g;
const scriptPreloads =
  /<link rel="(?:preload|modulepreload)" as="script"[^>]*>|<link rel="preconnect"[^>]*>/g;
const frameworkScripts = /<script(?![^>]*application\/ld\+json)[^>]*>[\s\S]*?<\/script>/g;
/** What the framework leaves for its scripts: places of parts that come later, and the seams of texts. */
const placeholders = /<div hidden=""><!--\$--><!--\/\$--><\/div>|<!--\/?\$-->|<!-- -->/g;
/** Those with files; faces that stand in are the system's own. */
const webFaces = /@font-face\s*\{[^}]*\burl\([^}]*\}/g;
const livePage = /<main class="([a-z]+)\b[^>]* data-slug="([^"]+)"/;

/**
 * The page as readers get it: its style sheets stand in it (one round trip less before the text), the framework's
 * scripts are gone (nothing on a finished page needs them), and a story loads the one module that brings its map. Web
 * fonts are declared behind the text, whose first layout would stop to ask for them.
 */
export function lighten(html: string, { basePath, styleSheet, scripts }: LightenOptions): string {
  const [, kind, slug] = livePage.exec(html) ?? [];
  const { entry, needs, early, head, tail, scenes, ahead } = scripts[kind ?? ''] ?? NO_SCRIPTS;
  const library = ahead ? ` data-library="${basePath}/${ahead}"` : '';
  const first = early ? `<script${library}>${early}</script>` : '';
  const second = head ? `<script>${head}</script>` : '';
  // At the end of the page: every file that is asked for earlier puts the text off.
  const last = entry
    ? (scenes
        ? `<link rel="preload" as="fetch" crossorigin="anonymous" href="${basePath}/stories/${slug}/data/scenes.json"/>`
        : '') +
      needs.map((path) => `<link rel="modulepreload" href="${basePath}/${path}"/>`).join('') +
      `<script type="module" src="${basePath}/${entry}"></script>`
    : '';
  const faces = new Set<string>();
  const withoutFaces = (css: string) =>
    css.replace(webFaces, (face) => {
      faces.add(face);
      return '';
    });
  const light = html
    .replace(frameworkScripts, '')
    .replace(scriptPreloads, '')
    .replace(placeholders, '')
    .replace(
      styleLinks,
      (_, address: string) => `<style>${withoutFaces(inlined(styleSheet(address), address))}</style>`,
    )
    .replace(/<style>|<\/head>/, (at) => first + at)
    // Scripts may hold what `replace` takes for patterns.
    .replace('</head>', () => `${second}</head>`);
  const end = tail ? `<script>${tail}</script>` : '';
  return light.replace('</body>', () => `${last}${webFonts([...faces])}${end}</body>`);
}

/** Declares fonts and asks for them: early on a fast line, and never in the way of the text on a slow one. */
function webFonts(faces: readonly string[]): string {
  if (faces.length === 0) return '';
  const fonts = faces.flatMap((face) => /url\(["']?([^"')]+\.woff2)["']?\)/.exec(face)?.[1] ?? []);
  const preloads = fonts.map(
    (font) => `<link rel="preload" as="font" type="font/woff2" crossorigin="anonymous" href="${font}"/>`,
  );
  return `${preloads.join('')}<style>${faces.join('')}</style>`;
}

/** A style sheet that may stand anywhere: its relative addresses are made absolute. */
function inlined(css: string, address: string): string {
  const resolved = css.replace(
    /url\((["']?)(?!data:|#|\/)([^"')]+)\1\)/g,
    (_, quote: string, relative: string) => {
      const { pathname } = new URL(relative, `http://site${address}`);
      return `url(${quote}${pathname}${quote})`;
    },
  );
  return resolved.replaceAll('</style', '<\\/style');
}
