import type { Metadata } from 'next';
import { BASE_PATH } from '../components/base-path.ts';
import { loadStory, storySlugs } from '../components/story/load-story.ts';

export const metadata: Metadata = { title: 'Page not found' };

export default function NotFound() {
  const stories = storySlugs().flatMap((slug) => loadStory(slug)?.story ?? []);
  return (
    <main className="missing">
      <h1>There is no page here</h1>
      <p>The address may be mistyped, or the page may have moved. These stories are here:</p>
      <ul>
        {stories.map(({ slug, title }) => (
          <li key={slug}>
            <a href={`${BASE_PATH}/stories/${slug}/`}>{title}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href={`${BASE_PATH}/`}>All stories</a>
      </p>
    </main>
  );
}
