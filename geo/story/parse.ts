import type { Definition, Nodes, Root } from 'mdast';
import { aboutIn } from './about.ts';
import { footnotes } from './footnotes.ts';
import { closeFrontMatter } from './front-matter-fence.ts';
import { readFrontMatter } from './front-matter.ts';
import { nowhere, readLesson, type LessonPlaces } from './lesson-block.ts';
import { lessonYaml } from './lesson-section.ts';
import { limitAlike, report, sortIssues, start, type Issue, type Position, type Report } from './issue.ts';
import { markdown } from './markdown.ts';
import { namesIn, type Names } from './names.ts';
import { notesFor } from './notes.ts';
import type { ProseContext } from './prose.ts';
import { mention, readYaml, unreadable, type Path, type Yaml } from './read-yaml.ts';
import { sections } from './sections.ts';
import { steps } from './steps.ts';
import type { Story } from './story.ts';
import { tame } from './tame.ts';
import { reportUnused } from './unused.ts';

/** Where the parts of a story are in its file, for issues that only show against its layers. */
export interface Whereabouts {
  readonly file: string;
  /** The layers of the front matter, including those that cannot be used. */
  readonly layers: Names;
  /** A key in the front matter, such as `['layers', 'corridor']`. */
  front(path: Path): Position;
  /** A path in the scene block of a step (counted from 0), such as `['show', 1]`. */
  scene(step: number, path: Path): Position;
  /** An id in a list of the scene block of a step. */
  mention(step: number, list: 'fit' | 'places', id: string): Position;
  readonly lesson: LessonPlaces;
}

export interface Parsed {
  /** Null only if the file holds nothing that can be shown. */
  readonly story: Story | null;
  readonly issues: Issue[];
  readonly whereabouts: Whereabouts;
}

const mostAlike = 50;

/**
 * Reads a story file. Never throws on what an author wrote: everything wrong is an issue, in reading order, and what can
 * be shown is in the story. `file` is the path that issues name.
 */
export function parse(text: string, slug: string, file = `stories/${slug}/story.md`): Parsed {
  const to: Report = { file, issues: [] };
  const tamed = tame(text, to);
  if (tamed === undefined) return nothing(to);
  const closed = closeFrontMatter(tamed, to);
  const root = markdown(closed, to);
  const yaml = frontMatterIn(root, to);
  const front = readFrontMatter(yaml, slug, to);
  const sources = namesIn(yaml, 'sources', Object.keys(front.sources));
  const layers = namesIn(yaml, 'layers', Object.keys(front.layers));
  const found = footnotes(root, sources, to);
  const context: ProseContext = { to, text: closed, targets: targetsIn(root), notes: new Set(found.keys()) };
  const parts = sections(root, to);
  const read = steps(parts, layers, context);
  const about = aboutIn(parts, context);
  const notes = notesFor(
    [...read.steps, about].flatMap(({ citations }) => citations),
    found,
    context,
  );
  const { lesson, places } = readLesson(lessonYaml(parts, context), sources, to);
  const story: Story = { slug, ...front, steps: read.steps, about: about.body, lesson, notes };
  reportUnused(story, found, yaml, read.yaml, to);
  if (story.steps.length === 0) {
    const hint = 'A step begins with a line such as `## The drills return {#drills-2022}`.';
    report(to, 'error', start, { code: 'steps-missing', message: 'The story has no steps.', hint });
    if (story.about.length === 0) return nothing(to);
  }
  const whereabouts: Whereabouts = {
    file,
    layers,
    front: (path) => yaml.keyPositionOf(path),
    scene: (step, path) => read.yaml[step]?.positionOf(path) ?? start,
    mention: (step, list, id) => mention(read.yaml[step] ?? yaml, list, id),
    lesson: places,
  };
  return { story, issues: readable(to), whereabouts };
}

function nothing(to: Report): Parsed {
  const here = () => start;
  const layers: Names = { usable: [], declared: undefined };
  const whereabouts: Whereabouts = {
    file: to.file,
    layers,
    front: here,
    scene: here,
    mention: here,
    lesson: nowhere,
  };
  return { story: null, issues: readable(to), whereabouts };
}

function readable(to: Report): Issue[] {
  return limitAlike(sortIssues(to.issues), mostAlike);
}

function frontMatterIn(root: Root, to: Report): Yaml {
  const [first] = root.children;
  return first?.type === 'yaml' ? readYaml(first.value, { opening: start, line: 2 }, to) : unreadable(start);
}

function targetsIn(root: Root): Map<string, Definition> {
  const targets = new Map<string, Definition>();
  const open: Nodes[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'definition' && !targets.has(node.identifier)) targets.set(node.identifier, node);
    if ('children' in node) for (const child of node.children.toReversed()) open.push(child);
  }
  return targets;
}
