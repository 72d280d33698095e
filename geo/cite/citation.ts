import { nameOf, type Name, type Work } from './work.ts';

export type CitationStyle = 'APA' | 'MLA' | 'Chicago';

/** A piece of a citation; titles of whole works are set in italics. */
export interface Run {
  readonly text: string;
  readonly italic?: true;
}

export const STYLES: readonly CitationStyle[] = ['APA', 'MLA', 'Chicago'];

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const SHORT = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

/**
 * An entry of a list of references: APA 7th edition, MLA 9th edition, or Chicago 18th edition (bibliography). A step is
 * cited as a part of its story.
 * @returns the entry in pieces; joined, they are its plain text
 */
export function citation(work: Work, style: CitationStyle): Run[] {
  if (style === 'APA') return apa(work);
  return style === 'MLA' ? mla(work) : chicago(work);
}

/** The plain text of {@link citation}. */
export function citationText(work: Work, style: CitationStyle): string {
  return citation(work, style)
    .map(({ text }) => text)
    .join('');
}

function apa({ authors, title, within, site, published, url }: Work): Run[] {
  const { year, month, day } = dateOf(published);
  const date = `(${year}, ${MONTHS[month]} ${day}).`;
  const names = joined(
    authors.map((name) => apaName(nameOf(name))),
    '&',
  );
  // APA leaves the site out where it is the author, and begins with the title where nobody is.
  const publisher = isSite(authors, site) ? '' : `${stopped(site)} `;
  const work: Run[] = within
    ? [{ text: `${stopped(title)} In ` }, { text: within, italic: true }, { text: stop(within) }]
    : [{ text: title, italic: true }, { text: stop(title) }];
  const opening = names ? [{ text: `${stopped(names)} ${date} ` }, ...work] : [...work, { text: ` ${date}` }];
  return [...opening, { text: ` ${publisher}${url}` }];
}

function mla({ authors, title, within, site, published, url }: Work): Run[] {
  const { year, month, day } = dateOf(published);
  const names = isSite(authors, site) ? '' : mlaNames(authors);
  return [
    { text: `${names ? `${stopped(names)} ` : ''}${quoted(title, '.')} ` },
    ...(within ? [{ text: within, italic: true as const }, { text: ', ' }] : []),
    within ? { text: site } : { text: site, italic: true },
    { text: `, ${day} ${SHORT[month]} ${year}, ${url}.` },
  ];
}

function chicago({ authors, title, within, site, published, url }: Work): Run[] {
  const { year, month, day } = dateOf(published);
  const names = joined(
    authors.map((name, i) => (i === 0 ? inverted(nameOf(name)) : straight(nameOf(name)))),
    'and',
  );
  const place: Run[] = within
    ? [{ text: 'In ' }, { text: within, italic: true }, { text: `${stop(within)} ` }]
    : [];
  return [
    { text: `${names ? `${stopped(names)} ` : ''}${quoted(title, '.')} ` },
    ...place,
    { text: `${isSite(authors, site) ? '' : `${stopped(site)} `}${MONTHS[month]} ${day}, ${year}. ${url}.` },
  ];
}

const isSite = (authors: readonly string[], site: string) => authors.length === 1 && authors[0] === site;

function apaName(name: Name): string {
  if ('literal' in name) return name.literal;
  const initials = name.given.split(/\s+/).map((word) =>
    word
      .split('-')
      .map((part) => `${[...part][0] ?? ''}.`)
      .join('-'),
  );
  return `${name.family}, ${initials.join(' ')}`;
}

/** Of three authors or more MLA names the first. */
function mlaNames(authors: readonly string[]): string {
  const [first, second] = authors.map(nameOf);
  if (!first) return '';
  if (authors.length > 2) return `${inverted(first)}, et al.`;
  return second ? `${inverted(first)}, and ${straight(second)}` : inverted(first);
}

const inverted = (name: Name) => ('literal' in name ? name.literal : `${name.family}, ${name.given}`);
const straight = (name: Name) => ('literal' in name ? name.literal : `${name.given} ${name.family}`);

/** "A", "A, & B", "A, B, & C". */
function joined(names: readonly string[], and: string): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')}, ${and} ${names.at(-1)}`;
}

/** A title in quotation marks, those within it single, with a stop inside unless it ends in one. */
function quoted(title: string, end: string): string {
  const inner = title.replace(/[“"]([^”"]*)[”"]/g, '‘$1’');
  return `“${inner}${/[.?!…]$/.test(inner) ? '' : end}”`;
}

const stop = (text: string) => (/[.?!…]$/.test(text) ? '' : '.');
const stopped = (text: string) => text + stop(text);

function dateOf(day: string): { year: string; month: number; day: number } {
  const [year = '', month = '', date = ''] = day.split('-');
  return { year, month: Number(month) - 1, day: Number(date) };
}
