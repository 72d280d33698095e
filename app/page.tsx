import '../components/library/library.css';
import { BASE_PATH } from '../components/base-path.ts';
import { LibraryPage } from '../components/library/library-page.tsx';
import { loadStory, storySlugs } from '../components/story/load-story.ts';

export default function Page() {
  const stories = storySlugs().flatMap((slug) => loadStory(slug) ?? []);
  return <LibraryPage stories={stories} base={BASE_PATH} />;
}
