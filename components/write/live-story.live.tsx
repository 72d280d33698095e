'use client';

import { useEffect, useRef } from 'react';
import { enliven } from '../story/enliven.ts';

/**
 * Brings the story to life, and again whenever its live map has become another one. Exported pages load
 * `story-entry.ts` instead, which does the same without React.
 */
export function LiveStory({ edition }: { edition: string }) {
  const drawn = useRef(edition);
  useEffect(() => {
    const story = document.querySelector<HTMLElement>('.story');
    if (!story) return undefined;
    if (drawn.current !== edition) drawAnew(story, edition);
    drawn.current = edition;
    let end: (() => void) | undefined;
    // React's Strict Mode starts every effect twice: only what stays gets a map.
    const soon = setTimeout(() => {
      end = enliven(story);
    });
    return () => {
      clearTimeout(soon);
      // Later, because the tools for exploring are React's too and cannot end while it renders.
      if (end) setTimeout(end);
    };
  }, [edition]);
  return null;
}

/** The stills keep their addresses, which makes the browser keep the pictures. */
function drawAnew(story: HTMLElement, edition: string): void {
  for (const still of story.querySelectorAll<HTMLImageElement>('img.ground')) {
    const url = new URL(still.src);
    url.search = edition;
    still.src = url.href;
  }
}
