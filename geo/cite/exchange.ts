import { nameOf, type Work } from './work.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

/**
 * A work as an entry of a BibTeX file, in UTF-8, for BibTeX and biblatex alike. Titles and names stand in braces of their
 * own, which keep their capitals and keep organisations whole.
 */
export function bibtex(work: Work): string {
  const { authors, title, within, site, published, url, lang, licence, key } = work;
  const [year = '', month = ''] = published.split('-');
  const names = authors.map((author) => {
    const name = nameOf(author);
    return 'literal' in name ? `{${tex(name.literal)}}` : `${tex(name.family)}, ${tex(name.given)}`;
  });
  const fields = [
    ['author', names.length > 0 && `{${names.join(' and ')}}`],
    ['title', `{{${tex(title)}}}`],
    ['howpublished', `{${tex([within, site].filter(Boolean).join(', '))}}`],
    ['year', `{${year}}`],
    ['month', MONTHS[Number(month) - 1]],
    ['url', `{${url.replace(/[{}\\\s]/g, encodeURIComponent)}}`],
    ['language', `{${tex(lang)}}`],
    ['note', `{Licence: ${tex(licence)}}`],
  ].flatMap(([name, value]) => (value ? [`  ${name} = ${value}`] : []));
  return `@misc{${key.replace(/[^\w-]/g, '-')},\n${fields.join(',\n')}\n}\n`;
}

/** Works as CSL-JSON, which Zotero and other reference managers read. */
export function cslJson(works: readonly Work[]): object[] {
  return works.map(({ key, authors, title, within, site, published, url, lang, licence }) => ({
    id: key,
    type: 'webpage',
    title,
    'container-title': within ?? site,
    publisher: site,
    ...(authors.length > 0 ? { author: authors.map(nameOf) } : {}),
    issued: { 'date-parts': [published.split('-').map(Number)] },
    URL: url,
    language: lang,
    license: licence,
  }));
}

function tex(text: string): string {
  return text.replace(/[\\^~{}$&#_%]/g, (character) => TEX[character] ?? `\\${character}`);
}
