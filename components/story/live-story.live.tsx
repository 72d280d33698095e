'use client';

import { useEffect } from 'react';
import { enliven } from './enliven.ts';

/**
 * Brings the story to life while it is being written (`npm run dev`). Exported pages load `story-entry.ts` instead,
 * which does the same without React.
 */
export function LiveStory() {
  useEffect(() => {
    const story = document.querySelector<HTMLElement>('.story');
    return story ? enliven(story) : undefined;
  }, []);
  return null;
}
