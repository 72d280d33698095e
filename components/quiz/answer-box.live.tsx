'use client';

import type { QuizQuestion } from '../../geo/quiz/question.ts';
import type { Outcome } from '../../geo/quiz/session.ts';
import { answerText } from './answer-text.ts';

const PRAISE = ['Right at once.', 'Right at the second try.', 'Right at the third try.'];

/** The answer with its reason and its sources. */
export function AnswerBox({
  question,
  outcome,
  story,
}: {
  question: QuizQuestion;
  outcome: Outcome;
  story: string;
}) {
  const isRight = outcome.state === 'right';
  const { step, sources } = question;
  return (
    <div className={`answer ${outcome.state}`}>
      <p>
        <b>
          <span aria-hidden="true">{isRight ? '✓ ' : '→ '}</span>
          {isRight ? (PRAISE[outcome.misses.length] ?? 'Right.') : 'Here is the answer.'}
        </b>{' '}
        {isRight ? outcome.words : answerText(question)}
      </p>
      {isRight && question.kind === 'order' ? <p>{answerText(question)}</p> : null}
      <p>{question.why}</p>
      {sources.length > 0 ? (
        <p className="cited">
          {sources.length === 1 ? 'Source: ' : 'Sources: '}
          {sources.map(({ id, text }, i) => (
            <span key={id}>
              {i > 0 ? '; ' : ''}
              <a href={`${story}#source-${id}`}>{text}</a>
            </span>
          ))}
          .
        </p>
      ) : null}
      {step ? (
        <p className="cited">
          In the story: <a href={`${story}#${step.id}`}>{step.heading}</a>
        </p>
      ) : null}
    </div>
  );
}
