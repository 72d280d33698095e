import { parseArgs } from 'node:util';

export type Part = 'load' | 'scroll' | 'sizes';

/** A window, a processor and a link. */
export interface Profile {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** How many times slower than this machine's the processor is. */
  readonly cpu: number;
  /** Bits per second down and milliseconds there and back; undefined for an unhindered link. */
  readonly link?: { readonly down: number; readonly roundTrip: number };
}

const PROFILES: Readonly<Record<string, Profile>> = {
  phone: { name: 'phone', width: 412, height: 732, cpu: 4, link: { down: 1.6e6, roundTrip: 150 } },
  desktop: { name: 'desktop', width: 1280, height: 800, cpu: 1 },
};

const PARTS: readonly Part[] = ['load', 'scroll', 'sizes'];

export const HELP = `npm run bench -- [options]

Measures the story page beside two floors made from the same content:
  floor-html  its text, headings, notes and sources with one small style, no script
  floor-map   nothing but MapLibre: same version, style and data files, the library fetched from the head of the
              page; while scrolling it is driven along the same cameras and strengths, worked out beforehand

Every run is a fresh browser context; pages take turns. Numbers are medians (min-max); ratios are to the floor.
The link is slowed in front of the server, not by the browser, so that workers share it: one downlink for all
connections, two round trips for each new one. The processor is slowed by the browser, for the main thread only.

  --runs 5              runs of each page
  --profile both        phone (1.6 Mbps, 150 ms, 4x CPU, 412x732), desktop (unhindered, 1280x800) or both
  --only load,scroll    parts to run: load, scroll, sizes; all by default
  --seconds 20          time in which the whole story is scrolled
  --story <slug>        story to measure; the first of the library by default
  --strict              exit with 1 when a limit is passed
  --embeds              measures embeds instead: what one below the fold costs an article, and how soon a single step
                        shows its picture beside a page with the same picture and words
  --classroom           measures a small laptop instead (1366x768, 6x CPU): story, presentation, atlas and quiz, how soon
                        each can be used, how long it takes to answer, and how much memory the browser holds
  --library             builds made-up libraries of stories with 20 steps and compares time and memory
  --stories 30,300      their sizes
  --help

readable text  first frame in which the first step's first paragraph has a visible box,
               and not before the first contentful paint
drawn map      frames from the readable text to the first map, drawn or live
live map       our page: the live map takes over; floor-map: the first idle map with all data in it
lag            frames between a scroll offset and the drawn camera that belongs to it (worst of the run)
main thread    busy time per animation frame
still visible  first painting of the drawn map, as the browser tells it

Results are kept in tests/bench/results/. GL runs in software unless --gl gpu is given, so frame times compare
amounts of work; they are not what a phone shows.`;

/** What was asked for. Throws for an unknown option or value. */
export function readOptions(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      runs: { type: 'string', default: '5' },
      profile: { type: 'string', default: 'both' },
      only: { type: 'string', default: PARTS.join(',') },
      seconds: { type: 'string', default: '20' },
      story: { type: 'string', default: '' },
      gl: { type: 'string', default: 'software' },
      stories: { type: 'string', default: '30,300' },
      strict: { type: 'boolean', default: false },
      library: { type: 'boolean', default: false },
      embeds: { type: 'boolean', default: false },
      classroom: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const profiles = values.profile === 'both' ? Object.keys(PROFILES) : values.profile.split(',');
  const parts = new Set(values.only.split(','));
  for (const part of parts) if (!PARTS.some((known) => known === part)) throw new Error(`--only ${part}?`);
  return {
    runs: count(values.runs, '--runs'),
    seconds: count(values.seconds, '--seconds'),
    profiles: profiles.map((name) => {
      const profile = PROFILES[name];
      if (!profile) throw new Error(`--profile ${name}? There are ${Object.keys(PROFILES).join(', ')}`);
      return profile;
    }),
    wants: (part: Part) => parts.has(part),
    story: values.story,
    software: values.gl !== 'gpu',
    sizes: values.stories.split(',').map((size) => count(size, '--stories')),
    strict: values.strict,
    library: values.library,
    embeds: values.embeds,
    classroom: values.classroom,
    help: values.help,
  };
}

function count(text: string, option: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new Error(`${option} ${text} is not a positive number`);
  return number;
}
