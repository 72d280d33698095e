import { escapeXml } from '../../geo/draw/escape.ts';
import { absolute, SITE_NAME } from '../story/metadata.ts';
import { element, xmlFile } from '../xml.ts';
import { DESCRIPTION, FEED_TYPES, LANG, lastChange, type Entry } from './entries.ts';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};

/** The library as RSS 2.0. Enclosures must tell how many bytes the pictures have, in the order of the entries. */
export function rssFeed(entries: readonly Entry[], imageBytes: readonly number[]): string {
  const head = [
    element('title', SITE_NAME),
    element('link', absolute('/')),
    element('description', DESCRIPTION),
    element('language', LANG),
    element('lastBuildDate', lastChange(entries).toUTCString()),
    element('atom:link', [], { rel: 'self', type: FEED_TYPES.rss, href: absolute('/rss.xml') }),
  ];
  const items = entries.map((entry, i) => itemOf(entry, imageBytes[i] ?? 0));
  const channel = element('channel', [...head, ...items]);
  return xmlFile(element('rss', [channel], { version: '2.0', ...NAMESPACES }));
}

function itemOf(entry: Entry, bytes: number): string {
  const { url, title, summary, html, image, authors, licence, published } = entry;
  const file = { url: image.url, type: 'image/png' };
  const { width, height } = image;
  return element('item', [
    element('title', title),
    element('link', url),
    element('guid', url, { isPermaLink: 'true' }),
    element('pubDate', published.toUTCString()),
    ...authors.map(({ name }) => element('dc:creator', name)),
    element('dc:rights', licence),
    // Readers take it for HTML.
    element('description', escapeXml(summary)),
    element('content:encoded', html),
    element('enclosure', [], { ...file, length: bytes }),
    element('media:content', [element('media:description', image.alt, { type: 'plain' })], {
      ...file,
      medium: 'image',
      width,
      height,
    }),
  ]);
}
