'use client';

import { createRoot } from 'react-dom/client';
import { adoptSheet } from '../adopt-sheet.ts';
import exploreSheet from '../explore/explore.css';
import liveSheet from '../map/live.css';
import stageSheet from './quiz-stage.css';
import liveQuizSheet from './quiz-live.css';
import answersSheet from './quiz-answers.css';
import { Quiz } from './quiz.live.tsx';
import type { QuizData } from './quiz-data.ts';

/** Puts the quiz into the page. `onView` hears which of its views is shown. */
export function showQuiz(host: HTMLElement, data: QuizData, base: string, onView: (view: string) => void) {
  for (const sheet of [exploreSheet, liveSheet, stageSheet, liveQuizSheet, answersSheet]) adoptSheet(sheet);
  createRoot(host).render(<Quiz data={data} base={base} onView={onView} />);
}
