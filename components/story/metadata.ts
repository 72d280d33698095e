import type { Metadata } from 'next';
import type { Step, Story } from '../../geo/story/story.ts';
import { BASE_PATH } from '../base-path.ts';
import { NEWS_SHAPES } from '../map/news-shapes.ts';
import { coverStep } from './cover-step.ts';
import { beginning, plainText } from './plain-text.ts';

export const SITE_NAME = 'Araxes';

/** The public address of the site, for links that must be absolute (canonical, share images). */
export const SITE_URL = (process.env['SITE_URL'] || 'http://localhost:3000').replace(/\/+$/, '');

/** The absolute address of a path of the site. */
export function absolute(path: string): string {
  return `${SITE_URL}${BASE_PATH}${path}`;
}

/** The absolute address of a story's page, or of the page of one of its steps. */
export function addressOf({ slug }: Story, step?: Step): string {
  return absolute(`/stories/${slug}/${step ? `${step.id}/` : ''}`);
}

/** What the page of a story, or of one of its steps, is called away from the site. */
export function titleOf({ title }: Story, step?: Step): string {
  return step ? `${step.heading} · ${title}` : title;
}

/** What the page of a story, or of one of its steps, tells in a sentence or two. */
export function descriptionOf({ dek, lang }: Story, step?: Step): string {
  return (step && beginning(plainText(step.body), lang)) || dek;
}

/** The picture that goes with a link to a story, or to one of its steps. */
export function shareImage(story: Story, step?: Step) {
  return {
    url: absolute(`/stories/${story.slug}/steps/${step?.id ?? 'share'}.png`),
    width: 1200,
    height: 630,
    alt: (step ?? coverStep(story))?.alt ?? story.title,
  };
}

/** The picture of a story in the shapes that news readers choose from. */
export function newsImages(story: Story) {
  return Object.entries(NEWS_SHAPES).map(([shape, { given }]) => ({
    ...shareImage(story),
    url: absolute(`/stories/${story.slug}/steps/share.${shape}.png`),
    ...given,
  }));
}

/** Head of the page of a story, or of one of its steps: title, canonical address, share card, how to embed it. */
export function storyMetadata(story: Story, step?: Step): Metadata {
  const { lang, published, updated, authors } = story;
  const url = addressOf(story, step);
  const title = titleOf(story, step);
  const description = descriptionOf(story, step);
  return {
    title,
    description,
    authors: authors.map(({ name, url: link }) => ({ name, ...(link ? { url: link } : {}) })),
    alternates: {
      canonical: url,
      types: {
        'application/json+oembed': [{ url: `${url}oembed.json`, title }],
        'text/xml+oembed': [{ url: `${url}oembed.xml`, title }],
      },
    },
    openGraph: {
      type: 'article',
      title: step?.heading ?? title,
      description,
      url,
      siteName: SITE_NAME,
      locale: openGraphLocale(lang),
      images: [shareImage(story, step)],
      publishedTime: published,
      ...(updated ? { modifiedTime: updated } : {}),
    },
    robots: { 'max-image-preview': 'large' },
    twitter: { card: 'summary_large_image' },
  };
}

/** Open Graph asks for a territory too: the one where most speakers of the language are. */
function openGraphLocale(lang: string): string {
  const { language, region } = new Intl.Locale(lang).maximize();
  return region ? `${language}_${region}` : language;
}
