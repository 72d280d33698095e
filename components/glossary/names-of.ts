import type { Place } from '../../geo/data/atlas.ts';
import type { Term, TermName } from '../../geo/story/lesson.ts';

/** The languages of the region's names, in the order in which they are listed, with what they are called in English. */
export const LANGUAGES: Readonly<Record<string, string>> = {
  az: 'Azerbaijani',
  hy: 'Armenian',
  fa: 'Persian',
  tr: 'Turkish',
  ru: 'Russian',
  ka: 'Georgian',
  he: 'Hebrew',
  ar: 'Arabic',
};

const RIGHT_TO_LEFT = /^(ar|fa|he|ur|ckb|azb)\b/;

/** The direction in which a language is written. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(lang) ? 'rtl' : 'ltr';
}

/** A language as English calls it; its tag where that is not known. */
export function languageName(lang: string): string {
  if (LANGUAGES[lang]) return LANGUAGES[lang];
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(lang) ?? lang;
  } catch {
    return lang;
  }
}

/**
 * The names of a term in other languages: those of its place, with the term's own added or in their stead. A language may
 * have several. Names equal to the English one are left out of what places bring.
 */
export function namesOf(term: Term, places: ReadonlyMap<string, Place>): TermName[] {
  const own = term.names;
  const place = term.place ? places.get(term.place) : undefined;
  const brought = Object.entries(place?.names ?? {})
    .filter(([lang]) => lang !== 'en' && !own.some((name) => name.lang === lang))
    .map(([lang, text]): TermName => ({ lang, text }));
  const order = Object.keys(LANGUAGES);
  const rank = ({ lang }: TermName) => (order.includes(lang) ? order.indexOf(lang) : order.length);
  return [...own, ...brought].toSorted((a, b) => rank(a) - rank(b));
}
