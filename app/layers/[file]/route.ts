import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return ['far.topojson', 'near.topojson', 'names.geojson', 'places.geojson'].map((file) => ({ file }));
}

export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  return new Response(await readFile(join(process.cwd(), 'geo/layers', file)), {
    headers: { 'content-type': 'application/json' },
  });
}
