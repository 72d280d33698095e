import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import '../../../../components/quiz/quiz.css';
import { BASE_PATH } from '../../../../components/base-path.ts';
import { listed } from '../../../../components/listed.ts';
import { QuizPage } from '../../../../components/quiz/quiz-page.tsx';
import { loadStory, storySlugs } from '../../../../components/story/load-story.ts';
import { absolute } from '../../../../components/story/metadata.ts';

interface Props {
  params: Promise<{ slug: string }>;
}

export const generateStaticParams = listed(() => storySlugs().map((slug) => ({ slug })));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const story = storySlugs().includes(slug) ? loadStory(slug)?.story : undefined;
  if (!story) return {};
  return {
    title: `Quiz · ${story.title}`,
    description: `Find the places of “${story.title}” on a map without names, and put the story in order.`,
    alternates: { canonical: absolute(`/stories/${slug}/quiz/`) },
  };
}

export default async function Page({ params }: Props) {
  const { slug } = await params;
  const loaded = storySlugs().includes(slug) ? loadStory(slug) : null;
  if (!loaded) notFound();
  return <QuizPage loaded={loaded} base={BASE_PATH} />;
}
