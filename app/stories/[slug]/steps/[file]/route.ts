import { loadStory, storySlugs } from '../../../../../components/story/load-story.ts';
import { stepFile, stepFiles } from '../../../../../components/map/step-files.ts';

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return storySlugs().flatMap((slug) => stepFiles(loadStory(slug)).map((file) => ({ slug, file })));
}

export async function GET(_: Request, { params }: { params: Promise<{ slug: string; file: string }> }) {
  const { slug, file } = await params;
  const { body, type } = stepFile(loadStory(slug), file);
  return new Response(body, { headers: { 'content-type': type } });
}
