import type { Step, Story } from '../../geo/story/story.ts';
import { EMBED_HEIGHT, EMBED_WIDTH, embedCode } from '../embed/snippet.ts';
import { absolute, shareImage, SITE_NAME, titleOf } from '../story/metadata.ts';
import { element, xmlFile } from '../xml.ts';

/** An answer of oEmbed 1.0, by the names that it gives things. */
export type Oembed = Readonly<Record<string, string | number>>;

const A_DAY = 86_400;

/**
 * How other sites show a story, or one of its steps. The answers are files and cannot obey a `maxwidth`; they ask for
 * less than any host offers.
 */
export function oembed(story: Story, step?: Step): Oembed {
  const image = shareImage(story, step);
  const title = titleOf(story, step);
  const [author, ...others] = story.authors;
  return {
    type: 'rich',
    version: '1.0',
    title,
    author_name: story.authors.map(({ name }) => name).join(', ') || SITE_NAME,
    ...(author?.url && others.length === 0 ? { author_url: author.url } : {}),
    provider_name: SITE_NAME,
    provider_url: absolute('/'),
    cache_age: A_DAY,
    html: embedCode({ src: absolute(`/embed/${story.slug}/${step ? `${step.id}/` : ''}`), title }),
    width: EMBED_WIDTH,
    height: EMBED_HEIGHT,
    thumbnail_url: image.url,
    thumbnail_width: image.width,
    thumbnail_height: image.height,
  };
}

/** The same answer in the other format of oEmbed. */
export function oembedXml(answer: Oembed): string {
  return xmlFile(
    element(
      'oembed',
      Object.entries(answer).map(([name, value]) => element(name, `${value}`)),
    ),
  );
}
