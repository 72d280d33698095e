import { listed } from '../../../../../components/listed.ts';
import { loadStory, storySlugs } from '../../../../../components/story/load-story.ts';
import { liveFile, liveFiles } from '../../../../../components/map/live-data.ts';

export const dynamic = 'force-static';
export const generateStaticParams = listed(() =>
  storySlugs().flatMap((slug) => liveFiles(loadStory(slug)).map((file) => ({ slug, file }))),
);

export async function GET(_: Request, { params }: { params: Promise<{ slug: string; file: string }> }) {
  const { slug, file } = await params;
  const loaded = loadStory(slug);
  if (!liveFiles(loaded).includes(file)) return new Response(null, { status: 404 });
  return Response.json(liveFile(loaded, file));
}
