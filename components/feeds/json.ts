import { absolute, SITE_NAME } from '../story/metadata.ts';
import { DESCRIPTION, LANG, type Entry } from './entries.ts';

/** The library as JSON Feed 1.1. */
export function jsonFeed(entries: readonly Entry[]): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: SITE_NAME,
    home_page_url: absolute('/'),
    feed_url: absolute('/feed.json'),
    description: DESCRIPTION,
    language: LANG,
    authors: [{ name: SITE_NAME, url: absolute('/') }],
    items: entries.map(({ url, title, summary, html, image, authors, lang, published, updated }) => ({
      id: url,
      url,
      title,
      summary,
      content_html: html,
      image: image.url,
      attachments: [{ url: image.url, mime_type: 'image/png', title: image.alt }],
      authors,
      language: lang,
      date_published: published,
      date_modified: updated,
    })),
  };
}
