import { absolute, SITE_NAME } from '../story/metadata.ts';
import { element, xmlFile } from '../xml.ts';
import { DESCRIPTION, FEED_TYPES, LANG, lastChange, type Entry } from './entries.ts';

/** The library as Atom 1.0. */
export function atomFeed(entries: readonly Entry[]): string {
  const head = [
    element('id', absolute('/')),
    element('title', SITE_NAME),
    element('subtitle', DESCRIPTION),
    element('updated', lastChange(entries).toISOString()),
    person({ name: SITE_NAME, url: absolute('/') }),
    element('icon', absolute('/icon.svg')),
    link('self', FEED_TYPES.atom, absolute('/feed.xml')),
    link('alternate', 'text/html', absolute('/')),
  ];
  const attributes = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': LANG };
  return xmlFile(element('feed', [...head, ...entries.map(entryOf)], attributes));
}

function entryOf(entry: Entry): string {
  const { url, title, summary, html, image, authors, lang, licence, published, updated } = entry;
  const content = [
    element('id', url),
    element('title', title),
    element('published', published.toISOString()),
    element('updated', updated.toISOString()),
    ...authors.map(person),
    element('rights', licence),
    link('alternate', 'text/html', url),
    link('enclosure', 'image/png', image.url, { title: image.alt }),
    element('summary', summary),
    element('content', html, { type: 'html' }),
  ];
  return element('entry', content, { 'xml:lang': lang });
}

function person({ name, url }: Entry['authors'][number]): string {
  return element('author', [element('name', name), ...(url ? [element('uri', url)] : [])]);
}

function link(rel: string, type: string, href: string, more: Record<string, string> = {}): string {
  return element('link', [], { rel, type, href, ...more });
}
