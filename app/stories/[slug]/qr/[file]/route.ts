import { listed } from '../../../../../components/listed.ts';
import { qrFile, qrFiles } from '../../../../../components/qr/qr-files.ts';
import { loadStory, storySlugs } from '../../../../../components/story/load-story.ts';

export const dynamic = 'force-static';
export const generateStaticParams = listed(() =>
  storySlugs().flatMap((slug) => qrFiles(loadStory(slug)?.story).map((file) => ({ slug, file }))),
);

export async function GET(_: Request, { params }: { params: Promise<{ slug: string; file: string }> }) {
  const { slug, file } = await params;
  const story = loadStory(slug)?.story;
  if (!story || !qrFiles(story).includes(file)) return new Response(null, { status: 404 });
  return new Response(qrFile(story, file), { headers: { 'content-type': 'image/svg+xml' } });
}
