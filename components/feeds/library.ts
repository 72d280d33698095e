import { loadStory, storySlugs, type LoadedStory } from '../story/load-story.ts';

/** The stories that can be shown, the newest first. */
export function loadLibrary(): LoadedStory[] {
  return storySlugs()
    .flatMap((slug) => loadStory(slug) ?? [])
    .sort((a, b) => b.story.published.localeCompare(a.story.published));
}
