import { createHash } from 'node:crypto';

const scripts = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g;
const styles = /<style[^>]*>([\s\S]*?)<\/style>/g;
// In a frame that a host has cut off from its origin, the map library starts its worker from a data address.
const embedPage = /<main class="(?:embed|sample)\b/;
const policyMeta = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
const charsetMeta = /<head>(<meta charset="[^"]*"\/?>)?/i;

// Data blocks (JSON-LD and the like) are never run, so the policy does not ask for them.
const isData = (attributes: string) => /\stype="(?!module"|text\/javascript"|importmap")/.test(attributes);

/** The source expression that allows exactly this inline text. */
export function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * The content security policy of one page: its own files, and the inline scripts and styles it has now.
 * @param html the page
 * @returns the policy's text. What only a header can say (frame-ancestors) is in headers.ts
 */
export function policyOf(html: string): string {
  const inlineScripts = [...html.matchAll(scripts)]
    .filter(([, attributes = '']) => !isData(attributes))
    .map(([, , text = '']) => hashOf(text));
  const inlineStyles = [...withoutScripts(html).matchAll(styles)].map(([, text = '']) => hashOf(text));
  return [
    `default-src 'none'`,
    ['script-src', `'self'`, ...new Set(inlineScripts)].join(' '),
    ['style-src', `'self'`, ...new Set(inlineStyles)].join(' '),
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `frame-src 'self'`,
    embedPage.test(html) ? `worker-src 'self' blob: data:` : `worker-src 'self'`,
    `manifest-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

/**
 * Puts a page's policy into its head, before anything it governs. Only the charset goes first: browsers look
 * for it in the first 1024 bytes, which a page with many inline scripts would use up.
 * @param html the page, with or without a policy
 * @returns the page with its policy
 * @throws if the page has no head
 */
export function withPolicy(html: string): string {
  const bare = html.replace(policyMeta, '');
  if (!charsetMeta.test(bare)) throw new Error('A page without <head> cannot carry a policy');
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(bare)}"/>`;
  return bare.replace(charsetMeta, (head) => head + meta);
}

/**
 * What the policy would silently ignore: style attributes and event handlers in the HTML.
 * @param html the page
 * @returns the offending tags, [] if none
 */
export function styleProblems(html: string): string[] {
  return withoutScripts(html).match(/<[a-z][^>]*\s(?:style|on[a-z]+)="[^>]*>/gi) ?? [];
}

const withoutScripts = (html: string) => html.replace(/<script[\s\S]*?<\/script>/g, '');
