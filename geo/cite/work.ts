import type { Step, Story } from '../story/story.ts';

/** What is cited: a story, or one step of it, with what every style needs to know. */
export interface Work {
  readonly authors: readonly string[];
  readonly title: string;
  /** The story that a step stands in. */
  readonly within?: string;
  readonly site: string;
  /** ISO day. */
  readonly published: string;
  readonly url: string;
  /** BCP 47. */
  readonly lang: string;
  /** SPDX id. */
  readonly licence: string;
  /** For keys of bibliographies: slug, or slug and id of the step. */
  readonly key: string;
}

/** A person's name for indexes, or the name of an organisation, which is never turned round. */
export type Name = { readonly family: string; readonly given: string } | { readonly literal: string };

const COLLECTIVE =
  /\b(agency|and|archive|association|bureau|center|centre|college|committee|contributors|department|desk|editors?|forum|foundation|group|institute|lab|laboratory|library|magazine|ministry|museum|network|news|newsroom|office|of|press|project|radio|review|school|service|society|staff|team|the|times|union|university)\b|[&\d]/i;
const PARTICLE =
  /^(af|al|ap|ben|bin|bint|da|de|del|della|den|der|di|dos|du|el|ibn|la|le|ten|ter|van|von|zu)$/;

/**
 * A story, or one step of it, as a work to cite.
 * @param site name of the site that publishes it
 * @param url its address
 */
export function workOf(story: Story, step: Step | undefined, site: string, url: string): Work {
  const { authors, title, updated, published, lang, licence, slug } = story;
  return {
    authors: authors.map(({ name }) => name),
    title: step?.heading ?? title,
    ...(step ? { within: title } : {}),
    site,
    published: updated ?? published,
    url,
    lang,
    licence,
    key: step ? `${slug}-${step.id}` : slug,
  };
}

/**
 * How a name is taken apart: the last word, with particles before it, is the family's. One word, and names with a word
 * such as "Institute" or "of", are organisations. A comma ("Yang, Jisheng") says it outright.
 */
export function nameOf(text: string): Name {
  const [before = '', ...after] = text.split(',').map((part) => part.trim());
  if (after.length === 1 && before && after[0]) return { family: before, given: after[0] };
  const words = text.trim().split(/\s+/);
  if (words.length < 2 || words.length > 5 || COLLECTIVE.test(text)) return { literal: text.trim() };
  let from = words.length - 1;
  while (from > 1 && PARTICLE.test(words[from - 1] ?? '')) from -= 1;
  return { family: words.slice(from).join(' '), given: words.slice(0, from).join(' ') };
}
