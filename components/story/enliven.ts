import { offerEmbedding } from '../embed/offer-embedding.ts';
import { offerKeeping } from '../reading/offer-keeping.ts';
import { offerSources } from './offer-sources.ts';
import { startStory } from './start-story.ts';

/**
 * Brings the finished page of a story to life: the map follows the reader, and can be explored. Takes the story's
 * element, which names its slug and the site's path; returns what ends it all.
 */
export function enliven(story: HTMLElement): () => void {
  const stage = story.querySelector<HTMLElement>('.stage');
  const note = story.querySelector<HTMLElement>('.quiet-note');
  const opener = story.querySelector<HTMLElement>('.explore-open');
  const { slug, base = '' } = story.dataset;
  if (!stage || !slug) throw new Error('enliven(story): the element is not the page of a story');
  const say = (text: string) => {
    if (note) note.textContent = text;
  };
  const started = startStory({ story, stage, slug, base, say });
  const explore = () => opener && void started.explore(opener);
  opener?.addEventListener('click', explore);
  const present = (event: MouseEvent) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href$="?present"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void started.present(link);
  };
  document.addEventListener('click', present);
  if (/[?&]present\b/.test(location.search)) void started.present(document.body);
  offerKeeping(story);
  const endSources = offerSources(story);
  const endEmbedding = offerEmbedding(story, slug, base);
  return () => {
    opener?.removeEventListener('click', explore);
    document.removeEventListener('click', present);
    endSources();
    endEmbedding();
    started.end();
  };
}
