import { createHash } from 'node:crypto';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';

/** Where the browser's part of the site lies in the exported folder. */
export interface Bundle {
  /** Folder of this version, from the root of the site, without a slash at its start. */
  readonly folder: string;
  /** The module that pages load. */
  readonly entry: string;
  /** Modules that the entry cannot start without. */
  readonly needs: readonly string[];
}

const ENTRY = 'components/story/story-entry.ts';
const WORKER = 'maplibre-gl/dist/maplibre-gl-worker.mjs';

/**
 * Bundles what runs in readers' browsers: the entry, small, and in chunks of their own what it asks for later (the map
 * library, the tools for exploring). All files of one version lie in a folder named after their content.
 * @param root the project's folder
 * @param out the exported folder
 */
export async function bundle(root: string, out: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [ENTRY],
    outdir: 'out',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
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
  const entry = basename(ENTRY).replace(/\.ts$/, '.js');
  const imports =
    Object.entries(metafile.outputs).find(([path]) => basename(path) === entry)?.[1].imports ?? [];
  const needs = imports.flatMap(({ kind, path }) =>
    kind === 'import-statement' ? [`${folder}/${basename(path)}`] : [],
  );
  return { folder, entry: `${folder}/${entry}`, needs };
}
