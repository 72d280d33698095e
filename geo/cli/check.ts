import { parseArgs } from 'node:util';
import { didYouMean } from '../story/did-you-mean.ts';
import { loadStory, slugs } from '../story/library.ts';
import { gradesOf } from '../story/reading-grade.ts';
import { gradeList } from './grade-list.ts';
import { countIssues, countsInWords, issueList, plural } from './issue-list.ts';
import { exit, type Terminal } from './terminal.ts';

export const checkHelp = `story check [slug...] [--strict] [--json]

Tests stories against the format and their layers, and prints what to mend.
Without a slug, every story in stories/ is checked.
For stories in English it also prints the mean reading grade (Flesch-Kincaid)
of the steps' texts and of their briefs: about the years at school that
reading them takes.

  --strict  warnings fail as well as errors
  --json    print JSON: { stories: [{ slug, title, issues, reading }], counts },
            where reading is null or { text, brief, steps: [{ id, text, brief }] }

Exit code: 0 nothing to mend (warnings and notices may be printed),
1 errors (with --strict: or warnings), 2 the command was not understood.
`;

/** Runs `story check`. Returns the exit code. */
export function checkCommand(args: readonly string[], terminal: Terminal): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { strict: { type: 'boolean' }, json: { type: 'boolean' } },
  });
  const known = slugs(terminal.root);
  const unknown = positionals.filter((slug) => !known.includes(slug));
  for (const slug of unknown) {
    terminal.complain(`There is no story "${slug}". ${didYouMean(slug, known) ?? ''}`.trim());
  }
  if (unknown.length > 0) return exit.usage;
  const stories = (positionals.length > 0 ? positionals : known).map((slug, i, { length }) => {
    terminal.progress(`[${i + 1}/${length}] Checking ${slug}`);
    const { story, issues } = loadStory(terminal.root, slug);
    return { slug, title: story?.title ?? null, issues, reading: story && gradesOf(story) };
  });
  const counts = countIssues(stories.flatMap(({ issues }) => issues));
  if (values.json) terminal.print(JSON.stringify({ stories, counts }, null, 2));
  else {
    for (const { issues } of stories) if (issues.length > 0) terminal.print(issueList(issues));
    const grades = gradeList(stories);
    if (grades !== '') terminal.print(grades);
    terminal.print(`${plural(stories.length, 'story', 'stories')}: ${countsInWords(counts)}.`);
  }
  return counts.error > 0 || (values.strict && counts.warning > 0) ? exit.issues : exit.fine;
}
