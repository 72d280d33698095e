import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { countIssues, plural } from '../../geo/cli/issue-list.ts';
import { exit, type Terminal } from '../../geo/cli/terminal.ts';
import { didYouMean } from '../../geo/story/did-you-mean.ts';
import { loadStory, slugs } from '../../geo/story/library.ts';
import { basePathOf } from '../base-path.mjs';
import { writeEdition } from './disk.ts';
import { editionOf } from './edition.ts';
import { codeToEmbed } from './leaflets.ts';
import { MANIFEST, sha256 } from './manifest.ts';

export const freezeHelp = `story freeze <slug>

Writes a story as one folder and one zip that need nothing else: frozen/<slug>
and frozen/<slug>.zip. They hold the text, the drawings, the live map, the data,
the fonts, the sources, the licences, code to embed the story, and a manifest
with the SHA-256 of every file. The folder works below any path of any host for
files; opened from a disk it shows text, drawings and sources.
The site is built first if it is out of date. The same story gives the same bytes.

Exit code: 0 done, 1 the story has errors (story check lists them) or the site
could not be built, 2 the command was not understood.
`;

/** Runs `story freeze`. Returns the exit code. */
export async function freezeCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
  const known = slugs(terminal.root);
  const [slug, another] = positionals;
  if (slug === undefined || another !== undefined) {
    terminal.complain(`Name one story to freeze. Known here: ${known.join(', ') || 'none'}.`);
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
  const { root } = terminal;
  const basePath = basePathOf(process.env.BASE_PATH);
  try {
    // The other commands start faster without what builds the site.
    const { build } = await import('../build.ts');
    const out = await build({ root, basePath });
    const files = await editionOf({ root, out, basePath, story });
    const { folder, zip } = await writeEdition(join(root, 'frozen'), slug, files);
    const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
    const manifest = files.get(MANIFEST);
    const embed = files.has('embed/index.html') ? 'embed/' : '';
    terminal.print(
      `${relative(root, folder)}: ${plural(files.size, 'file')}, ${(bytes / 1e6).toFixed(1)} MB
${relative(root, zip)}: the same in one file
SHA-256 of ${MANIFEST}: ${manifest ? sha256(manifest) : ''}

To embed it, once it is on a host:
${codeToEmbed(story, embed)}`,
    );
    return exit.fine;
  } catch (failure) {
    terminal.complain(
      `The story could not be frozen. ${failure instanceof Error ? failure.message : String(failure)}`,
    );
    return exit.issues;
  }
}
