import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { loadStory, slugs } from '../../geo/story/library.ts';
import { build } from '../../site/build.ts';
import { serve } from '../../site/serve.ts';
import { say } from '../../site/stage.mjs';
import { launch, notesOf, watchedPage } from './browser.ts';
import { serveEmbedPages } from './embed-pages.ts';
import { loadNumbers, type Run } from './load.ts';
import type { Profile, readOptions } from './options.ts';
import type { Wanted } from './page/watch.ts';
import type { Name } from './pages.ts';
import { slowLink } from './slow-link.ts';
import { BELOW_ROWS, FRAME_ROWS, STEP_ROWS, type Row } from './table.ts';

const GIVE_UP_MS = 90_000;
const QUIET_MS = 1000;
const TEXT = '.words p:not(.when)';
const ARTICLE: Wanted = { text: TEXT, picture: '', live: '' };

/** One page of a comparison. */
interface Target {
  readonly name: Name;
  readonly wanted: Wanted;
  /** Where it is: on our server, or on the one of the pages around embeds. */
  readonly at: 'ours' | 'theirs';
  readonly path: (ours: string) => string;
  readonly ready?: string;
}

interface Comparison {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly targets: readonly Target[];
}

const FLOOR: Target = { name: 'floor-article', wanted: ARTICLE, at: 'theirs', path: () => '/article' };
const withEmbed = (form: string): Target => ({
  name: 'ours',
  wanted: ARTICLE,
  at: 'theirs',
  path: (ours) => `/article/${form}?site=${encodeURIComponent(ours)}`,
});

function comparisons(slug: string, step: string): Comparison[] {
  return [
    { title: 'Story element below the fold', rows: BELOW_ROWS, targets: [withEmbed('article'), FLOOR] },
    { title: 'Frame below the fold', rows: FRAME_ROWS, targets: [withEmbed('stepper'), FLOOR] },
    {
      title: 'One step',
      rows: STEP_ROWS,
      targets: [
        {
          name: 'ours',
          // The drawing stands in the page before the words, and is whole when they are there.
          wanted: { text: TEXT, picture: 'svg.ground', live: '.stage[data-live]' },
          at: 'ours',
          path: () => `/embed/${slug}/${step}/`,
          ready: '.stage[data-live]',
        },
        { name: 'floor-image', wanted: { ...ARTICLE, painted: 'img' }, at: 'theirs', path: () => '/image' },
      ],
    },
  ];
}

interface Ports {
  readonly ours: number;
  readonly theirs: number;
}

/** Opens a page once, cold, and lets it come to rest. */
async function measureOnce(
  browser: Browser,
  target: Target,
  profile: Profile,
  script: string,
  ports: Ports,
): Promise<Run> {
  const [ours, theirs] = [
    await slowLink(ports.ours, profile.link),
    await slowLink(ports.theirs, profile.link),
  ];
  const { page, errors, close } = await watchedPage(browser, profile, script, target.wanted);
  let requests = 0;
  page.on('request', (request) => {
    if (request.url().startsWith(ours.origin)) requests++;
  });
  try {
    const { origin } = target.at === 'ours' ? ours : theirs;
    await page.goto(origin + target.path(ours.origin), { waitUntil: 'load', timeout: GIVE_UP_MS });
    if (target.ready) await page.locator(target.ready).waitFor({ state: 'attached', timeout: GIVE_UP_MS });
    while (Math.min(ours.quietFor(), theirs.quietFor()) < QUIET_MS) await setTimeout(100);
    await setTimeout(QUIET_MS);
    if (errors.length > 0) throw new Error(`${target.name}: ${errors.join('; ')}`);
    const numbers = loadNumbers(await notesOf(page));
    return {
      ...numbers,
      still: target.wanted.painted ? numbers['painted'] : numbers['text'],
      requests,
      ours: ours.sent(),
      bytes: ours.sent() + theirs.sent(),
    };
  } finally {
    await close();
    ours.close();
    theirs.close();
  }
}

/** Measures what embeds cost the pages around them, and how soon one of a single step shows its map. */
export async function measureEmbeds(root: string, options: ReturnType<typeof readOptions>, script: string) {
  const { profiles, runs, software } = options;
  const out = await build({ root, basePath: '' });
  const slug = options.story || (slugs(root)[0] ?? '');
  const { story } = loadStory(root, slug);
  const step = story?.steps[Math.floor(story.steps.length / 2)]?.id;
  if (!story || !step) throw new Error(`--story ${slug} has no steps`);
  const site = await serve({ dir: out, port: 0, host: 'localhost' });
  const around = await serveEmbedPages({ out, story, step });
  const browser = await launch(software);
  const ports = { ours: Number(new URL(site.url).port), theirs: around.port };
  const measured: { title: string; rows: readonly Row[]; runs: Map<Name, Run[]> }[] = [];
  try {
    for (const profile of profiles) {
      for (const { title, rows, targets } of comparisons(slug, step)) {
        const all = new Map<Name, Run[]>(targets.map(({ name }) => [name, []]));
        for (let run = 0; run < runs; run++) {
          for (const target of run % 2 ? targets.toReversed() : targets) {
            const numbers = await measureOnce(browser, target, profile, script, ports);
            all.get(target.name)?.push(numbers);
          }
          say(`${profile.name} ${run + 1}/${runs} ${title}`);
        }
        measured.push({ title: `${title}, ${profile.name}`, rows, runs: all });
      }
    }
  } finally {
    await browser.close();
    around.close();
    await site.close();
  }
  return measured;
}
