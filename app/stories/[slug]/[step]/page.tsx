import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import '../../../../components/map/map.css';
import '../../../../components/story/card.css';
import '../../../../components/story/story.css';
import '../../../../components/story/colophon.css';
import '../../../../components/step-page/step-page.css';
import { BASE_PATH } from '../../../../components/base-path.ts';
import { listed } from '../../../../components/listed.ts';
import { everyStep } from '../../../../components/oembed/answer.ts';
import { StepPage } from '../../../../components/step-page/step-page.tsx';
import { loadStory, storySlugs } from '../../../../components/story/load-story.ts';
import { storyMetadata } from '../../../../components/story/metadata.ts';

interface Props {
  params: Promise<{ slug: string; step: string }>;
}

export const generateStaticParams = listed(everyStep);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find(params);
  return found ? storyMetadata(found.loaded.story, found.loaded.story.steps[found.index]) : {};
}

export default async function Page({ params }: Props) {
  const found = await find(params);
  if (!found) notFound();
  return <StepPage {...found} base={BASE_PATH} />;
}

async function find(params: Props['params']) {
  const { slug, step } = await params;
  const loaded = storySlugs().includes(slug) ? loadStory(slug) : null;
  const index = loaded?.story.steps.findIndex(({ id }) => id === step) ?? -1;
  return loaded && index >= 0 ? { loaded, index } : undefined;
}
