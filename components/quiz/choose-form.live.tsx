'use client';

import type { Dispatch } from 'react';
import { judgeChoice } from '../../geo/quiz/judge.ts';
import type { Verdict } from '../../geo/quiz/judge-place.ts';
import type { ChooseQuestion } from '../../geo/quiz/question.ts';
import { type Action, outcomeOf, type Session } from '../../geo/quiz/session.ts';
import { ChoiceList } from './choice-list.live.tsx';

interface Props {
  question: ChooseQuestion;
  session: Session;
  dispatch: Dispatch<Action>;
  onVerdict: (verdict: Verdict) => void;
}

/** Choose among answers. */
export function ChooseForm({ question, session, dispatch, onVerdict }: Props) {
  const draft = session.drafts[question.id];
  return (
    <ChoiceList
      legend={question.kind === 'longer' ? 'Which is longer?' : 'Choose one'}
      choices={question.choices}
      isOpen={outcomeOf(session, question.id).state === 'open'}
      right={question.right}
      chosen={typeof draft === 'string' ? draft : undefined}
      onChoose={(id) => dispatch({ do: 'draft', id: question.id, draft: id })}
      onAnswer={(id) => onVerdict(judgeChoice(question, id))}
    />
  );
}
