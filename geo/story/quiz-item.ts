import type * as z from 'zod';
import { nearest } from './did-you-mean.ts';
import { report, type Position, type Report } from './issue.ts';
import type { QuizItem } from './lesson.ts';
import { mentionAt, type Entry } from './lesson-entries.ts';
import { quizKinds, type quizSchema } from './lesson-schema.ts';
import type { Yaml } from './read-yaml.ts';
import { get } from './salvage.ts';

type Written = z.output<typeof quizSchema>;

/** A question of the quiz; undefined if it cannot be asked. What is wrong with it has been reported. */
export function quizItem({ value, index }: Entry<Written>, yaml: Yaml, to: Report): QuizItem | undefined {
  const path = ['quiz', index];
  const keys = Object.keys(Object(get(yaml.value, path)));
  const at = (key: string): Position => yaml.keyPositionOf([...path, key]);
  const kinds = quizKinds.filter((kind) => keys.includes(kind));
  const [kind, second] = kinds;
  if (kind === undefined) {
    if (keys.some((key) => nearest(key, quizKinds))) return undefined;
    const message = 'This question of the quiz has nothing to answer.';
    const hint = 'Add one of `locate`, `choose`, `order` and `longer`.';
    report(to, 'error', yaml.positionOf(path), { code: 'quiz-kind', message, hint });
    return undefined;
  }
  if (second !== undefined) {
    const message = `The question has both "${kind}" and "${second}"; "${kind}" is used.`;
    const hint = 'Keep one of them, or make two questions.';
    report(to, 'error', at(second), { code: 'quiz-kind', message, hint });
  }
  checkCompanions(kind, kinds, keys, at, to);
  const { ask = '', why, step, sources } = value;
  const { line } = yaml.positionOf(path);
  const item = { ask, why, ...(step === undefined ? {} : { step }), sources, position: { line } };
  const distinct = (list: 'answers' | 'order' | 'longer', names: readonly string[]) => {
    reportRepeats(list, names, index, yaml, to);
    return [...new Set(names)];
  };
  switch (kind) {
    case 'locate': {
      const { locate: target, in: area } = value;
      return target === undefined ? undefined : { kind, target, ...(area ? { in: area } : {}), ...item };
    }
    case 'choose': {
      if (!keys.some((key) => key === 'answers' || nearest(key, ['answers']))) {
        const hint = 'Write a list of at least two, the right one first: `answers: [Aras, Kura]`.';
        const finding = { code: 'key-missing', message: '"answers" is missing.', hint };
        report(to, 'error', yaml.positionOf(path), finding);
      }
      const answers = distinct('answers', value.answers ?? []);
      return value.choose === undefined || answers.length < 2
        ? undefined
        : { kind, ...item, ask: value.choose, answers };
    }
    case 'order': {
      const steps = distinct('order', value.order ?? []);
      return steps.length < 3 ? undefined : { kind, ...item, steps };
    }
    case 'longer': {
      const [longer, shorter] = distinct('longer', value.longer ?? []);
      return longer === undefined || shorter === undefined
        ? undefined
        : { kind, ...item, layers: [longer, shorter] };
    }
  }
}

// Keys that only mean something next to another one.
function checkCompanions(
  kind: string,
  kinds: readonly string[],
  keys: readonly string[],
  at: (key: string) => Position,
  to: Report,
): void {
  for (const [key, owner] of [
    ['in', 'locate'],
    ['answers', 'choose'],
  ] as const) {
    if (!keys.includes(key) || kinds.includes(owner)) continue;
    const message = `"${key}" does nothing here: it goes with "${owner}".`;
    report(to, 'warning', at(key), { code: 'key-unused', message, hint: 'Delete it.' });
  }
  if (kind === 'choose' && keys.includes('ask')) {
    const message = '"ask" does nothing here: "choose" is the question.';
    report(to, 'warning', at('ask'), { code: 'key-unused', message, hint: 'Delete it.' });
  }
}

function reportRepeats(
  list: 'answers' | 'order' | 'longer',
  names: readonly string[],
  index: number,
  yaml: Yaml,
  to: Report,
): void {
  const repeated = new Set(names.filter((name, i) => names.indexOf(name) < i));
  for (const name of repeated) {
    const what = { answers: 'answer', order: 'step', longer: 'layer' }[list];
    const message = `The ${what} "${name}" is given twice.`;
    const hint = list === 'answers' ? 'Make all answers different.' : `Name each ${what} once.`;
    const at = yaml.positionOf(mentionAt(yaml, ['quiz', index, list], name));
    report(to, 'error', at, { code: `${what}-twice`, message, hint });
  }
}
