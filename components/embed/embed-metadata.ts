import type { Metadata } from 'next';
import type { Story } from '../../geo/story/story.ts';
import { absolute } from '../story/metadata.ts';

/** Search engines are sent to the story; the page itself is for frames only. */
export function embedMetadata({ slug, title, steps }: Story, only?: string): Metadata {
  const heading = steps.find(({ id }) => id === only)?.heading;
  return {
    title: heading ? `${heading} · ${title}` : title,
    robots: { index: false },
    alternates: { canonical: absolute(`/stories/${slug}/`) + (only ? `#${only}` : '') },
  };
}
