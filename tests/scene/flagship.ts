import { loadStory, type LoadedStory } from '../../components/story/load-story.ts';

/** The story that the project ships, with all that its scenes are made from. Read once: it takes a second or two. */
export function flagship(): LoadedStory {
  const loaded = loadStory('iran-azerbaijan-2022');
  if (!loaded) throw new Error('the story shows nothing');
  return loaded;
}
