import { escapeXml } from '../../geo/draw/escape.ts';
import type { Story } from '../../geo/story/story.ts';
import { absolute, addressOf, descriptionOf, shareImage, SITE_NAME } from '../story/metadata.ts';
import { midnight } from '../story/json-ld.ts';

export const LANG = 'en';
export const DESCRIPTION = 'Map stories that move as you read.';
export const FEED_TYPES = {
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  json: 'application/feed+json',
} as const;

/** Where the feeds are, as the head of a page tells it. */
export const FEED_LINKS = {
  [FEED_TYPES.atom]: [{ url: absolute('/feed.xml'), title: `${SITE_NAME} (Atom)` }],
  [FEED_TYPES.rss]: [{ url: absolute('/rss.xml'), title: `${SITE_NAME} (RSS)` }],
  [FEED_TYPES.json]: [{ url: absolute('/feed.json'), title: `${SITE_NAME} (JSON)` }],
};

/** A story as feeds tell it. Its address is also its id: it stays when the story changes. */
export interface Entry {
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** The story in short, every step with its map, for readers that show neither scripts nor frames. */
  readonly html: string;
  readonly image: ReturnType<typeof shareImage>;
  readonly authors: readonly { readonly name: string; readonly url?: string | undefined }[];
  readonly lang: string;
  readonly licence: string;
  readonly published: Date;
  readonly updated: Date;
}

/** The stories as entries, in the order given. */
export function entriesOf(stories: readonly Story[]): Entry[] {
  return stories.map((story) => ({
    url: addressOf(story),
    title: story.title,
    summary: story.dek,
    html: contentOf(story),
    image: shareImage(story),
    authors: story.authors.length > 0 ? story.authors : [{ name: SITE_NAME }],
    lang: story.lang,
    licence: story.licence,
    published: new Date(midnight(story.published)),
    updated: new Date(midnight(story.updated ?? story.published)),
  }));
}

/** When the newest of the stories was published or changed. */
export function lastChange(entries: readonly Entry[]): Date {
  return new Date(Math.max(0, ...entries.map(({ updated }) => updated.getTime())));
}

function contentOf(story: Story): string {
  const steps = story.steps.flatMap((step) => {
    const { url, width, height, alt } = shareImage(story, step);
    return [
      `<h2><a href="${escapeXml(addressOf(story, step))}">${escapeXml(step.heading)}</a></h2>`,
      `<p><img src="${escapeXml(url)}" alt="${escapeXml(alt)}" width="${width}" height="${height}"></p>`,
      `<p>${escapeXml(descriptionOf(story, step))}</p>`,
    ];
  });
  const link = `<p><a href="${escapeXml(addressOf(story))}">Read it on the map that moves</a></p>`;
  return [`<p>${escapeXml(story.dek)}</p>`, ...steps, link].join('\n');
}
