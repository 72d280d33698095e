import type { Metadata } from 'next';
import '../components/library/library.css';
import { BASE_PATH } from '../components/base-path.ts';
import { FEED_LINKS } from '../components/feeds/entries.ts';
import { LibraryPage } from '../components/library/library-page.tsx';
import { loadStory, storySlugs } from '../components/story/load-story.ts';
import { absolute } from '../components/story/metadata.ts';

export const metadata: Metadata = { alternates: { canonical: absolute('/'), types: FEED_LINKS } };

export default function Page() {
  const stories = storySlugs().flatMap((slug) => loadStory(slug) ?? []);
  return <LibraryPage stories={stories} base={BASE_PATH} />;
}
