'use client';

import { type Dispatch, useEffect, useRef } from 'react';
import type { QuizQuestion } from '../../geo/quiz/question.ts';
import { outcomeWords, scoreOf, scoreWords } from '../../geo/quiz/score.ts';
import { type Action, outcomeOf, type Session } from '../../geo/quiz/session.ts';
import { answerText } from './answer-text.ts';

interface Props {
  session: Session;
  questions: readonly QuizQuestion[];
  story: string;
  title: string;
  dispatch: Dispatch<Action>;
  onGo: (to: number) => void;
}

const SIGNS = { right: '✓', shown: '→', open: '○' } as const;

/** What was right at which try, in words. */
export function ResultsView({ session, questions, story, title, dispatch, onGo }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const score = scoreOf(
    session,
    questions.map(({ id }) => id),
  );
  const open = questions.findIndex(({ id }) => outcomeOf(session, id).state === 'open');
  return (
    <section className="sheet results" aria-labelledby="results-heading">
      <h2 id="results-heading" ref={heading} tabIndex={-1}>
        Your results
      </h2>
      <p className="lead">{scoreWords(score)}</p>
      <p>{encouragement(score.right, score.asked, score.open)}</p>
      <ol className="outcomes">
        {questions.map((question) => {
          const outcome = outcomeOf(session, question.id);
          return (
            <li key={question.id} className={outcome.state}>
              <span className="sign" aria-hidden="true">
                {SIGNS[outcome.state]}
              </span>
              <div>
                <p>
                  {question.ask} <b>{outcomeWords(outcome)}.</b>
                </p>
                {outcome.misses.length > 0 ? <p className="cited">{outcome.misses.join(' ')}</p> : null}
                {outcome.state === 'open' ? null : <p className="cited">{answerText(question)}</p>}
              </div>
            </li>
          );
        })}
      </ol>
      <div className="row">
        {open >= 0 ? (
          <button type="button" className="main" onClick={() => onGo(open)}>
            Go on with question {open + 1}
          </button>
        ) : null}
        <button type="button" className={open < 0 ? 'main' : ''} onClick={() => window.print()}>
          Print the results
        </button>
        <button type="button" onClick={() => dispatch({ do: 'restart' })}>
          Start again
        </button>
        <a href={story}>Read {title}</a>
      </div>
    </section>
  );
}

function encouragement(right: number, asked: number, open: number): string {
  if (open > 0) return 'The questions that are left stay open as long as you like.';
  if (right === asked) return 'You know where everything is. Now see how it moves in the story.';
  return 'The ones that were shown are worth a second look: each is on the map of the step it belongs to.';
}
