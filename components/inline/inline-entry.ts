import { followingMap } from './following-map.ts';
import { inlineMap } from './inline-map.ts';
import { inlineStory } from './inline-story.ts';

export { followingMap, inlineMap, inlineStory };
