import { dropStory, isWhole, keepStory, keptStory, listAddress, type OfflineList } from './kept-story.ts';

/** Progress is told in quarters: every change of the sign is read out. */
const PARTS = 4;

/** Brings the part of a page to life that keeps a story on the device, and takes it away again. */
export function offerOffline(page: HTMLElement): void {
  const panel = page.querySelector<HTMLElement>('[data-offline]');
  const [about, sign, keep, remove] = ['about', 'sign', 'keep', 'remove'].map((name) =>
    panel?.querySelector<HTMLButtonElement>(`[data-${name}]`),
  );
  const { base = '', slug = '' } = page.dataset;
  if (!panel || !about || !sign || !keep || !remove) return;
  if (!('serviceWorker' in navigator) || !('caches' in window)) {
    about.textContent = 'This browser cannot keep pages, or not for pages that come without encryption.';
    return;
  }
  let list: OfflineList | undefined;
  const show = async (trouble = '') => {
    const whole = await isWhole(base, slug);
    const kept = whole ? await keptStory(base, slug) : undefined;
    panel.toggleAttribute('data-kept', whole);
    sign.textContent = trouble || (kept ? `Available offline: ${sizeOf(kept.list)}` : '');
    keep.hidden = whole || !list;
    remove.hidden = !kept && !(await keptStory(base, slug));
    keep.disabled = remove.disabled = false;
  };
  keep.addEventListener('click', () => {
    if (!list) return;
    keep.disabled = true;
    let told = 0;
    sign.textContent = 'Fetching the story …';
    const onProgress = (share: number) => {
      const part = Math.floor(share * PARTS);
      if (part > told && part < PARTS) sign.textContent = `Fetching the story: ${(part * 100) / PARTS} %`;
      told = Math.max(told, part);
    };
    store(base, slug, list, onProgress).then(
      () => show().then(() => remove.focus()),
      (failure: unknown) => {
        console.warn('The story could not be kept.', failure);
        return show(
          'The story could not be kept: the connection failed, or there is no room. Nothing is kept.',
        );
      },
    );
  });
  remove.addEventListener('click', () => {
    remove.disabled = true;
    void clear(base, slug).then(() => show('Removed from this device.').then(() => keep.focus()));
  });
  void fetchList(base, slug).then((found) => {
    list = found;
    about.textContent = found
      ? `The whole story with its maps, and the pages that go with it, can be kept on this device (${sizeOf(found)}) and read without a connection. Nothing is kept unless you ask for it here.`
      : 'This copy of the site cannot be kept for reading offline.';
    return show();
  });
}

async function store(
  base: string,
  slug: string,
  list: OfflineList,
  onProgress: (share: number) => void,
): Promise<void> {
  await keepStory(base, slug, list, onProgress);
  try {
    await navigator.serviceWorker.register(`${base}/offline-worker.js`, { scope: `${base}/` });
    await navigator.serviceWorker.ready;
  } catch (failure) {
    await clear(base, slug);
    throw failure;
  }
}

async function clear(base: string, slug: string): Promise<void> {
  if (await dropStory(base, slug)) return;
  const registration = await navigator.serviceWorker.getRegistration(`${base}/`);
  if (registration?.scope === new URL(`${base}/`, location.href).href) await registration.unregister();
}

/** From the site, or without a connection the one that is kept. */
async function fetchList(base: string, slug: string): Promise<OfflineList | undefined> {
  try {
    const answer = await fetch(listAddress(base, slug), { cache: 'no-cache' });
    if (answer.ok) return (await answer.json()) as OfflineList;
  } catch {
    // No connection.
  }
  return (await keptStory(base, slug))?.list;
}

const sizeOf = ({ bytes }: OfflineList) => `${(bytes / 1e6).toFixed(1)} MB`;
