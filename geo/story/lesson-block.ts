import { explain } from './explain.ts';
import { report, start, type Position, type Report } from './issue.ts';
import { depths, noLesson, type Lesson, type Question } from './lesson.ts';
import { entriesOf, knownSources, mentionAt, type Entry } from './lesson-entries.ts';
import { lessonSchema, questionSchema, quizSchema, termSchema } from './lesson-schema.ts';
import type { Names } from './names.ts';
import { quizItem } from './quiz-item.ts';
import type { Path, Yaml } from './read-yaml.ts';
import { get } from './salvage.ts';
import { text } from './schema.ts';
import { termsOf } from './terms.ts';

/** Where the parts of a lesson are in its file. Paths go through the lists of the lesson as read, then the keys as written. */
export interface LessonPlaces {
  /** Where the value at a path such as `['quiz', 2, 'locate']` begins. */
  positionOf(path: Path): Position;
  /** Where the key at the end of a path begins. */
  keyPositionOf(path: Path): Position;
  /** Where the list at a path names something. */
  mention(path: Path, name: string): Position;
  /** Whether some of it could not be read, so that what seems to be missing may be there after all. */
  readonly isBroken: boolean;
}

/** Where the parts of no lesson are. */
export const nowhere: LessonPlaces = {
  positionOf: () => start,
  keyPositionOf: () => start,
  mention: () => start,
  isBroken: false,
};

/** Reads a lesson block. What is wrong is reported and left out, one entry at a time. */
export function readLesson(
  yaml: Yaml | undefined,
  sources: Names,
  to: Report,
): { readonly lesson: Lesson; readonly places: LessonPlaces } {
  if (yaml === undefined) return { lesson: noLesson, places: nowhere };
  explain(lessonSchema, yaml, to, examples);
  const citing = <Value extends { readonly sources: readonly string[] }>(
    list: string,
    entries: Entry<Value>[],
  ) =>
    entries.map(({ value, index }) => ({
      value: { ...value, sources: knownSources(value.sources, [list, index], sources, yaml, to) },
      index,
    }));
  const questions: Entry<Question>[] = citing('questions', entriesOf(questionSchema, 'questions', yaml));
  const quiz = entriesOf(quizSchema, 'quiz', yaml).flatMap(({ value, index }) => {
    const item = quizItem({ value, index }, yaml, to);
    return item ? [{ value: item, index }] : [];
  });
  const kept = {
    questions,
    quiz: citing('quiz', quiz),
    glossary: citing('glossary', termsOf(entriesOf(termSchema, 'glossary', yaml), yaml, to)),
  };
  reportFalling(questions, yaml, to);
  const ages = lessonSchema.shape.ages.safeParse(get(yaml.value, ['ages'])).data;
  const lesson: Lesson = {
    ...(ages === undefined ? {} : { ages }),
    objectives: valuesOf(entriesOf(text, 'objectives', yaml)),
    standards: valuesOf(entriesOf(text, 'standards', yaml)),
    questions: valuesOf(kept.questions),
    quiz: valuesOf(kept.quiz),
    glossary: valuesOf(kept.glossary),
  };
  const asWritten = ([list, index, ...rest]: Path): Path => {
    const entries: readonly Entry<unknown>[] = Object.hasOwn(kept, list ?? '')
      ? Reflect.get(kept, list ?? '')
      : [];
    const entry = typeof index === 'number' ? entries[index] : undefined;
    return [...(list === undefined ? [] : [list]), ...(entry ? [entry.index] : []), ...rest];
  };
  const places: LessonPlaces = {
    positionOf: (path) => yaml.positionOf(asWritten(path)),
    keyPositionOf: (path) => yaml.keyPositionOf(asWritten(path)),
    mention: (path, name) => yaml.positionOf(mentionAt(yaml, asWritten(path), name)),
    isBroken: yaml.brokenLines.size > 0,
  };
  return { lesson, places };
}

function valuesOf<Value>(entries: readonly Entry<Value>[]): Value[] {
  return entries.map(({ value }) => value);
}

function reportFalling(questions: readonly Entry<Question>[], yaml: Yaml, to: Report): void {
  for (const [i, { value, index }] of questions.entries()) {
    const before = questions[i - 1]?.value;
    if (before === undefined || depths.indexOf(value.depth) >= depths.indexOf(before.depth)) continue;
    const message = `This question asks to ${value.depth}, after one that asks to ${before.depth}.`;
    const hint = `Order questions by depth: ${depths.join(', ')}.`;
    const at = yaml.positionOf(['questions', index, 'depth']);
    report(to, 'warning', at, { code: 'question-depth', message, hint });
  }
}

const examples: Readonly<Record<string, string>> = {
  '': 'Write lists such as `objectives:`, `questions:`, `quiz:` and `glossary:`.',
  questions: 'Write `- ask: Why does the river matter?` and below it `depth: explain`.',
  quiz: 'Write `- locate: meghri` (or `choose`, `order`, `longer`) and below it `why: ...`.',
  glossary: 'Write `- term: Exclave` and below it `meaning: ...`.',
  sources: 'Write a list of ids of sources: `sources: [gif]`.',
  answers: 'Write a list of at least two, the right one first: `answers: [Aras, Kura]`.',
  order: 'Write a list of at least three dated steps: `order: [treaty, drills, talks]`.',
  longer: 'Write a list of two lines, the longer first: `longer: [border-north, border-south]`.',
  why: 'Say in a sentence or two why the answer is right.',
};
