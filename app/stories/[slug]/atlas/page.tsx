import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import '../../../../components/explore/explore.css';
import '../../../../components/map/live.css';
import '../../../../components/map/map.css';
import '../../../../components/story/card.css';
import '../../../../components/atlas/atlas.css';
import '../../../../components/atlas/atlas-map.css';
import '../../../../components/atlas/atlas-print.css';
import { AtlasPage } from '../../../../components/atlas/atlas-page.tsx';
import { BASE_PATH } from '../../../../components/base-path.ts';
import { listed } from '../../../../components/listed.ts';
import { loadStory, storySlugs } from '../../../../components/story/load-story.ts';
import { absolute, shareImage } from '../../../../components/story/metadata.ts';

interface Props {
  params: Promise<{ slug: string }>;
}

export const generateStaticParams = listed(() => storySlugs().map((slug) => ({ slug })));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const loaded = loadStory(slug);
  if (!loaded) return {};
  const title = `Atlas: ${loaded.story.title}`;
  const description =
    'The region of the story as a map of its own: layers, places, distances, areas and comparisons.';
  const url = absolute(`/stories/${slug}/atlas/`);
  const images = [shareImage(loaded.story)];
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: { title, description, url, images },
  };
}

export default async function Page({ params }: Props) {
  const loaded = loadStory((await params).slug);
  if (!loaded) notFound();
  return <AtlasPage loaded={loaded} base={BASE_PATH} />;
}
