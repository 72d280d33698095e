export interface AdaptOptions {
  /** What relative addresses start from. */
  readonly address: string;
  /** Makes the sheet dark or light whatever the reader's system is. */
  readonly dark?: boolean | undefined;
  /** Lays a story out as in a tall window, whatever the window. */
  readonly stacked: boolean;
}

const FONT_FACE = /@font-face\s*\{[^}]*\}/g;
const ROOT = /(^|[\s,>+~(])(?::root|html|body)(?![\w-])/g;
const DARK = /\(\s*prefers-color-scheme:\s*dark\s*\)/;
/** The conditions of story.css for tall windows, and for those that are not: as written, and as a build rewrites them. */
const TALL = /\(aspect-ratio < ?11 ?\/ ?10\)|not \(min-aspect-ratio: ?11 ?\/ ?10\)/;
const WIDE = /aspect-ratio >=|min-aspect-ratio/;
/** Names of our faces in the host's document. */
const OURS = 'Araxes';
const declared = new Set<string>();

/**
 * A page's style sheet for a shadow root: `.araxes-page` stands for its root, lengths do not go by the host's letters, and
 * addresses are absolute. Faces, which a shadow root cannot declare, come separately.
 */
export function adaptSheet(
  css: string,
  options: AdaptOptions,
): { sheet: CSSStyleSheet; fonts: readonly string[] } {
  const absolute = css.replace(
    /url\((["']?)(?!data:|#)([^"')]+)\1\)/g,
    (_, _quote: string, path: string) => `url("${new URL(path, options.address).href}")`,
  );
  const faces = absolute.match(FONT_FACE) ?? [];
  const names = new Set(faces.map((face) => /font-family:\s*["']?([^"';}]+)/.exec(face)?.[1] ?? ''));
  const ours = (text: string) =>
    text.replace(/(["'])([^"']+)\1/g, (whole, _quote: string, name: string) =>
      names.has(name) ? `"${OURS} ${name}"` : whole,
    );
  const rules = ours(absolute.replace(FONT_FACE, '')).replace(
    /(?<![\w#])(-?\d*\.?\d+)rem\b/g,
    'calc($1 * var(--rem))',
  );
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  adaptRules(sheet, options);
  const fonts = faces.map((face) =>
    face.replace(/font-family:\s*["']?([^"';}]+)["']?/, `font-family:"${OURS} $1"`),
  );
  return { sheet, fonts };
}

function adaptRules(within: CSSStyleSheet | CSSGroupingRule, options: AdaptOptions): void {
  for (let i = within.cssRules.length - 1; i >= 0; i--) {
    const rule = within.cssRules[i];
    if (rule instanceof CSSPageRule) within.deleteRule(i);
    else if (rule instanceof CSSStyleRule)
      rule.selectorText = rule.selectorText.replace(ROOT, '$1.araxes-page');
    else if (rule instanceof CSSGroupingRule) {
      if (rule instanceof CSSMediaRule) rule.media.mediaText = mediaFor(rule.media.mediaText, options);
      adaptRules(rule, options);
    }
  }
}

function mediaFor(media: string, { dark, stacked }: AdaptOptions): string {
  if (DARK.test(media) && dark !== undefined) return dark ? 'all' : 'not all';
  if (stacked && TALL.test(media)) return 'all';
  return stacked && WIDE.test(media) ? 'not all' : media;
}

/** Declares faces in the document, each once, under names that no host has. */
export function declareFonts(fonts: readonly string[]): void {
  const fresh = fonts.filter((face) => !declared.has(face));
  if (fresh.length === 0) return;
  for (const face of fresh) declared.add(face);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(fresh.join('\n'));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
