import { prefixOf } from './kept-story.ts';

/** Files of these folders have their content in their address: they never go stale. */
const LASTING = /\/(_araxes\/[0-9a-f]{12}|_next\/static\/media)\//;

/**
 * The answer to a request while stories are kept: what never changes comes from the cache, everything else from the
 * network, and from the cache only when there is no network. Nothing is stored on the way.
 */
export async function answerKept(request: Request, base: string): Promise<Response> {
  if (LASTING.test(request.url)) return (await kept(request, base)) ?? fetch(request);
  try {
    return await fetch(request);
  } catch (failure) {
    const answer = await kept(request, base);
    if (answer) return answer;
    throw failure;
  }
}

async function kept(request: Request, base: string): Promise<Response | undefined> {
  const isPage = request.mode === 'navigate';
  const { origin, pathname } = new URL(request.url);
  const address = isPage && !/[/.][^/]*\.[^/]*$|\/$/.test(pathname) ? `${origin}${pathname}/` : request.url;
  for (const name of await caches.keys()) {
    if (!name.startsWith(prefixOf(base))) continue;
    const answer = await (await caches.open(name)).match(address, { ignoreSearch: true, ignoreVary: true });
    if (answer) return answer;
  }
  return undefined;
}
