import type { Wanted } from './page/watch.ts';

/** Ours, or what it is held against. */
export type Name = 'ours' | 'floor-html' | 'floor-map' | 'floor-article' | 'floor-image';

/** One of the three pages that take turns. */
export interface BenchPage {
  readonly name: Name;
  /** Port of the server that has it. */
  readonly port: number;
  /** Its address on that server, for a profile. */
  readonly path: (profile: string) => string;
  readonly wanted: Wanted;
  /** What stands in the page when the rest of the data may be waited for; '' where there is no map. */
  readonly ready: string;
}

const TEXT = '[data-step] p:not(.when), .step p';

/** Our page at `ours`, the floors at `floors`. */
export function benchPages(slug: string, ours: number, floors: number): BenchPage[] {
  return [
    {
      name: 'ours',
      port: ours,
      path: () => `/stories/${slug}/?inspect`,
      wanted: { text: TEXT, picture: '.still .ground', live: '.stage[data-live]' },
      ready: '.stage[data-live]',
    },
    {
      name: 'floor-html',
      port: floors,
      path: () => '/text.html',
      wanted: { text: TEXT, picture: '', live: '' },
      ready: '',
    },
    {
      name: 'floor-map',
      port: floors,
      path: (profile) => `/map-${profile}.html`,
      wanted: { text: '', picture: '', live: 'body[data-live]' },
      ready: 'body[data-ready]',
    },
  ];
}
