/** Raw text: references mean nothing in it. */
const RAW = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g;
const WIDE = /[^\0-\x7f]/gu;
/** A page of more than one such character in so many is written in another script, and would only grow. */
const RARE = 50;

/**
 * The same page with every character beyond ASCII as a reference, as long as they are rare: browsers keep and read a page
 * of single bytes in half the time, and one dash is enough to make it another. Scripts and styles stay as they are, but
 * for data in JSON.
 */
export function plainBytes(html: string): string {
  const wide = html.match(WIDE)?.length ?? 0;
  if (wide * RARE > html.length) return html;
  let done = '';
  let at = 0;
  for (const raw of html.matchAll(RAW)) {
    const [whole, , attributes = ''] = raw;
    done += referring(html.slice(at, raw.index));
    done += attributes.includes('json') ? escaping(whole) : whole;
    at = raw.index + whole.length;
  }
  return done + referring(html.slice(at));
}

function referring(markup: string): string {
  return markup.replace(WIDE, (character) => `&#${character.codePointAt(0)};`);
}

function escaping(json: string): string {
  return json.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
