import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lettersFile } from '../../../components/map/letters-file.ts';
import { listed } from '../../../components/listed.ts';

const FILES = ['far.topojson', 'near.topojson', 'names.geojson', 'places.geojson'];
const LETTERS = 'letters.json';

export const dynamic = 'force-static';
export const generateStaticParams = listed(() => [...FILES, LETTERS].map((file) => ({ file })));

export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  if (file === LETTERS) return Response.json(lettersFile());
  if (!FILES.includes(file)) return new Response(null, { status: 404 });
  return new Response(await readFile(join(process.cwd(), 'geo/layers', file)), {
    headers: { 'content-type': 'application/json' },
  });
}
