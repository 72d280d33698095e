'use client';

import { type Dispatch, useEffect, useRef } from 'react';
import type { Verdict } from '../../geo/quiz/judge-place.ts';
import { triesFor, type QuizQuestion } from '../../geo/quiz/question.ts';
import { outcomeWords } from '../../geo/quiz/score.ts';
import { queryOf } from '../../geo/quiz/selection.ts';
import { type Action, outcomeOf, type Session } from '../../geo/quiz/session.ts';
import { AnswerBox } from './answer-box.live.tsx';
import { ChooseForm } from './choose-form.live.tsx';
import { LocateForm } from './locate-form.live.tsx';
import { OrderForm } from './order-form.live.tsx';
import type { QuizData } from './quiz-data.ts';

interface Props {
  data: QuizData;
  base: string;
  /** Address of the story's page. */
  story: string;
  session: Session;
  questions: readonly QuizQuestion[];
  question: QuizQuestion;
  at: number;
  dispatch: Dispatch<Action>;
  onGo: (to: number) => void;
}

const SIGNS = { right: '✓', shown: '→', open: '' } as const;

/** One question, what was said about its answers so far, and the way on. */
export function QuestionView({ data, base, story, session, questions, question, at, dispatch, onGo }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const outcome = outcomeOf(session, question.id);
  const isOpen = outcome.state === 'open';
  const tries = triesFor(question);
  const onward = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => heading.current?.focus(), []);
  // What was answered with is gone or does nothing any more.
  useEffect(() => {
    if (wasOpen.current && !isOpen) onward.current?.focus({ preventScroll: true });
    wasOpen.current = isOpen;
  }, [isOpen]);
  const answer = ({ right, words }: Verdict) =>
    dispatch({ do: 'answer', id: question.id, tries, right, words });
  const left = tries - outcome.misses.length;
  return (
    <div className={`ask ${question.kind}`}>
      <div className="sheet words">
        <p className="count">
          Question {at + 1} of {questions.length}
        </p>
        <h2 ref={heading} tabIndex={-1}>
          {question.ask}
        </h2>
        {question.kind === 'choose' || question.kind === 'longer' ? (
          <ChooseForm key={question.id} {...{ question, session, dispatch }} onVerdict={answer} />
        ) : null}
        {question.kind === 'order' ? (
          <OrderForm key={question.id} {...{ question, session, dispatch }} onVerdict={answer} />
        ) : null}
        {question.kind === 'locate' ? (
          <LocateForm key={question.id} {...{ data, base, question, session, dispatch }} onVerdict={answer} />
        ) : null}
        <div role="status" className="said">
          {outcome.misses.length > 0 && isOpen ? (
            <p className="miss">
              <b>Not yet.</b> {outcome.misses[outcome.misses.length - 1]}{' '}
              {left === 1 ? 'One try left.' : `${left} tries left.`}
            </p>
          ) : null}
          {outcome.state === 'shown' && left === 0 ? (
            <p className="miss">{outcome.misses[outcome.misses.length - 1]}</p>
          ) : null}
          {isOpen ? null : <AnswerBox {...{ question, outcome, story }} />}
        </div>
        <div className="row ways">
          {at > 0 ? (
            <button type="button" onClick={() => onGo(at - 1)}>
              Back
            </button>
          ) : null}
          {isOpen ? (
            <button type="button" onClick={() => dispatch({ do: 'reveal', id: question.id })}>
              Show me
            </button>
          ) : null}
          <button type="button" ref={onward} className={isOpen ? '' : 'main'} onClick={() => onGo(at + 1)}>
            {at + 1 === questions.length ? 'See the results' : isOpen ? 'Skip' : 'Next question'}
          </button>
        </div>
        <nav aria-label="Questions">
          <ol>
            {questions.map(({ id }, i) => {
              const one = outcomeOf(session, id);
              return (
                <li key={id}>
                  <a
                    href={queryOf(session.selection, i) || '?q=1'}
                    aria-current={i === at ? 'step' : undefined}
                    aria-label={`Question ${i + 1}: ${outcomeWords(one).toLowerCase()}`}
                    className={one.state}
                    onClick={(event) => {
                      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                      event.preventDefault();
                      onGo(i);
                    }}
                  >
                    {i + 1}
                    <span aria-hidden="true">{SIGNS[one.state]}</span>
                  </a>
                </li>
              );
            })}
          </ol>
        </nav>
      </div>
    </div>
  );
}
