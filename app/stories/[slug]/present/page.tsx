import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import '../../../../components/present/notes.css';
import { BASE_PATH } from '../../../../components/base-path.ts';
import { listed } from '../../../../components/listed.ts';
import { NotesPage } from '../../../../components/present/notes-page.tsx';
import { loadStory, storySlugs } from '../../../../components/story/load-story.ts';
import { absolute } from '../../../../components/story/metadata.ts';

interface Props {
  params: Promise<{ slug: string }>;
}

export const generateStaticParams = listed(() => storySlugs().map((slug) => ({ slug })));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const title = `Speaker’s notes: ${loadStory(slug)?.story.title ?? ''}`;
  return { title, alternates: { canonical: absolute(`/stories/${slug}/present/`) } };
}

export default async function Page({ params }: Props) {
  const loaded = loadStory((await params).slug);
  if (!loaded) notFound();
  return <NotesPage loaded={loaded} base={BASE_PATH} />;
}
