import { downloadsOf } from '../../../../../components/downloads/downloads.ts';
import { listed } from '../../../../../components/listed.ts';
import { loadStory, storySlugs } from '../../../../../components/story/load-story.ts';

export const dynamic = 'force-static';
export const generateStaticParams = listed(() =>
  storySlugs().flatMap((slug) => {
    const loaded = loadStory(slug);
    return loaded ? downloadsOf(loaded).map(({ file }) => ({ slug, file })) : [];
  }),
);

export async function GET(_: Request, { params }: { params: Promise<{ slug: string; file: string }> }) {
  const { slug, file } = await params;
  const loaded = loadStory(slug);
  const download = loaded && downloadsOf(loaded).find((one) => one.file === file);
  if (!download) return new Response(null, { status: 404 });
  return new Response(download.body, { headers: { 'content-type': download.type } });
}
