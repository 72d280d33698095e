import { isRegionFile, REGION_SIZES, regionFile } from '../../../../../components/atlas/region-file.ts';
import { listed } from '../../../../../components/listed.ts';
import { loadStory, storySlugs } from '../../../../../components/story/load-story.ts';

export const dynamic = 'force-static';
export const generateStaticParams = listed(() =>
  storySlugs().flatMap((slug) => Object.keys(REGION_SIZES).map((file) => ({ slug, file }))),
);

export async function GET(_: Request, { params }: { params: Promise<{ slug: string; file: string }> }) {
  const { slug, file } = await params;
  const loaded = loadStory(slug);
  if (!loaded || !isRegionFile(file)) return new Response(null, { status: 404 });
  return new Response(regionFile(loaded, file), { headers: { 'content-type': 'image/svg+xml' } });
}
