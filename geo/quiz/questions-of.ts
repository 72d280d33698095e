import type { QuizItem } from '../story/lesson.ts';
import type { Story } from '../story/story.ts';
import { describe } from './describe.ts';
import { candidatesFor, middle, targetOf, withArticle, type QuizGround } from './find-question.ts';
import type { Choice, LocateQuestion, QuizQuestion } from './question.ts';
import { shuffled } from './shuffled.ts';

/** All that a story can ask. */
export interface Quiz {
  /** The questions of the story's file; where it has none, those made from its map. */
  readonly questions: readonly QuizQuestion[];
  /** More to find on the map, made from its places and surveyed layers. */
  readonly more: readonly LocateQuestion[];
}

/**
 * The quiz of a story. Depends on nothing but its arguments: the same story asks the same questions, with choices in the
 * same order.
 */
export function questionsOf(story: Story, ground: QuizGround): Quiz {
  const written = story.lesson.quiz.flatMap((item, i) => asked(item, i, story, ground) ?? []);
  const known = new Set(
    written.flatMap((question) => (question.kind === 'locate' ? question.target.id : [])),
  );
  const more = madeFrom(story, ground).filter(({ target }) => !known.has(target.id));
  return written.length > 0 ? { questions: written, more } : { questions: more, more: [] };
}

function madeFrom(story: Story, ground: QuizGround): LocateQuestion[] {
  const surveyed = Object.entries(story.layers).flatMap(([id, layer]) =>
    layer.kind !== 'tie' && layer.certainty === 'surveyed' ? [id] : [],
  );
  const places = [...new Set(story.steps.flatMap((step) => step.places))];
  return [...surveyed, ...places].flatMap((id) => {
    const target = targetOf(id, ground);
    if (!target) return [];
    const step = story.steps.find(
      ({ show, places: named }) => named.includes(id) || show.some(({ layer }) => layer === id),
    );
    const where = describe(target.kind, middle(target, ground), ground, ground.data[id], id);
    return {
      kind: 'locate',
      id: `find-${id}`,
      ask: `Find ${withArticle(target)}.`,
      why: `${target.name}: ${where.charAt(0).toLowerCase()}${where.slice(1)}.`,
      ...(step ? { step: { id: step.id, heading: step.heading } } : {}),
      sources: citedIn(story, story.layers[id]?.sources ?? []),
      target,
      candidates: candidatesFor(target, ground),
    };
  });
}

function asked(item: QuizItem, index: number, story: Story, ground: QuizGround): QuizQuestion | undefined {
  const step = story.steps.find(({ id }) => id === item.step);
  const base = {
    id: `q${index + 1}-${item.kind}`,
    why: item.why,
    ...(step ? { step: { id: step.id, heading: step.heading } } : {}),
    sources: citedIn(story, item.sources),
  };
  const mixed = (choices: readonly Choice[]) => shuffled(choices, `${story.slug} ${base.id}`);
  switch (item.kind) {
    case 'locate': {
      const target = targetOf(item.target, ground);
      if (!target) return undefined;
      const ask = item.ask || `Find ${withArticle(target)}.`;
      return { ...base, kind: 'locate', ask, target, candidates: candidatesFor(target, ground) };
    }
    case 'choose': {
      const choices = item.answers.map((text, i) => ({ id: `a${i}`, text }));
      return { ...base, kind: 'choose', ask: item.ask, choices: mixed(choices), right: 'a0' };
    }
    case 'longer': {
      const choices = item.layers.map((id) => ({ id, text: story.layers[id]?.label ?? id }));
      const ask = item.ask || 'Which of these two is longer?';
      return { ...base, kind: 'longer', ask, choices: mixed(choices), right: item.layers[0] };
    }
    case 'order': {
      const steps = item.steps.flatMap((id) => story.steps.find((one) => one.id === id) ?? []);
      const choices = steps.map(({ id, heading }) => ({ id, text: heading }));
      const dates = Object.fromEntries(steps.map(({ id, when }) => [id, when.text]));
      const ask = item.ask || 'Put these events in order, the earliest first.';
      const right = steps.map(({ id }) => id);
      return { ...base, kind: 'order', ask, choices: unsorted(mixed(choices), right), right, dates };
    }
  }
}

/** A question must not begin with its answer. */
function unsorted(choices: readonly Choice[], right: readonly string[]): readonly Choice[] {
  return choices.every(({ id }, i) => id === right[i]) ? choices.toReversed() : choices;
}

function citedIn({ sources }: Story, ids: readonly string[]) {
  return ids.flatMap((id) => {
    const source = sources[id];
    return source ? [{ id, text: [source.publisher, source.title].filter(Boolean).join(', ') }] : [];
  });
}
