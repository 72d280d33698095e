/** Where choices are kept, as the query that would ask for them. */
export const READING_KEY = 'araxes-reading';

/**
 * Makes the choices that the address asks for (`?brief`, `?text=large`), or that the reader has kept, before the page is
 * drawn: as marks on the root, which the style sheet follows, and in the controls as soon as they are there.
 */
export function earlyReading(): void {
  let kept = '';
  try {
    kept = localStorage.getItem(READING_KEY) ?? '';
  } catch {
    // The browser keeps nothing.
  }
  if (!kept && !location.search) return;
  const asked = new URLSearchParams(`${location.search}&${kept}`);
  const text = asked.get('text') ?? '';
  const version = asked.has('brief') ? 'brief' : '';
  if (!text && !version) return;
  const { dataset } = document.documentElement;
  Object.assign(dataset, { text, version });
  addEventListener('DOMContentLoaded', () => {
    for (const value of [text, version]) {
      const input = document.querySelector<HTMLInputElement>(`.reading [value="${CSS.escape(value)}"]`);
      if (input) input.checked = true;
    }
    delete dataset['text'];
    delete dataset['version'];
  });
}
