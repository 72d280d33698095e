import { BASE_PATH } from '../base-path.ts';
import { issuesOf, loadStory } from '../story/load-story.ts';
import { StoryPage } from '../story/story-page.tsx';
import { IssuePanel } from './issue-panel.live.tsx';
import { liveEdition } from './live-edition.ts';
import { LiveStory } from './live-story.live.tsx';

/** The page of a story while it is being written (`npm run dev`): brought to life by React, and its issues over it. */
export function WritingDesk({ slug }: { slug: string }) {
  const loaded = loadStory(slug);
  return (
    <>
      <IssuePanel issues={issuesOf(slug)} base={BASE_PATH} />
      {loaded ? <StoryPage loaded={loaded} base={BASE_PATH} /> : <NothingToShow slug={slug} />}
      <LiveStory edition={loaded ? liveEdition(loaded) : ''} />
    </>
  );
}

function NothingToShow({ slug }: { slug: string }) {
  return (
    <main className="missing">
      <h1>This story shows nothing yet</h1>
      <p>Mend the errors listed below. The page follows as soon as stories/{slug}/story.md is saved.</p>
    </main>
  );
}
