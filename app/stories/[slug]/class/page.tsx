import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import '../../../../components/class/class.css';
import { BASE_PATH } from '../../../../components/base-path.ts';
import { ClassPage } from '../../../../components/class/class-page.tsx';
import { listed } from '../../../../components/listed.ts';
import { loadStory, storySlugs } from '../../../../components/story/load-story.ts';
import { absolute } from '../../../../components/story/metadata.ts';

interface Props {
  params: Promise<{ slug: string }>;
}

export const generateStaticParams = listed(() => storySlugs().map((slug) => ({ slug })));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const title = `For the classroom: ${loadStory(slug)?.story.title ?? ''}`;
  return { title, alternates: { canonical: absolute(`/stories/${slug}/class/`) } };
}

export default async function Page({ params }: Props) {
  const loaded = loadStory((await params).slug);
  if (!loaded) notFound();
  return <ClassPage loaded={loaded} base={BASE_PATH} />;
}
