import type { Author, Step, Story } from '../../geo/story/story.ts';
import { CREDIT } from '../map/caption.ts';
import { licenceUrl } from './licence.ts';
import { absolute, addressOf, descriptionOf, newsImages, shareImage, SITE_NAME } from './metadata.ts';

/** A story, or one of its steps, as schema.org describes news. */
export function newsArticle(story: Story, step?: Step): object {
  const { title, lang, published, updated, authors, licence } = story;
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
    image: (step ? [shareImage(story, step)] : newsImages(story)).map((image) => picture(story, image)),
    thumbnailUrl: shareImage(story, step).url,
    datePublished: midnight(published),
    dateModified: midnight(updated ?? published),
    author: authors.length > 0 ? authors.map(byline) : [PUBLISHER],
    publisher: PUBLISHER,
    isAccessibleForFree: true,
    copyrightYear: Number(published.slice(0, 4)),
    copyrightHolder: authors.length > 0 ? authors.map(byline) : [PUBLISHER],
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

function picture({ licence }: Story, { url, width, height, alt }: ReturnType<typeof shareImage>) {
  const license = licenceUrl(licence) ?? licence;
  const credit = { creditText: `${SITE_NAME}. Map data: ${CREDIT}`, license };
  return { '@type': 'ImageObject', url, width, height, caption: alt, ...credit };
}

/** JSON that cannot end the script element it stands in. */
export function jsonLd(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
