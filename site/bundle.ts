import { createHash } from 'node:crypto';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';

/** What one kind of page runs in browsers. */
export interface PageScripts {
  /** Path of its module from the root of the site, without a slash at its start. */
  readonly entry: string;
  /** Paths of the modules that the entry cannot start without. */
  readonly needs: readonly string[];
  /** Text of the script that stands in the head; '' for none. */
  readonly head: string;
  /** Text of the script that stands at the end of the body; '' for none. */
  readonly tail: string;
  /** Whether the page starts with the scenes of its story. */
  readonly scenes: boolean;
  /** Paths of the map library and its worker, for the script in the head to fetch early; empty when it does not. */
  readonly ahead: readonly string[];
}

interface PageEntry {
  readonly entry: string;
  readonly head?: string;
  readonly tail?: string;
  /** It starts with the scenes of its story. */
  readonly scenes?: true;
  /** The script in its head fetches the map library early. */
  readonly ahead?: true;
}

/** What pages run, by the first word in the class of their `main`. */
const ENTRIES = {
  story: {
    entry: 'components/story/story-entry.ts',
    head: 'components/story/hold-entry.ts',
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

/**
 * Bundles what runs in readers' browsers: the entries, small, and in chunks of their own what they ask for later (the map
 * library, the tools for exploring). All files of one version lie in a folder named after their content.
 * @param root the project's folder
 * @param out the exported folder
 */
export async function bundle(root: string, out: string): Promise<Record<PageKind, PageScripts>> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [...Object.values(ENTRIES).map(({ entry }) => entry), INLINE],
    entryNames: '[name]',
    outdir: 'out',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    loader: { '.css': 'text' },
    minify: true,
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  const hash = createHash('sha256');
  for (const { path, contents } of outputFiles) hash.update(basename(path)).update(contents);
  const folder = `_araxes/${hash.digest('hex').slice(0, 12)}`;
  await mkdir(join(out, folder), { recursive: true });
  for (const { path, contents } of outputFiles) await writeFile(join(out, folder, basename(path)), contents);
  // The map library's module names its worker by this path beside itself.
  await mkdir(join(out, folder, dirname(WORKER)), { recursive: true });
  await copyFile(join(root, 'node_modules', WORKER), join(out, folder, WORKER));
  const INLINE_MODULE = JSON.stringify(`${folder}/${basename(INLINE, '.ts')}.js`);
  await writeFile(join(out, 'embed.js'), await inline(root, ELEMENTS, { INLINE_MODULE }));
  await writeFile(join(out, 'offline-worker.js'), await inline(root, OFFLINE));
  const outputs = Object.entries(metafile.outputs);
  const [map] = outputs.find(([, { entryPoint }]) => entryPoint === LIBRARY) ?? [];
  if (!map) throw new Error(`bundle(): there is no module of ${LIBRARY}`);
  const library = [`${folder}/${basename(map)}`, `${folder}/${WORKER}`];
  const scriptsOf = async (kind: PageKind): Promise<PageScripts> => {
    const { entry, head, tail, scenes, ahead }: PageEntry = ENTRIES[kind];
    const name = basename(entry).replace(/\.ts$/, '.js');
    const imports = outputs.find(([path]) => basename(path) === name)?.[1].imports ?? [];
    const needs = imports.flatMap(({ kind: how, path }) =>
      how === 'import-statement' ? [`${folder}/${basename(path)}`] : [],
    );
    const [inHead = '', inTail = ''] = await Promise.all(
      [head, tail].map((script) => (script ? inline(root, script) : '')),
    );
    return {
      entry: `${folder}/${name}`,
      needs,
      head: inHead,
      tail: inTail,
      scenes: scenes ?? false,
      ahead: ahead ? library : [],
    };
  };
  const kinds = Object.keys(ENTRIES) as PageKind[];
  const scripts = await Promise.all(kinds.map(async (kind) => [kind, await scriptsOf(kind)] as const));
  return Object.fromEntries(scripts) as Record<PageKind, PageScripts>;
}

async function inline(root: string, entry: string, define: Record<string, string> = {}): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    target: 'es2020',
    define,
    minify: true,
    write: false,
    logLevel: 'warning',
  });
  return (outputFiles[0]?.text ?? '').trim();
}
