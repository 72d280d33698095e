/** The four tones a story may use, and neutral ink. */
export type Tone = 'teal' | 'plum' | 'rust' | 'red' | 'ink';

/** Every colour of the map, named by the thing it colours. */
export interface Palette {
  readonly water: string;
  /** Two bands of water along the shore, the outer one first. */
  readonly shoreOuter: string;
  readonly shoreInner: string;
  readonly lakeLine: string;
  readonly land: string;
  readonly azerbaijan: string;
  readonly armenia: string;
  readonly iran: string;
  readonly border: string;
  readonly casing: string;
  readonly ink: string;
  readonly countryName: string;
  readonly waterName: string;
  readonly halo: string;
  readonly tone: Readonly<Record<Tone, string>>;
}

export type Scheme = 'light' | 'dark';

export const PALETTES: Readonly<Record<Scheme, Palette>> = {
  light: {
    water: '#cddde5',
    shoreOuter: '#c0d5df',
    shoreInner: '#a9c7d5',
    lakeLine: '#5c889e',
    land: '#ece8dc',
    azerbaijan: '#e1e9e2',
    armenia: '#e8e3ec',
    iran: '#f0e6d5',
    border: '#736e65',
    casing: '#fffdf8',
    ink: '#22201c',
    countryName: '#59534b',
    waterName: '#2b5a6e',
    halo: '#f7f4ec',
    tone: { teal: '#056058', plum: '#5b387e', rust: '#933800', red: '#840413', ink: '#3d3a34' },
  },
  dark: {
    water: '#13202a',
    shoreOuter: '#192a36',
    shoreInner: '#23394a',
    lakeLine: '#597f93',
    land: '#2b2b28',
    azerbaijan: '#273230',
    armenia: '#302b35',
    iran: '#353026',
    border: '#999489',
    casing: '#1a1b1a',
    ink: '#f2eee4',
    countryName: '#beb6a8',
    waterName: '#92bdd1',
    halo: '#1d1e1d',
    tone: { teal: '#5fc6b9', plum: '#c9a8ea', rust: '#ffbd7f', red: '#fe9a97', ink: '#d9d4c8' },
  },
};
