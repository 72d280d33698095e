import type { Lesson, QuizItem, Term } from './lesson.ts';

/** Whether an id is that of something that exists. */
type Exists = (id: string) => boolean;

/** The ids of all sources that a lesson cites. */
export function sourcesIn({ questions, quiz, glossary }: Lesson): string[] {
  return [...questions, ...quiz, ...glossary].flatMap(({ sources }) => sources);
}

/** The ids of all layers that a lesson names; the targets among them may be places. */
export function layersIn({ quiz, glossary }: Lesson): string[] {
  return [...quiz.flatMap(layersOf), ...glossary.flatMap(({ layer }) => layer ?? [])];
}

function layersOf(item: QuizItem): readonly string[] {
  if (item.kind === 'longer') return item.layers;
  return item.kind === 'locate' ? [item.target, ...(item.in ? [item.in] : [])] : [];
}

/**
 * The lesson without the layers, places and steps that do not exist, and without the questions that cannot be asked
 * without them. `isShape` says whether a layer exists that is not a tie.
 */
export function resolvedLesson(
  lesson: Lesson,
  exist: { readonly layer: Exists; readonly shape: Exists; readonly place: Exists; readonly step: Exists },
): Lesson {
  const located = <Part extends { readonly step?: string }>(part: Part): Part =>
    part.step === undefined || exist.step(part.step) ? part : { ...part, step: undefined };
  const term = ({ place, layer, ...rest }: Term): Term => ({
    ...rest,
    ...(place !== undefined && exist.place(place) ? { place } : {}),
    ...(layer !== undefined && exist.layer(layer) ? { layer } : {}),
  });
  const ask = (item: QuizItem): QuizItem[] => {
    switch (item.kind) {
      case 'choose':
        return [item];
      case 'locate': {
        const { in: area, ...rest } = item;
        if (!exist.place(item.target) && !exist.shape(item.target)) return [];
        return [{ ...rest, ...(area !== undefined && exist.shape(area) ? { in: area } : {}) }];
      }
      case 'order': {
        const steps = item.steps.filter(exist.step);
        return steps.length < 3 ? [] : [{ ...item, steps }];
      }
      case 'longer':
        return item.layers.every(exist.shape) ? [item] : [];
    }
  };
  return {
    ...lesson,
    questions: lesson.questions.map(located),
    quiz: lesson.quiz.flatMap(ask).map(located),
    glossary: lesson.glossary.map(term),
  };
}
