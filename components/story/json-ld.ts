import type { Author, Step, Story } from '../../geo/story/story.ts';
import { licenceUrl } from './licence.ts';
import { absolute, addressOf, descriptionOf, shareImage, SITE_NAME } from './metadata.ts';

/** A story, or one of its steps, as schema.org describes news. */
export function newsArticle(story: Story, step?: Step): object {
  const { slug, title, lang, published, updated, authors, licence } = story;
  const url = addressOf(story, step);
  const sources = step
    ? step.citations.map((label) => story.notes[label]?.source)
    : Object.keys(story.sources);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: step?.heading ?? title,
    description: descriptionOf(story, step),
    inLanguage: lang,
    url,
    mainEntityOfPage: url,
    ...(step ? { isPartOf: { '@type': 'NewsArticle', headline: title, url: addressOf(story) } } : {}),
    ...(step ? { position: story.steps.indexOf(step) + 1 } : {}),
    image: [
      shareImage(story, step),
      ...(step ? [] : [{ url: absolute(`/stories/${slug}/steps/cover.svg`), width: 960, height: 540 }]),
    ].map(picture),
    datePublished: midnight(published),
    dateModified: midnight(updated ?? published),
    author: authors.length > 0 ? authors.map(byline) : [PUBLISHER],
    publisher: PUBLISHER,
    isAccessibleForFree: true,
    license: licenceUrl(licence) ?? licence,
    citation: [...new Set(sources)].flatMap((id) => {
      const { publisher, title: name } = story.sources[id ?? ''] ?? {};
      return [publisher, name].filter(Boolean).join(': ') || [];
    }),
  };
}

const PUBLISHER = {
  '@type': 'Organization',
  name: SITE_NAME,
  url: absolute('/'),
  logo: { '@type': 'ImageObject', url: absolute('/icon.svg') },
};

/** A day as an instant, which is what feeds and schema.org ask for. */
export function midnight(day: string): string {
  return `${day}T00:00:00Z`;
}

/** Stories do not tell people from organisations; only the site knows itself. */
function byline({ name, url }: Author): object {
  return name === SITE_NAME
    ? { ...PUBLISHER, ...(url ? { url } : {}) }
    : { '@type': 'Person', name, ...(url ? { url } : {}) };
}

function picture({ url, width, height, alt }: { url: string; width: number; height: number; alt?: string }) {
  return { '@type': 'ImageObject', url, width, height, ...(alt ? { caption: alt } : {}) };
}

/** JSON that cannot end the script element it stands in. */
export function jsonLd(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
