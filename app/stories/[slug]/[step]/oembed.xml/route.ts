import { listed } from '../../../../../components/listed.ts';
import { everyStep, oembedFile } from '../../../../../components/oembed/answer.ts';

export const dynamic = 'force-static';
export const generateStaticParams = listed(everyStep);

export async function GET(_: Request, { params }: { params: Promise<{ slug: string; step: string }> }) {
  const { slug, step } = await params;
  return oembedFile('xml', slug, step);
}
