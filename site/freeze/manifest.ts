import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Story } from '../../geo/story/story.ts';

/** The files of a frozen edition by their paths in it. */
export type Files = ReadonlyMap<string, Uint8Array>;

export const MANIFEST = 'manifest.json';

const manifestSchema = z.object({
  format: z.literal(1),
  slug: z.string(),
  title: z.string(),
  published: z.string(),
  updated: z.string().optional(),
  authors: z.array(z.string()),
  licence: z.string(),
  files: z.array(z.object({ path: z.string(), bytes: z.number(), sha256: z.string() })),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** What differs between an edition and its manifest. */
export interface Difference {
  readonly kind: 'changed' | 'missing' | 'added';
  readonly path: string;
}

/** SHA-256 in hex. */
export function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Lists all files but the manifest itself. It says nothing about when it was made: the same story gives the same one. */
export function manifestOf(story: Story, files: Files): Manifest {
  const { slug, title, published, updated, authors, licence } = story;
  return {
    format: 1,
    slug,
    title,
    published,
    ...(updated ? { updated } : {}),
    authors: authors.map(({ name }) => name),
    licence,
    files: [...files]
      .filter(([path]) => path !== MANIFEST)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, content]) => ({ path, bytes: content.length, sha256: sha256(content) })),
  };
}

/**
 * Reads an edition's manifest.
 * @throws with a sentence for the reader if it has none, or one that is not understood
 */
export function parseManifest(files: Files): Manifest {
  const content = files.get(MANIFEST);
  if (!content) throw new Error(`It has no ${MANIFEST}, so it is no frozen edition.`);
  let data: unknown;
  try {
    data = JSON.parse(Buffer.from(content).toString('utf8'));
  } catch {
    throw new Error(`Its ${MANIFEST} is not JSON.`);
  }
  const { success, data: manifest } = manifestSchema.safeParse(data);
  if (!success) throw new Error(`Its ${MANIFEST} is not one of format 1.`);
  return manifest;
}

/** Compares an edition with its manifest. [] if every file is as it was frozen, and there are no others. */
export function differences(manifest: Manifest, files: Files): Difference[] {
  const listed = new Set(manifest.files.map(({ path }) => path));
  const unlisted = [...files.keys()].filter((path) => path !== MANIFEST && !listed.has(path));
  const found = manifest.files.flatMap(({ path, bytes, sha256: expected }): Difference[] => {
    const content = files.get(path);
    if (!content) return [{ kind: 'missing', path }];
    return content.length === bytes && sha256(content) === expected ? [] : [{ kind: 'changed', path }];
  });
  return [...found, ...unlisted.sort().map((path) => ({ kind: 'added', path }) as const)];
}
