import { listed } from '../../../../../components/listed.ts';
import { loadStory, storySlugs } from '../../../../../components/story/load-story.ts';
import { stepFile, stepFiles } from '../../../../../components/map/step-files.ts';

export const dynamic = 'force-static';
export const generateStaticParams = listed(() =>
  storySlugs().flatMap((slug) => stepFiles(loadStory(slug)).map((file) => ({ slug, file }))),
);

export async function GET(_: Request, { params }: { params: Promise<{ slug: string; file: string }> }) {
  const { slug, file } = await params;
  const loaded = loadStory(slug);
  if (!stepFiles(loaded).includes(file)) return new Response(null, { status: 404 });
  const { body, type } = stepFile(loaded, file);
  return new Response(body, { headers: { 'content-type': type } });
}
