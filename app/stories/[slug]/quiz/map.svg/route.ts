import { listed } from '../../../../../components/listed.ts';
import { quizMapFile } from '../../../../../components/quiz/quiz-data.ts';
import { loadStory, storySlugs } from '../../../../../components/story/load-story.ts';

export const dynamic = 'force-static';
export const generateStaticParams = listed(() => storySlugs().map((slug) => ({ slug })));

export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const loaded = storySlugs().includes(slug) ? loadStory(slug) : null;
  return loaded
    ? new Response(quizMapFile(loaded), { headers: { 'content-type': 'image/svg+xml' } })
    : new Response(null, { status: 404 });
}
