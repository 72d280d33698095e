import { fetchJson } from '../map/live-sources.ts';
import type { QuizData } from './quiz-data.ts';

/** Brings the page of a quiz to life. When something cannot be had, the list of questions stays. */
export async function startQuiz(main: HTMLElement): Promise<void> {
  const host = main.querySelector<HTMLElement>('.quiz-live');
  const { slug, base = '' } = main.dataset;
  if (!host || !slug) throw new Error('startQuiz(main): the element is not the page of a quiz');
  const openAnswers = (open: boolean) => main.querySelector('.paper-answers')?.toggleAttribute('open', open);
  window.addEventListener('beforeprint', () => openAnswers(true));
  window.addEventListener('afterprint', () => openAnswers(false));
  try {
    const [data, { showQuiz }] = await Promise.all([
      fetchJson<QuizData>(`${base}/stories/${slug}/quiz/quiz.json`),
      import('./show-quiz.live.tsx'),
    ]);
    showQuiz(host, data, base, (view) => main.setAttribute('data-view', view));
  } catch (failure) {
    console.warn('The quiz could not start; its questions stay as a list.', failure);
  }
}
