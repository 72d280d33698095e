import { firstPaint } from './first-paint.ts';

/**
 * Asks for the map library and its worker before any module runs, behind everything that the text needs: the library, on
 * which the live map waits longest, at once; its worker after the first words, because each request holds them up. The
 * script that calls this names them in its `data-library` and `data-worker`.
 */
export function fetchAhead({ library, worker }: DOMStringMap): void {
  if (library) ask({ rel: 'modulepreload', href: library });
  if (worker)
    void firstPaint().then(() =>
      ask({ rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: worker }),
    );
}

function ask(link: Partial<HTMLLinkElement>): void {
  document.head.append(Object.assign(document.createElement('link'), { fetchPriority: 'low' }, link));
}
