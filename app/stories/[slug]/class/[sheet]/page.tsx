import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import '../../../../../components/extended-letters.css';
import '../../../../../components/class/sheet.css';
import '../../../../../components/class/paper.css';
import '../../../../../components/class/map-sheets.css';
import '../../../../../components/class/timeline-sheet.css';
import { BASE_PATH } from '../../../../../components/base-path.ts';
import { SheetPage } from '../../../../../components/class/sheet-page.tsx';
import { sheetsOf } from '../../../../../components/class/sheets.ts';
import { listed } from '../../../../../components/listed.ts';
import { loadStory, storySlugs } from '../../../../../components/story/load-story.ts';
import { absolute } from '../../../../../components/story/metadata.ts';

interface Props {
  params: Promise<{ slug: string; sheet: string }>;
}

export const generateStaticParams = listed(() =>
  storySlugs().flatMap((slug) => {
    const loaded = loadStory(slug);
    return loaded ? sheetsOf(loaded.story).map(({ id }) => ({ slug, sheet: id })) : [];
  }),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, sheet: id } = await params;
  const loaded = loadStory(slug);
  const sheet = loaded && sheetsOf(loaded.story).find((one) => one.id === id);
  const title = `${sheet?.name ?? ''}: ${loaded?.story.title ?? ''}`;
  const canonical = absolute(`/stories/${slug}/class/${id}/`);
  return { title, description: sheet?.about ?? '', alternates: { canonical } };
}

export default async function Page({ params }: Props) {
  const { slug, sheet: id } = await params;
  const loaded = loadStory(slug);
  const sheet = loaded && sheetsOf(loaded.story).find((one) => one.id === id);
  if (!loaded || !sheet) notFound();
  return <SheetPage loaded={loaded} base={BASE_PATH} sheet={sheet} />;
}
