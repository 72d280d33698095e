import { answerKept } from './answer-kept.ts';
import { keepStory, keptStory, listAddress, type OfflineList } from './kept-story.ts';

/** What this needs of the scope of a service worker, which the types of pages do not know. */
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
}
interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const scope = globalThis as unknown as WorkerScope;
const base = new URL(scope.registration.scope).pathname.replace(/\/$/, '');
let renewing: Promise<void> | undefined;

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(`${base}/`)) return;
  event.respondWith(answerKept(request, base));
  const slug = request.mode === 'navigate' && /\/stories\/([^/]+)\//.exec(pathname)?.[1];
  if (slug) event.waitUntil((renewing ??= renew(slug).finally(() => (renewing = undefined))));
});

/** Takes the place of a kept story's older version when the site has been built anew. */
async function renew(slug: string): Promise<void> {
  const kept = await keptStory(base, slug);
  if (!kept) return;
  try {
    const answer = await fetch(listAddress(base, slug), { cache: 'no-cache' });
    if (!answer.ok) return;
    const list = (await answer.json()) as OfflineList;
    if (list.version !== kept.list.version) await keepStory(base, slug, list);
  } catch {
    // Without a connection, what is kept stays; the next visit tries again.
  }
}
