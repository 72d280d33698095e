import type { Metadata } from 'next';
import type { Story } from '../../geo/story/story.ts';
import { BASE_PATH } from '../base-path.ts';

/** The public address of the site, for links that must be absolute (canonical, share images). */
export const SITE_URL = (process.env['SITE_URL'] ?? 'http://localhost:3000').replace(/\/+$/, '');

/** The absolute address of a path of the site. */
export function absolute(path: string): string {
  return `${SITE_URL}${BASE_PATH}${path}`;
}

/** Head of a story page: title, description, canonical address and share card. */
export function storyMetadata({
  slug,
  title,
  dek,
  lang,
  published,
  updated,
  authors,
  steps,
}: Story): Metadata {
  const url = absolute(`/stories/${slug}/`);
  const image = {
    url: absolute(`/stories/${slug}/steps/share.png`),
    width: 1200,
    height: 630,
    alt: steps[0]?.alt ?? title,
  };
  return {
    title,
    description: dek,
    authors: authors.map(({ name, url: link }) => ({ name, ...(link ? { url: link } : {}) })),
    alternates: { canonical: url },
    openGraph: {
      type: 'article',
      title,
      description: dek,
      url,
      siteName: 'Araxes',
      locale: lang,
      images: [image],
      publishedTime: published,
      ...(updated ? { modifiedTime: updated } : {}),
    },
    twitter: { card: 'summary_large_image' },
  };
}

/** The story as schema.org describes news. */
export function newsArticle({
  slug,
  title,
  dek,
  lang,
  published,
  updated,
  authors,
  steps,
  sources,
}: Story): object {
  const url = absolute(`/stories/${slug}/`);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    description: dek,
    inLanguage: lang,
    datePublished: `${published}T00:00:00Z`,
    dateModified: `${updated ?? published}T00:00:00Z`,
    author: authors.map(({ name, url: link }) => ({
      '@type': 'Organization',
      name,
      ...(link ? { url: link } : {}),
    })),
    publisher: { '@type': 'Organization', name: 'Araxes' },
    license: 'https://creativecommons.org/licenses/by/4.0/',
    image: [
      absolute(`/stories/${slug}/steps/share.png`),
      ...steps.slice(0, 2).map(({ id }) => absolute(`/stories/${slug}/steps/${id}.png`)),
    ],
    mainEntityOfPage: url,
    citation: Object.values(sources).map(({ publisher, title: name }) =>
      [publisher, name].filter(Boolean).join(': '),
    ),
  };
}

/** JSON that cannot end the script element it stands in. */
export function jsonLd(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
