import { readFile, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { inTurns } from './in-turns.ts';

const text = /\.(bib|css|csv|geojson|html|js|json|kml|map|mjs|svg|topojson|txt|webmanifest|xml)$/;
const smallest = 1024;
const slowAbove = 3_000_000;
/** The same few for every page; pictures and pages grow in number with the library, and gain 1 % for thrice the time. */
const shared = /\.(css|js|mjs|topojson)$/;
const worthwhile = 0.95;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/**
 * Writes `.br` and `.gz` copies beside the text files that get smaller by it.
 * @param dir the exported folder
 * @param files paths in it
 * @returns how many files got a brotli copy, their bytes, and the bytes of those copies
 */
export async function compress(dir: string, files: readonly string[]) {
  const total = { files: 0, before: 0, after: 0 };
  const pack = async (file: string) => {
    const path = join(dir, file);
    if ((await stat(path)).size <= smallest) return;
    const content = await readFile(path);
    const [after] = await Promise.all([
      brotli(content, brotliOptions(file, content)).then((packed) =>
        writeSmaller(`${path}.br`, content, packed),
      ),
      gzipped(content, { level: 9 }).then((packed) => writeSmaller(`${path}.gz`, content, packed)),
    ]);
    if (after === undefined) return;
    total.files += 1;
    total.before += content.length;
    total.after += after;
  };
  await inTurns(
    files.filter((file) => text.test(file)),
    pack,
    availableParallelism(),
  );
  return total;
}

async function writeSmaller(path: string, content: Buffer, packed: Buffer): Promise<number | undefined> {
  if (packed.length > content.length * worthwhile) return undefined;
  await writeFile(path, packed);
  return packed.length;
}

function brotliOptions(file: string, { length }: Buffer) {
  const quality = shared.test(file) ? 11 : 10;
  return {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: length < slowAbove ? quality : 9,
      [constants.BROTLI_PARAM_SIZE_HINT]: length,
    },
  };
}
