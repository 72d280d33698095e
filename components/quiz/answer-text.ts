import type { QuizQuestion } from '../../geo/quiz/question.ts';

/** The answer to a question in words. */
export function answerText(question: QuizQuestion): string {
  switch (question.kind) {
    case 'locate': {
      const { target, candidates } = question;
      return `${target.name}. ${candidates.find(({ id }) => id === target.id)?.text ?? ''}.`;
    }
    case 'choose':
    case 'longer':
      return `${question.choices.find(({ id }) => id === question.right)?.text ?? ''}.`;
    case 'order': {
      const named = question.right.map((id, i) => {
        const text = question.choices.find((choice) => choice.id === id)?.text ?? '';
        return `${i + 1}. ${text} (${question.dates[id] ?? ''})`;
      });
      return `${named.join('; ')}.`;
    }
  }
}
