import { loadStory, storySlugs } from '../../../../../components/story/load-story.ts';
import { liveFile, liveFiles } from '../../../../../components/map/live-data.ts';

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return storySlugs().flatMap((slug) => liveFiles(loadStory(slug)).map((file) => ({ slug, file })));
}

export async function GET(_: Request, { params }: { params: Promise<{ slug: string; file: string }> }) {
  const { slug, file } = await params;
  return Response.json(liveFile(loadStory(slug), file));
}
