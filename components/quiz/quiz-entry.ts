import { startQuiz } from './start-quiz.ts';

const main = document.querySelector<HTMLElement>('main.quiz');
if (main) void startQuiz(main);
