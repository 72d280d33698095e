import type { LoadedStory } from '../story/load-story.ts';
import { dateText } from '../story/date-text.ts';

/** The front page: every story with a drawn map. */
export function LibraryPage({ stories, base }: { stories: readonly LoadedStory[]; base: string }) {
  return (
    <main className="library">
      <header>
        <h1>Araxes</h1>
        <p>Accounts told on a map that moves as you read.</p>
      </header>
      <ul>
        {stories.map(({ story }) => (
          <li key={story.slug}>
            <a href={`${base}/stories/${story.slug}/`} lang={story.lang}>
              <img src={`${base}/stories/${story.slug}/steps/cover.svg`} width={960} height={540} alt="" />
              <h2>{story.title}</h2>
              <p className="dek">{story.dek}</p>
              <p className="byline">
                {story.steps.length} steps ·{' '}
                <time dateTime={story.published}>{dateText(story.published)}</time>
              </p>
            </a>
          </li>
        ))}
      </ul>
    </main>
  );
}
