import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import '../../../../components/cite/cite.css';
import { BASE_PATH } from '../../../../components/base-path.ts';
import { CitePage } from '../../../../components/cite/cite-page.tsx';
import { listed } from '../../../../components/listed.ts';
import { loadStory, storySlugs } from '../../../../components/story/load-story.ts';
import { absolute } from '../../../../components/story/metadata.ts';

interface Props {
  params: Promise<{ slug: string }>;
}

export const generateStaticParams = listed(() => storySlugs().map((slug) => ({ slug })));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const title = `Cite and share: ${loadStory(slug)?.story.title ?? ''}`;
  const description = 'Citations, links and QR codes, licences, downloads and reading offline.';
  return { title, description, alternates: { canonical: absolute(`/stories/${slug}/cite/`) } };
}

export default async function Page({ params }: Props) {
  const loaded = loadStory((await params).slug);
  if (!loaded) notFound();
  return <CitePage loaded={loaded} base={BASE_PATH} />;
}
