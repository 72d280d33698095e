/**
 * Asks for the map library, for which the live map waits longest, before any module runs, and behind everything that the
 * text needs. The script that calls this names it in its `data-library`.
 */
export function fetchAhead({ library }: DOMStringMap): void {
  if (!library) return;
  const link = document.createElement('link');
  document.head.append(Object.assign(link, { rel: 'modulepreload', href: library, fetchPriority: 'low' }));
}
