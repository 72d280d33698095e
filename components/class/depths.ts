import { depths, type Depth, type Question } from '../../geo/story/lesson.ts';

/** What a question of each depth asks for. */
export const DEPTHS: Readonly<Record<Depth, { readonly name: string; readonly about: string }>> = {
  recall: { name: 'Recall', about: 'The answer stands in the text or on the map.' },
  explain: { name: 'Explain', about: 'Why is it so?' },
  compare: { name: 'Compare', about: 'What is alike, and what differs?' },
  judge: { name: 'Judge', about: 'Take a view, and give reasons for it.' },
};

/** Questions by depth, in rising order; depths without a question are left out. */
export function byDepth(questions: readonly Question[]): { depth: Depth; questions: Question[] }[] {
  return depths
    .map((depth) => ({ depth, questions: questions.filter((question) => question.depth === depth) }))
    .filter((group) => group.questions.length > 0);
}
