import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { countIssues, plural } from '../../geo/cli/issue-list.ts';
import { exit, type Terminal } from '../../geo/cli/terminal.ts';
import { didYouMean } from '../../geo/story/did-you-mean.ts';
import { loadStory, slugs } from '../../geo/story/library.ts';

export const handoutHelp = `story handout <slug>

Writes the handouts of a story as pages that need nothing else, one file each:
handouts/<slug>/map.html and so on. They hold their maps as vectors, their fonts
and a QR code, ask no network for anything, and print on A4 and Letter in black
and white. SITE_URL and BASE_PATH are the address that the codes lead to.
The same story gives the same bytes.

Exit code: 0 done, 1 the story has errors (story check lists them), 2 the
command was not understood.
`;

/** Runs `story handout`. Returns the exit code. */
export async function handoutCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
  const known = slugs(terminal.root);
  const [slug, another] = positionals;
  if (slug === undefined || another !== undefined) {
    terminal.complain(`Name one story. Known here: ${known.join(', ') || 'none'}.`);
    return exit.usage;
  }
  if (!known.includes(slug)) {
    terminal.complain(`There is no story "${slug}". ${didYouMean(slug, known) ?? ''}`.trim());
    return exit.usage;
  }
  const { story, issues } = loadStory(terminal.root, slug);
  const { error } = countIssues(issues);
  if (!story || error > 0) {
    terminal.complain(
      `The story has ${plural(error, 'error')}. To see what to mend: npm run story -- check ${slug}`,
    );
    return exit.issues;
  }
  // The other commands start faster without what draws.
  const { handoutFiles } = await import('./handout-files.tsx');
  const folder = join('handouts', slug);
  const files = await handoutFiles(terminal.root, slug);
  for (const [name, html] of files) terminal.write(join(folder, name), html);
  terminal.print(
    `${relative('', folder)}: ${plural(files.size, 'handout')}\n${[...files.keys()].map((name) => `  ${name}`).join('\n')}`,
  );
  return exit.fine;
}
