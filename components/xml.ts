import { escapeXml } from '../geo/draw/escape.ts';

/** An XML element. A text in it is escaped; a list holds elements. */
export function element(
  name: string,
  content: string | readonly string[],
  attributes: Readonly<Record<string, string | number>> = {},
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(`${value}`)}"`);
  const inner = typeof content === 'string' ? escapeXml(content) : content.join('\n');
  const tag = `${name}${written.join('')}`;
  return inner ? `<${tag}>${inner}</${name}>` : `<${tag}/>`;
}

/** A whole XML file. */
export function xmlFile(root: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
}
