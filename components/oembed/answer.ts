import { loadStory, storySlugs } from '../story/load-story.ts';
import { oembed, oembedXml } from './oembed.ts';

type Format = 'json' | 'xml';

/** Every step of the library, as the parameters of a route. */
export function everyStep(): { slug: string; step: string }[] {
  return storySlugs().flatMap(
    (slug) => loadStory(slug)?.story.steps.map(({ id }) => ({ slug, step: id })) ?? [],
  );
}

/** The oEmbed file of a story, or of the step with the given id. */
export function oembedFile(format: Format, slug: string, id?: string): Response {
  const story = storySlugs().includes(slug) ? loadStory(slug)?.story : undefined;
  const step = story?.steps.find((one) => one.id === id);
  if (!story || (id !== undefined && !step)) return new Response(null, { status: 404 });
  const answer = oembed(story, step);
  if (format === 'json') return Response.json(answer);
  return new Response(oembedXml(answer), { headers: { 'content-type': 'text/xml' } });
}
