import { listed } from '../../../../components/listed.ts';
import { oembedFile } from '../../../../components/oembed/answer.ts';
import { storySlugs } from '../../../../components/story/load-story.ts';

export const dynamic = 'force-static';
export const generateStaticParams = listed(() => storySlugs().map((slug) => ({ slug })));

export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }) {
  return oembedFile('xml', (await params).slug);
}
