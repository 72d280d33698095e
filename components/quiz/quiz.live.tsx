'use client';

import { useEffect, useMemo, useReducer, useState } from 'react';
import { everything, queryOf, selected, selectionIn } from '../../geo/quiz/selection.ts';
import { after, newSession, type Session } from '../../geo/quiz/session.ts';
import { clearSession, keepSession, keptSession } from './kept-session.ts';
import { QuestionView } from './question-view.live.tsx';
import type { QuizData } from './quiz-data.ts';
import { ResultsView } from './results-view.live.tsx';
import { StartView } from './start-view.live.tsx';

interface Props {
  data: QuizData;
  base: string;
  onView: (view: string) => void;
}

/** The whole quiz: its start, its questions, its results. */
export function Quiz({ data, base, onView }: Props) {
  const [begun] = useState(() => beginning(data));
  const [keep, setKeep] = useState(begun.isKept);
  const [refused, setRefused] = useState(false);
  const [session, dispatch] = useReducer(after, begun.session);
  const questions = useMemo(() => selected(data.quiz, session.selection), [data, session.selection]);
  const at = Math.min(session.at, Math.max(0, questions.length - 1));
  const question = questions[at];
  useEffect(() => onView(session.view), [session.view, onView]);
  useEffect(() => {
    if (keep) keepSession(data.slug, session);
  }, [keep, session, data.slug]);
  useEffect(() => {
    const query = queryOf(session.selection, session.view === 'question' ? at : 0);
    history.replaceState(history.state, '', `${location.pathname}${query}`);
  }, [session.selection, session.view, at]);
  const go = (to: number) => dispatch({ do: 'go', to, count: questions.length });
  const story = `${base}/stories/${data.slug}/`;
  return (
    <>
      {session.view === 'start' ? (
        <StartView data={data} selection={session.selection} dispatch={dispatch} onBegin={() => go(0)} />
      ) : null}
      {session.view === 'question' && question ? (
        <QuestionView
          key={question.id}
          {...{ data, base, story, session, questions, question, at, dispatch }}
          onGo={go}
        />
      ) : null}
      {session.view === 'results' || (session.view === 'question' && !question) ? (
        <ResultsView {...{ session, questions, story, dispatch, title: data.title }} onGo={go} />
      ) : null}
      <div className="keep">
        <label>
          <input
            type="checkbox"
            checked={keep}
            onChange={({ target }) => {
              setKeep(target.checked);
              if (target.checked) setRefused(!keepSession(data.slug, session));
              else clearSession(data.slug);
            }}
          />{' '}
          Keep my progress on this device
        </label>
        {keep ? (
          <button
            type="button"
            className="quiet"
            onClick={() => {
              setKeep(false);
              clearSession(data.slug);
            }}
          >
            Clear what is kept
          </button>
        ) : null}
        <span role="status">
          {keep && refused ? 'This device keeps nothing: its storage is closed or full.' : ''}
        </span>
      </div>
    </>
  );
}

function beginning({ slug, quiz }: QuizData): { session: Session; isKept: boolean } {
  const query = new URLSearchParams(location.search);
  const { selection, first } = selectionIn(query);
  const kept = keptSession(slug);
  const asked = [...query.keys()].some((key) => key !== 'q') ? selection : (kept?.selection ?? everything);
  const session = kept ? { ...kept, selection: asked } : newSession(asked);
  if (!query.has('q')) return { session, isKept: kept !== undefined };
  const count = selected(quiz, asked).length;
  const at = Math.min(first, Math.max(0, count - 1));
  return { session: { ...session, view: 'question', at }, isKept: kept !== undefined };
}
