import { READING_KEY } from './early-reading.ts';

/** Lets the reader keep their choices on the device; nothing is stored before they say so, nor after they take it back. */
export function keepReading(choices: HTMLElement): void {
  const label = choices.querySelector<HTMLElement>('.reading-keep');
  const keep = label?.querySelector('input');
  if (!label || !keep) return;
  try {
    keep.checked = localStorage.getItem(READING_KEY) !== null;
  } catch {
    return;
  }
  label.hidden = false;
  choices.addEventListener('change', () => {
    try {
      if (keep.checked) localStorage.setItem(READING_KEY, queryOf(choices));
      else localStorage.removeItem(READING_KEY);
    } catch {
      keep.checked = false;
    }
  });
}

/** The query of an address that asks for what is chosen. */
function queryOf(choices: HTMLElement): string {
  const chosen = [...choices.querySelectorAll<HTMLInputElement>('[type=radio]:checked')].map(
    ({ value }) => value,
  );
  return [
    chosen.includes('brief') ? 'brief' : '',
    ...chosen.filter((value) => value.startsWith('large')).map((value) => `text=${value}`),
  ]
    .filter(Boolean)
    .join('&');
}
