import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'rolldown';
import { slugs } from '../../geo/story/library.ts';
import { build } from '../../site/build.ts';
import { serve } from '../../site/serve.ts';
import { say } from '../../site/stage.mjs';
import { launch } from './browser.ts';
import { measureClassroom } from './classroom.ts';
import { measureEmbeds } from './embeds.ts';
import { makeFloors } from './floors.ts';
import { measureLibraries } from './library.ts';
import { measure, type Run } from './load.ts';
import { HELP, readOptions } from './options.ts';
import { type Name, benchPages } from './pages.ts';
import { LostScroll } from './scroll.ts';
import { sizesOf } from './sizes.ts';
import { LOAD_ROWS, SCROLL_ROWS, SIZE_ROWS, table } from './table.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const results = join(root, 'tests/bench/results');
/** How often a run is begun that lost a turn of the wheel. */
const TRIES = 4;
const portOf = (url: string) => Number(new URL(url).port);

async function watchScript(): Promise<string> {
  const { output } = await bundle({
    input: join(root, 'tests/bench/page/watch.ts'),
    platform: 'browser',
    write: false,
    output: { format: 'iife', codeSplitting: false },
  });
  return output[0].code;
}

/** Measures pages and sizes; true when every limit is kept. */
async function measurePages(options: ReturnType<typeof readOptions>): Promise<boolean> {
  const { profiles, runs, wants } = options;
  const out = await build({ root, basePath: '' });
  const slug = options.story || (slugs(root)[0] ?? '');
  warnWhenBusy();
  const dir = await mkdtemp(join(tmpdir(), 'araxes-bench-'));
  const site = await serve({ dir: out, port: 0, host: 'localhost' });
  const browser = await launch(options.software);
  const report: Record<string, unknown> = { date: new Date().toISOString(), cpus: cpus().length, runs };
  let floors: typeof site | undefined;
  let kept = true;
  try {
    const url = `${site.url}stories/${slug}/`;
    say('Making the floors');
    const { layouts, data } = await makeFloors({ root, out, dir, slug, browser, url, profiles });
    floors = await serve({ dir, port: 0, host: 'localhost' });
    const pages = benchPages(slug, portOf(site.url), portOf(floors.url));
    const script = await watchScript();
    for (const profile of profiles) {
      const layout = layouts.get(profile.name);
      if (!layout || !(wants('load') || wants('scroll'))) continue;
      const all = new Map<Name, Run[]>(pages.map(({ name }) => [name, []]));
      for (let run = 0; run < runs; run++) {
        const order = pages.map((_, i) => pages[(i + run) % pages.length]);
        for (const page of order) {
          if (!page) continue;
          const scrollSeconds = wants('scroll') ? options.seconds : 0;
          const measured = (tries: number): Promise<Run> =>
            measure({ browser, page, profile, script, layout, data, scrollSeconds }).catch(
              (error: unknown) => {
                if (!(error instanceof LostScroll) || tries === 1) throw error;
                say(`${profile.name} ${page.name}: ${error.message}; once more`);
                return measured(tries - 1);
              },
            );
          const numbers = await measured(TRIES);
          all.get(page.name)?.push(numbers);
          say(`${profile.name} ${run + 1}/${runs} ${page.name.padEnd(10)} ${brief(numbers)}`);
        }
      }
      report[profile.name] = Object.fromEntries(all);
      const rows = [...(wants('load') ? LOAD_ROWS : []), ...(wants('scroll') ? SCROLL_ROWS : [])];
      kept = print(`${profile.name}: ${describe(profile)}`, rows, all) && kept;
    }
    const [ours] = pages;
    if (wants('sizes') && ours)
      for (const profile of profiles) {
        const sizes = { ...(await sizesOf(browser, ours, profile, script, out)) };
        report[`sizes ${profile.name}`] = sizes;
        kept = print(`Sizes after gzip, ${profile.name}`, SIZE_ROWS, new Map([['ours', [sizes]]])) && kept;
      }
  } finally {
    await floors?.close();
    await browser.close();
    await site.close();
    await rm(dir, { recursive: true, force: true });
  }
  await keep('pages', report);
  return kept;
}

function print(title: string, rows: Parameters<typeof table>[0], runs: ReadonlyMap<Name, readonly Run[]>) {
  const { lines, kept } = table(rows, runs);
  console.log(`\n${title}\n${lines.join('\n')}\n`);
  return kept;
}

/** Other work on the machine spoils the numbers, and the reader of a table cannot see it. */
function warnWhenBusy(): void {
  const [load = 0] = loadavg();
  if (load > cpus().length) say(`The machine is busy (load ${load.toFixed(1)}): take the numbers as rough`);
}

function describe({ width, height, cpu, link }: ReturnType<typeof readOptions>['profiles'][number]): string {
  const rate = link ? `${link.down / 1e6} Mbps, ${link.roundTrip} ms` : 'unhindered link';
  return `${width}x${height}, ${cpu}x CPU, ${rate}; load average ${loadavg()[0]?.toFixed(1)}`;
}

function brief({ text, live, frameP95, mainPerFrame }: Run): string {
  const parts = Object.entries({ text, live, frameP95, mainPerFrame });
  return parts.flatMap(([name, ms]) => (ms === undefined ? [] : [`${name} ${ms.toFixed(0)} ms`])).join(', ');
}

/** Measures embeds; true when every limit is kept. */
async function measureEmbedding(options: ReturnType<typeof readOptions>): Promise<boolean> {
  warnWhenBusy();
  const measured = await measureEmbeds(root, options, await watchScript());
  const held = measured.map(({ title, rows, runs }) => print(title, rows, runs));
  const report = measured.map(({ title, runs }) => [title, Object.fromEntries(runs)]);
  await keep('embeds', {
    date: new Date().toISOString(),
    cpus: cpus().length,
    ...Object.fromEntries(report),
  });
  return held.every(Boolean);
}

async function keep(name: string, report: unknown): Promise<void> {
  await mkdir(results, { recursive: true });
  const file = join(results, `${name}-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}.json`);
  await writeFile(file, `${JSON.stringify(report, null, 1)}\n`);
  say(`Kept in ${file}`);
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return console.log(HELP);
  if (options.library) return keep('library', await measureLibraries(root, options.sizes));
  if (options.classroom) return keep('classroom', await measureClassroom(root, options));
  const kept = await (options.embeds ? measureEmbedding(options) : measurePages(options));
  if (options.strict && !kept) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
