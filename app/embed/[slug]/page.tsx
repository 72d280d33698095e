import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import '../../../components/explore/explore.css';
import '../../../components/map/live.css';
import '../../../components/map/map.css';
import '../../../components/story/card.css';
import '../../../components/embed/embed.css';
import { BASE_PATH } from '../../../components/base-path.ts';
import { EmbedPage } from '../../../components/embed/embed-page.tsx';
import { embedMetadata } from '../../../components/embed/embed-metadata.ts';
import { listed } from '../../../components/listed.ts';
import { loadStory, storySlugs } from '../../../components/story/load-story.ts';

interface Props {
  params: Promise<{ slug: string }>;
}

export const generateStaticParams = listed(() => storySlugs().map((slug) => ({ slug })));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const loaded = loadStory((await params).slug);
  return loaded ? embedMetadata(loaded.story) : {};
}

export default async function Page({ params }: Props) {
  const loaded = loadStory((await params).slug);
  if (!loaded) notFound();
  return <EmbedPage loaded={loaded} base={BASE_PATH} />;
}
