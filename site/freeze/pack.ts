import { type Zippable, unzipSync, zipSync } from 'fflate';
import type { Files } from './manifest.ts';

const isPacked = (path: string) => /\.(png|woff2)$/.test(path);

/** A zip of the files, in one folder. The same files give the same bytes. */
export function pack(files: Files, folder: string): Uint8Array {
  // Archives keep local time without its zone: this is the same in all zones, and the earliest there can be.
  const mtime = new Date(1980, 0, 1);
  const entries: Zippable = {};
  for (const path of [...files.keys()].sort()) {
    const content = files.get(path);
    if (content) entries[`${folder}/${path}`] = [content, { level: isPacked(path) ? 0 : 9, mtime }];
  }
  return zipSync(entries);
}

/**
 * The files of a zip, without the one folder that they are in.
 * @throws with a sentence for the reader if it cannot be read
 */
export function unpack(zip: Uint8Array): Files {
  const names: string[] = [];
  let unzipped: Record<string, Uint8Array>;
  try {
    unzipped = unzipSync(zip, {
      filter: ({ name }) => {
        names.push(name);
        return !name.endsWith('/');
      },
    });
  } catch {
    throw new Error('It is not a zip that can be read.');
  }
  // Programs differ in which one of two they would show.
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new Error(`It has two files named ${twice}.`);
  const [first = ''] = names;
  const folder = `${first.split('/', 1)[0]}/`;
  const cut = names.every((name) => name.startsWith(folder)) ? folder.length : 0;
  return new Map(Object.entries(unzipped).map(([name, content]) => [name.slice(cut), content]));
}
