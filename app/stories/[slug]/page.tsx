import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import '../../../components/explore/explore.css';
import '../../../components/map/live.css';
import '../../../components/map/map.css';
import '../../../components/story/card.css';
import '../../../components/story/story.css';
import '../../../components/story/colophon.css';
import '../../../components/story/timeline.css';
import '../../../components/reading/reading.css';
import { BASE_PATH } from '../../../components/base-path.ts';
import { listed } from '../../../components/listed.ts';
import { loadStory, storySlugs } from '../../../components/story/load-story.ts';
import { storyMetadata } from '../../../components/story/metadata.ts';
import { StoryPage } from '../../../components/story/story-page.tsx';

interface Props {
  params: Promise<{ slug: string }>;
}

export const generateStaticParams = listed(() => storySlugs().map((slug) => ({ slug })));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const loaded = loadStory((await params).slug);
  return loaded ? storyMetadata(loaded.story) : {};
}

export default async function Page({ params }: Props) {
  const { slug } = await params;
  if (!storySlugs().includes(slug)) notFound();
  if (process.env.NODE_ENV === 'development') {
    const { WritingDesk } = await import('../../../components/write/writing-desk.tsx');
    return <WritingDesk slug={slug} />;
  }
  const loaded = loadStory(slug);
  if (!loaded) notFound();
  return <StoryPage loaded={loaded} base={BASE_PATH} />;
}
