import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import '../../../../components/explore/explore.css';
import '../../../../components/map/live.css';
import '../../../../components/map/map.css';
import '../../../../components/story/card.css';
import '../../../../components/embed/embed.css';
import { BASE_PATH } from '../../../../components/base-path.ts';
import { EmbedPage } from '../../../../components/embed/embed-page.tsx';
import { embedMetadata } from '../../../../components/embed/embed-metadata.ts';
import { listed } from '../../../../components/listed.ts';
import { loadStory, storySlugs } from '../../../../components/story/load-story.ts';

interface Props {
  params: Promise<{ slug: string; step: string }>;
}

export const generateStaticParams = listed(() =>
  storySlugs().flatMap((slug) => loadStory(slug)?.story.steps.map(({ id }) => ({ slug, step: id })) ?? []),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, step } = await params;
  const loaded = loadStory(slug);
  return loaded ? embedMetadata(loaded.story, step) : {};
}

export default async function Page({ params }: Props) {
  const { slug, step } = await params;
  const loaded = loadStory(slug);
  if (!loaded?.story.steps.some(({ id }) => id === step)) notFound();
  return <EmbedPage loaded={loaded} base={BASE_PATH} only={step} />;
}
