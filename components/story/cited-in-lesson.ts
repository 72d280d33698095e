import type { Lesson } from '../../geo/story/lesson.ts';

/** Whether questions, quiz or glossary of a lesson cite a source, by its id. */
export function citedInLesson({ questions, quiz, glossary }: Lesson, source: string): boolean {
  return [...questions, ...quiz, ...glossary].some(({ sources }) => sources.includes(source));
}
