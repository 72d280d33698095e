import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import '../../../../components/embed/codes.css';
import { BASE_PATH } from '../../../../components/base-path.ts';
import { CodesPage } from '../../../../components/embed/codes-page.tsx';
import { listed } from '../../../../components/listed.ts';
import { loadStory, storySlugs } from '../../../../components/story/load-story.ts';
import { absolute } from '../../../../components/story/metadata.ts';

interface Props {
  params: Promise<{ slug: string }>;
}

export const generateStaticParams = listed(() => storySlugs().map((slug) => ({ slug })));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const title = `Embed: ${loadStory(slug)?.story.title ?? ''}`;
  return { title, robots: { index: false }, alternates: { canonical: absolute(`/stories/${slug}/embed/`) } };
}

export default async function Page({ params }: Props) {
  const loaded = loadStory((await params).slug);
  if (!loaded) notFound();
  return <CodesPage loaded={loaded} base={BASE_PATH} />;
}
