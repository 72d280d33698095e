import type { Work } from '../../geo/cite/work.ts';

const site = { site: 'Araxes', lang: 'en', licence: 'CC-BY-4.0', published: '2026-11-23' };
const at = 'https://example.org/stories';

/** Works of every shape that the styles tell apart. */
export const WORKS: readonly Work[] = [
  { ...site, key: 'aras', authors: ['Araxes'], title: 'Across the Aras', url: `${at}/aras/` },
  {
    ...site,
    key: 'aras-meghri',
    authors: ['Araxes'],
    title: 'Meghri, the narrow place',
    within: 'Across the Aras',
    url: `${at}/aras/meghri/`,
  },
  {
    ...site,
    key: 'two-authors',
    authors: ['Leyla Hasanova', 'Jan-Peter van der Meer'],
    title: 'Who owns the river?',
    url: `${at}/river/`,
    published: '2025-05-01',
  },
  {
    ...site,
    key: 'three-authors-step',
    authors: ['Anna Maria Bagratuni', 'Yang, Jisheng', 'Gulf International Forum'],
    title: 'The “corridor” of 2022',
    within: 'Who owns the river?',
    url: `${at}/river/corridor/`,
    published: '2025-09-30',
  },
  { ...site, key: 'no-author', authors: [], title: 'Salt', url: `${at}/salt/`, published: '2024-02-09' },
  {
    ...site,
    key: 'nasty',
    authors: ['R&D_Team #1'],
    title: '100% {of} \\it $5 ^ ~ "quoted"',
    url: `${at}/nasty/?a={b}%20c&d=~e`,
    lang: 'az',
  },
];
