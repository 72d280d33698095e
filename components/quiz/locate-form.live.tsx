'use client';

import { withArticle } from '../../geo/quiz/find-question.ts';
import { type Dispatch, useState } from 'react';
import { judgeCandidate } from '../../geo/quiz/judge.ts';
import type { Verdict } from '../../geo/quiz/judge-place.ts';
import type { LocateQuestion } from '../../geo/quiz/question.ts';
import { type Action, outcomeOf, type Session } from '../../geo/quiz/session.ts';
import { ChoiceList } from './choice-list.live.tsx';
import { MapStage } from './map-stage.live.tsx';
import type { QuizData } from './quiz-data.ts';

interface Props {
  data: QuizData;
  base: string;
  question: LocateQuestion;
  session: Session;
  dispatch: Dispatch<Action>;
  onVerdict: (verdict: Verdict) => void;
}

/** Whether the pupil answers from lists; stays so from question to question. */
let prefersList = false;

/** Find something on the map, or in a list of places described in words. */
export function LocateForm({ data, base, question, session, dispatch, onVerdict }: Props) {
  const [isList, setList] = useState(prefersList);
  const outcome = outcomeOf(session, question.id);
  const draft = session.drafts[question.id];
  const choose = (list: boolean) => {
    prefersList = list;
    setList(list);
  };
  return (
    <>
      <fieldset className="modes">
        <legend className="unseen">How to answer</legend>
        <label>
          <input type="radio" name="mode" checked={!isList} onChange={() => choose(false)} />
          <span>On the map</span>
        </label>
        <label>
          <input type="radio" name="mode" checked={isList} onChange={() => choose(true)} />
          <span>From a list</span>
        </label>
      </fieldset>
      {isList ? (
        <ChoiceList
          legend={`Where is ${withArticle(question.target)}?`}
          choices={question.candidates}
          isOpen={outcome.state === 'open'}
          right={question.target.id}
          chosen={typeof draft === 'string' ? draft : undefined}
          onChoose={(id) => dispatch({ do: 'draft', id: question.id, draft: id })}
          onAnswer={(id) => onVerdict(judgeCandidate(question, id))}
        />
      ) : (
        <p className="how">
          Click or tap the place. With keys: arrows move the map, + and − zoom, Enter answers at the cross.
        </p>
      )}
      {isList ? null : <MapStage {...{ data, base, question, outcome, onVerdict }} />}
    </>
  );
}
