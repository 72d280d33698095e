/** What of the address says nothing about the view, such as `?inspect`. */
const OWN = new Set(['map', 'layers', 'grid', 'left', 'right', 'split']);

/** The absolute link to a view of this page, by its query. */
export function linkTo(query: string): string {
  const { origin, pathname } = window.location;
  return `${origin}${pathname}${query}`;
}

/** Writes the view into the address of the page, without a new entry in the history. */
export function keepInAddress(query: string): void {
  const { search, pathname, hash } = window.location;
  const others = search
    .slice(1)
    .split('&')
    .filter((part) => part && !OWN.has(part.split('=')[0] ?? ''));
  const next = [query.slice(1), ...others].filter(Boolean).join('&');
  const wanted = next && `?${next}`;
  if (wanted !== search) window.history.replaceState(window.history.state, '', `${pathname}${wanted}${hash}`);
}
