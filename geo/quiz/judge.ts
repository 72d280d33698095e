import { directionTo, kmBetween, kmWords } from './direction.ts';
import type { Verdict } from './judge-place.ts';
import type { ChooseQuestion, LocateQuestion, OrderQuestion } from './question.ts';

/** Judges an answer from a list. Throws when the question has no such choice. */
export function judgeChoice(question: ChooseQuestion, answer: string): Verdict {
  const chosen = question.choices.find(({ id }) => id === answer);
  if (!chosen) throw new Error(`judgeChoice(answer): there is no choice ${answer}`);
  if (answer === question.right) return { right: true, words: `Yes: ${chosen.text}.` };
  return { right: false, words: `Not “${chosen.text}”.` };
}

/** Judges a candidate of a list of places described in words. Throws when there is no such candidate. */
export function judgeCandidate({ target, candidates }: LocateQuestion, answer: string): Verdict {
  const chosen = candidates.find(({ id }) => id === answer);
  const right = candidates.find(({ id }) => id === target.id);
  if (!chosen || !right) throw new Error(`judgeCandidate(answer): there is no candidate ${answer}`);
  if (chosen === right) return { right: true, words: `Yes, this is ${target.name}.` };
  const km = kmWords(kmBetween(right.at, chosen.at));
  return {
    right: false,
    words: `That is ${km} too far ${directionTo(right.at, chosen.at)}.`,
    nearest: right.at,
  };
}

/** Judges an order of events, given as their ids. */
export function judgeOrder({ right, choices }: OrderQuestion, answer: readonly string[]): Verdict {
  const placed = right.filter((id, i) => answer[i] === id).length;
  if (placed === right.length) return { right: true, words: 'Yes, this is the order.' };
  const early = right.findIndex((id, i) => answer[i] !== id);
  const text = (id: string | undefined) => choices.find((choice) => choice.id === id)?.text ?? '';
  const count = placed === 0 ? 'None is in its place yet.' : `${placed} of ${right.length} in place.`;
  return {
    right: false,
    words: `${count} “${text(answer[early])}” comes later than place ${early + 1}.`,
  };
}
