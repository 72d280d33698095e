import { createHash } from 'node:crypto';
import { copyFile, mkdir, realpath, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { build, type OutputChunk } from 'rolldown';

/** What one kind of page runs in browsers. */
export interface PageScripts {
  /** Path of its module from the root of the site, without a slash at its start. */
  readonly entry: string;
  /** Paths of the modules that the entry cannot start without. */
  readonly needs: readonly string[];
  /** Text of the script that stands before the style sheets; '' for none. */
  readonly early: string;
  /** Text of the script that stands in the head, behind the style sheets; '' for none. */
  readonly head: string;
  /** Text of the script that stands at the end of the body, behind the fonts; '' for none. */
  readonly tail: string;
  /** Whether the page starts with the scenes of its story. */
  readonly scenes: boolean;
  /** Path of the map library, for the early script to fetch; '' when it does not. */
  readonly ahead: string;
}

interface PageEntry {
  readonly entry: string;
  readonly early?: string;
  readonly head?: string;
  readonly tail?: string;
  /** It starts with the scenes of its story. */
  readonly scenes?: true;
  /** Its early script fetches the map library. */
  readonly ahead?: true;
}

/** What pages run, by the first word in the class of their `main`. */
const ENTRIES = {
  story: {
    entry: 'components/story/story-entry.ts',
    early: 'components/story/hold-entry.ts',
    tail: 'components/story/hold-fonts-entry.ts',
    scenes: true,
    ahead: true,
  },
  embed: {
    entry: 'components/embed/embed-entry.ts',
    head: 'components/embed/head-entry.ts',
    tail: 'components/embed/beacon-entry.ts',
    scenes: true,
  },
  sample: {
    entry: 'components/embed/sample-entry.ts',
    head: 'components/embed/head-entry.ts',
    scenes: true,
  },
  sheet: { entry: 'components/class/sheet-entry.ts' },
  cite: { entry: 'components/cite/cite-entry.ts' },
  quiz: { entry: 'components/quiz/quiz-entry.ts' },
  talk: { entry: 'components/present/notes-entry.ts' },
  atlas: { entry: 'components/atlas/atlas-entry.ts', scenes: true },
} as const satisfies Readonly<Record<string, PageEntry>>;

/** Kinds of pages with scripts. */
export type PageKind = keyof typeof ENTRIES;

/** What articles of other sites ask for; the first lies at an address that never changes. */
const ELEMENTS = 'components/inline/elements-entry.ts';
const INLINE = 'components/inline/inline-entry.ts';
/** What answers for stories that readers keep on their device. Its address says how far it may reach, and never changes. */
const OFFLINE = 'components/offline/worker-entry.ts';
const LIBRARY = 'node_modules/maplibre-gl/dist/maplibre-gl.mjs';
const WORKER = 'maplibre-gl/dist/maplibre-gl-worker.mjs';

/** What the page of a story starts with. Other pages need most of it too. */
const START = 'components/story/enliven.ts';

/**
 * Bundles what runs in readers' browsers: the entries, small, what a story starts with in one file (one round of requests
 * on a slow line), and in chunks of their own what they ask for later (the map library, the tools for exploring). All
 * files of one version lie in a folder named after their content.
 * @param root the project's folder
 * @param out the exported folder
 */
export async function bundle(root: string, out: string): Promise<Record<PageKind, PageScripts>> {
  const entries = [...Object.values(ENTRIES).map(({ entry }) => entry), INLINE];
  const { output } = await build({
    cwd: root,
    input: entries.map((entry) => join(root, entry)),
    platform: 'browser',
    moduleTypes: { '.css': 'text' },
    transform: { target: 'es2022', define: { 'process.env.NODE_ENV': '"production"' } },
    checks: { moduleLevelDirective: false },
    write: false,
    output: {
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: '[name]-[hash].js',
      codeSplitting: { groups: [{ name: 'start', test: (id) => id === join(root, START) }] },
      minify: true,
      comments: false,
    },
  });
  const chunks = output.filter((file) => file.type === 'chunk');
  const hash = createHash('sha256');
  for (const { fileName, code } of chunks) hash.update(fileName).update(code);
  const folder = `_araxes/${hash.digest('hex').slice(0, 12)}`;
  await mkdir(join(out, folder), { recursive: true });
  for (const { fileName, code } of chunks) await writeFile(join(out, folder, fileName), code);
  // The map library's module names its worker by this path beside itself.
  await mkdir(join(out, folder, dirname(WORKER)), { recursive: true });
  await copyFile(join(root, 'node_modules', WORKER), join(out, folder, WORKER));
  const INLINE_MODULE = JSON.stringify(`${folder}/${basename(INLINE, '.ts')}.js`);
  await writeFile(join(out, 'embed.js'), await inline(root, ELEMENTS, { INLINE_MODULE }));
  await writeFile(join(out, 'offline-worker.js'), await inline(root, OFFLINE));
  const libraryPath = await realpath(join(root, LIBRARY));
  const library = chunks.find(({ facadeModuleId }) => facadeModuleId === libraryPath);
  if (!library) throw new Error(`bundle(): there is no module of ${LIBRARY}`);
  const scriptsOf = async (kind: PageKind): Promise<PageScripts> => {
    const { entry, early, head, tail, scenes, ahead }: PageEntry = ENTRIES[kind];
    const name = basename(entry).replace(/\.ts$/, '.js');
    const [first = '', inHead = '', inTail = ''] = await Promise.all(
      [early, head, tail].map((script) => (script ? inline(root, script) : '')),
    );
    return {
      entry: `${folder}/${name}`,
      needs: importsOf(name, chunks).map((file) => `${folder}/${file}`),
      early: first,
      head: inHead,
      tail: inTail,
      scenes: scenes ?? false,
      ahead: ahead ? `${folder}/${library.fileName}` : '',
    };
  };
  const kinds = Object.keys(ENTRIES) as PageKind[];
  const scripts = await Promise.all(kinds.map(async (kind) => [kind, await scriptsOf(kind)] as const));
  return Object.fromEntries(scripts) as Record<PageKind, PageScripts>;
}

/** Names of the chunks that a chunk cannot start without. */
function importsOf(name: string, chunks: readonly OutputChunk[]): string[] {
  const all = new Set([name]);
  for (const file of all)
    for (const other of chunks.find(({ fileName }) => fileName === file)?.imports ?? []) all.add(other);
  all.delete(name);
  return [...all];
}

async function inline(root: string, entry: string, define: Record<string, string> = {}): Promise<string> {
  const { output } = await build({
    cwd: root,
    input: join(root, entry),
    platform: 'browser',
    transform: { target: 'es2020', define },
    write: false,
    output: { format: 'iife', codeSplitting: false, minify: true, comments: false },
  });
  return output[0].code.trim();
}
