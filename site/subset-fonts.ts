import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';
import { inTurns } from './in-turns.ts';

const carriesText = (file: string) => /\.(html|json|geojson|topojson)$/.test(file);
/** What a reader can type is always there. */
const TYPED = Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i)).join('');

/** Its types are of a version that did not know all of its options. */
type Options = NonNullable<Parameters<typeof subsetFont>[2]> & {
  keepFeatures: string[];
  dropTables: string[];
};

const OPTIONS: Options = {
  targetFormat: 'woff2',
  // What browsers use unasked, and figures of one width: other features bring letters that nobody sees.
  keepFeatures: ['ccmp', 'locl', 'rlig', 'liga', 'clig', 'calt', 'kern', 'mark', 'mkmk', 'tnum'],
  // Each is of one weight, and has no axes to tell of.
  dropTables: ['STAT'],
};

/**
 * Cuts the site's fonts down to the characters that its pages and map data use.
 * @param out the exported folder
 * @param files its files, from the folder's root
 * @returns the new name of each font by its old one, without folders
 */
export async function subsetFonts(out: string, files: readonly string[]): Promise<Map<string, string>> {
  const letters = new Set(TYPED);
  const note = async (file: string) => {
    for (const letter of await readFile(join(out, file), 'utf8')) letters.add(letter);
  };
  await inTurns(files.filter(carriesText), note);
  const used = [...letters].sort().join('');
  const renamed = new Map<string, string>();
  for (const file of files.filter((name) => name.endsWith('.woff2'))) {
    const small = await subsetFont(await readFile(join(out, file)), used, OPTIONS);
    const name = `${createHash('sha256').update(small).digest('hex').slice(0, 12)}.woff2`;
    await writeFile(join(out, dirname(file), name), small);
    await rm(join(out, file));
    renamed.set(file.slice(dirname(file).length + 1), name);
  }
  return renamed;
}
