/**
 * Asks for the map library, for which the live map waits longest, before any module runs, and once the text is drawn:
 * asking takes a slow phone longer than a word takes to be laid out. The script that calls this names it in its
 * `data-library`.
 */
export function fetchAhead({ library }: DOMStringMap): void {
  if (!library) return;
  const ask = () => {
    const link = document.createElement('link');
    document.head.append(Object.assign(link, { rel: 'modulepreload', href: library, fetchPriority: 'low' }));
  };
  requestAnimationFrame(() => setTimeout(ask));
}
