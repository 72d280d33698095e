/** What a story needs to be read without a connection; written when the site is built. */
export interface OfflineList {
  /** Changes whenever one of the files does. */
  readonly version: string;
  /** Of all files, as they are kept. */
  readonly bytes: number;
  /** Path from the root of the site, bytes, digest. Pages end in a slash. */
  readonly files: readonly (readonly [path: string, bytes: number, digest: string])[];
}

/** Begins the names of the caches of one site; others of the same origin are left alone. */
export function prefixOf(base: string): string {
  return `araxes offline ${base}/ `;
}

/** The address of the list of a story's files. */
export function listAddress(base: string, slug: string): string {
  return `${base}/stories/${slug}/offline.json`;
}

/**
 * The cache that holds a story, and its list, which is put there last: a cache without it was never finished.
 * Undefined if the story is not kept.
 */
export async function keptStory(
  base: string,
  slug: string,
): Promise<{ cache: Cache; list: OfflineList } | undefined> {
  const cacheNames = await caches.keys();
  for (const name of cacheNames.filter((one) => one.startsWith(`${prefixOf(base)}${slug} `))) {
    const cache = await caches.open(name);
    const list = await cache.match(listAddress(base, slug));
    if (list) return { cache, list: (await list.json()) as OfflineList };
  }
  return undefined;
}

/** Whether everything on the list of a kept story is really there. Browsers may throw away what is kept. */
export async function isWhole(base: string, slug: string): Promise<boolean> {
  const kept = await keptStory(base, slug);
  if (!kept) return false;
  const there = new Set((await kept.cache.keys()).map(({ url }) => new URL(url).pathname));
  return kept.list.files.every(([path]) => there.has(new URL(`${base}/${path}`, location.href).pathname));
}

/**
 * Keeps a story: fetches what is new, takes over from the version kept before what has not changed, and only then lets
 * that version go. Throws, and leaves the version before as it was, if a file cannot be had or there is no room.
 * @param onProgress hears the share that is there, 0 to 1
 */
export async function keepStory(
  base: string,
  slug: string,
  list: OfflineList,
  onProgress: (share: number) => void = () => {},
): Promise<void> {
  const before = await keptStory(base, slug);
  if (before?.list.version === list.version && (await isWhole(base, slug))) return;
  const digests = new Map(before?.list.files.map(([path, , digest]) => [path, digest]));
  // A new name each time: what an interrupted try left behind is never taken for whole.
  const name = `${prefixOf(base)}${slug} ${list.version} ${Date.now()}`;
  const cache = await caches.open(name);
  let done = 0;
  const queue = [...list.files];
  const worker = async () => {
    for (let file = queue.pop(); file; file = queue.pop()) {
      const [path, bytes, digest] = file;
      const address = `${base}/${path}`;
      const same =
        digests.get(path) === digest ? await before?.cache.match(address, { ignoreVary: true }) : undefined;
      const answer = same ?? (await fetch(address, { cache: 'no-cache' }));
      if (!answer.ok || answer.redirected) throw new Error(`${address} answered ${answer.status}`);
      await cache.put(address, answer);
      done += bytes;
      onProgress(done / list.bytes);
    }
  };
  // All come to rest before anything is undone: one that is under way would tell of progress after the end.
  const ends = await Promise.allSettled(
    Array.from({ length: 6 }, () =>
      worker().catch((failure: unknown) => {
        queue.length = 0;
        throw failure;
      }),
    ),
  );
  try {
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    await cache.put(listAddress(base, slug), Response.json(list));
  } catch (failure) {
    await caches.delete(name);
    throw failure;
  }
  await forget(base, `${slug} `, name);
}

/** Lets a story go. Resolves to whether other stories are still kept. */
export async function dropStory(base: string, slug: string): Promise<boolean> {
  await forget(base, `${slug} `);
  return (await caches.keys()).some((name) => name.startsWith(prefixOf(base)));
}

async function forget(base: string, start: string, except?: string): Promise<void> {
  const names = (await caches.keys()).filter(
    (name) => name.startsWith(prefixOf(base) + start) && name !== except,
  );
  await Promise.all(names.map((name) => caches.delete(name)));
}
