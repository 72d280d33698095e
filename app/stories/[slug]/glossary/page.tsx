import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import '../../../../components/extended-letters.css';
import '../../../../components/glossary/glossary.css';
import { BASE_PATH } from '../../../../components/base-path.ts';
import { GlossaryPage } from '../../../../components/glossary/glossary-page.tsx';
import { listed } from '../../../../components/listed.ts';
import { loadStory, storySlugs } from '../../../../components/story/load-story.ts';
import { absolute } from '../../../../components/story/metadata.ts';

interface Props {
  params: Promise<{ slug: string }>;
}

export const generateStaticParams = listed(() => storySlugs().map((slug) => ({ slug })));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const title = `Glossary: ${loadStory(slug)?.story.title ?? ''}`;
  return { title, alternates: { canonical: absolute(`/stories/${slug}/glossary/`) } };
}

export default async function Page({ params }: Props) {
  const loaded = loadStory((await params).slug);
  if (!loaded) notFound();
  return <GlossaryPage loaded={loaded} base={BASE_PATH} />;
}
