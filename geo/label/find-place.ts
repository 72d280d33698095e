import type { Place } from '../data/atlas.ts';

/** A place whose name answers a search, with that name and its language (BCP 47). */
export interface FoundPlace {
  readonly place: Place;
  readonly name: string;
  readonly lang: string;
}

/**
 * The places of which any name starts with, or contains, what was typed; the best matches first, else in the order
 * given, `limit` at most. Case, diacritics, spaces and hyphens make no difference ("naxcivan" finds Naxçıvan).
 * Text without a letter or digit finds nothing.
 */
export function findPlaces(typed: string, places: Iterable<Place>, limit = 8): FoundPlace[] {
  const wanted = wordsOf(typed).join('');
  if (!wanted) return [];
  const found: { answer: FoundPlace; rank: number }[] = [];
  for (const place of places) {
    let best: { answer: FoundPlace; rank: number } | undefined;
    for (const { name, lang } of namesOf(place)) {
      const rank = rankOf(wanted, wordsOf(name));
      if (rank < (best?.rank ?? Infinity)) best = { answer: { place, name, lang }, rank };
    }
    if (best) found.push(best);
  }
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ answer }) => answer);
}

function namesOf({ names, alt, also = {} }: Place): { name: string; lang: string }[] {
  const { en, ...others } = names;
  const english = [en, alt].flatMap((name) => (name ? [{ name, lang: 'en' }] : []));
  const further = Object.entries(also).flatMap(([lang, all]) => all.map((name) => ({ name, lang })));
  return [...english, ...Object.entries(others).map(([lang, name]) => ({ name, lang })), ...further];
}

/** 0 for the whole name, 1 for its start, 2 for the start of a later word, 3 for letters within; Infinity for none. */
function rankOf(wanted: string, words: readonly string[]): number {
  const whole = words.join('');
  if (whole === wanted) return 0;
  if (whole.startsWith(wanted)) return 1;
  if (words.some((_, i) => words.slice(i).join('').startsWith(wanted))) return 2;
  return wanted.length > 2 && whole.includes(wanted) ? 3 : Infinity;
}

// What decomposition leaves alone, as people type it on a keyboard that lacks it: ı, ə; Arabic kaf and yeh in Persian.
const PLAIN: Readonly<Record<string, string>> = { ı: 'i', ə: 'e', ك: 'ک', ي: 'ی', ى: 'ی' };

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[ıəكيى]/g, (letter) => PLAIN[letter] ?? letter)
      // The Armenian ligature և is ԵՎ in capitals, and decomposes into եւ.
      .replaceAll('եվ', 'եւ')
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
  );
}
