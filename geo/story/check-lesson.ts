import { checkGlossary } from './check-glossary.ts';
import { checkQuiz } from './check-quiz.ts';
import type { StoryData } from './check.ts';
import { didYouMean } from './did-you-mean.ts';
import { report, type Finding, type Report, type Severity } from './issue.ts';
import { isUnknown } from './names.ts';
import type { Whereabouts } from './parse.ts';
import { noPlace, placeIds } from './places.ts';
import type { Path } from './read-yaml.ts';
import type { Step, Story } from './story.ts';

/** What the parts of a lesson are checked against. */
export interface LessonContext extends StoryData {
  readonly story: Story;
  readonly whereabouts: Whereabouts;
  readonly to: Report;
}

/** Reports what a lesson names and nobody has, and answers that the steps' dates or the drawn shapes contradict. */
export function checkLesson(story: Story, whereabouts: Whereabouts, data: StoryData, to: Report): void {
  const context: LessonContext = { ...data, story, whereabouts, to };
  const { questions, quiz, glossary } = story.lesson;
  for (const [list, entries] of Object.entries({ questions, quiz })) {
    for (const [index, { step }] of entries.entries()) {
      const path = [list, index, 'step'];
      if (step === undefined || stepOf(step, story) || whereabouts.isBroken) continue;
      sayAt('error', path, noStep(step, story), context);
    }
  }
  checkQuiz(context);
  for (const [index, { place, layer }] of glossary.entries()) {
    const path = ['glossary', index];
    if (place !== undefined && !placeIds(data.places).has(place)) {
      sayAt('error', [...path, 'place'], noPlace(place, data.places), context);
    }
    if (layer !== undefined) checkLayerName(layer, [...path, 'layer'], context);
  }
  checkGlossary(context);
}

/** Reports something about the value at a path of the lesson. */
export function sayAt(
  severity: Severity,
  path: Path,
  finding: Finding,
  { whereabouts, to }: LessonContext,
): void {
  report(to, severity, whereabouts.lesson.positionOf(path), finding);
}

/** The step with an id, or undefined. */
export function stepOf(id: string, { steps }: Story): Step | undefined {
  return steps.find((step) => step.id === id);
}

/** Says that there is no step with an id. */
export function noStep(id: string, { steps }: Story): Finding {
  const ids = steps.map((step) => step.id);
  return { code: 'step-unknown', message: `There is no step "${id}".`, hint: didYouMean(id, ids) };
}

/** Reports the name of a layer at a path of the lesson if the front matter does not have it. */
export function checkLayerName(id: string, path: Path, context: LessonContext): void {
  const { layers } = context.whereabouts;
  if (!isUnknown(layers, id)) return;
  const message = `There is no layer "${id}" in the front matter.`;
  sayAt('error', path, { code: 'layer-unknown', message, hint: didYouMean(id, layers.usable) }, context);
}
