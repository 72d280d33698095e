'use client';

import { useEffect, useRef, useState, type MouseEvent } from 'react';
import type { Visit } from '../explore/visit.ts';
import { startStory, type StartedStory } from './start-story.ts';

/**
 * The live map over the stills. The page is whole without it: it follows the reader once it can draw, and steps aside
 * when it cannot. On request it becomes a map to explore.
 */
export function LiveStory({ slug, base }: { slug: string; base: string }) {
  const stage = useRef<HTMLDivElement>(null);
  const started = useRef<StartedStory>(undefined);
  const [note, setNote] = useState('');
  const [visit, setVisit] = useState<Visit>();
  useEffect(() => {
    const story = stage.current?.closest<HTMLElement>('.story');
    if (!story || !stage.current) return;
    started.current = startStory({ story, stage: stage.current, slug, base, say: setNote });
    return () => started.current?.end();
  }, [slug, base]);
  const explore = async ({ currentTarget }: MouseEvent<HTMLElement>) => {
    setVisit(await started.current?.explore(currentTarget, () => setVisit(undefined)));
  };
  return (
    <div className="live">
      <div className="stage" ref={stage}>
        <div className="canvas" />
        <div className="free" />
        <button type="button" className="explore-open" onClick={explore}>
          <svg aria-hidden="true" width="18" height="18" viewBox="0 0 18 18">
            <path d="M9 1v16M1 9h16M6.5 3.5 9 1l2.5 2.5M6.5 14.5 9 17l2.5-2.5M3.5 6.5 1 9l2.5 2.5M14.5 6.5 17 9l-2.5 2.5" />
          </svg>
          <span>
            Explore<span className="long"> the map</span>
          </span>
        </button>
        {note ? (
          <p className="quiet-note" role="status">
            {note}
          </p>
        ) : null}
        {visit ? <visit.Panel explorer={visit.explorer} onBack={visit.leave} /> : null}
      </div>
    </div>
  );
}
