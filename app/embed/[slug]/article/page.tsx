import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import '../../../../components/embed/sample.css';
import { BASE_PATH } from '../../../../components/base-path.ts';
import { embedMetadata } from '../../../../components/embed/embed-metadata.ts';
import { SamplePage } from '../../../../components/embed/sample-page.tsx';
import { listed } from '../../../../components/listed.ts';
import { loadStory, storySlugs } from '../../../../components/story/load-story.ts';

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
  return <SamplePage story={loaded.story} base={BASE_PATH} />;
}
