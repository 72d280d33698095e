'use client';

import { type Dispatch, useRef, useState } from 'react';
import { judgeOrder } from '../../geo/quiz/judge.ts';
import type { Verdict } from '../../geo/quiz/judge-place.ts';
import type { OrderQuestion } from '../../geo/quiz/question.ts';
import { type Action, outcomeOf, type Session } from '../../geo/quiz/session.ts';

interface Props {
  question: OrderQuestion;
  session: Session;
  dispatch: Dispatch<Action>;
  onVerdict: (verdict: Verdict) => void;
}

/** Put events in order with buttons. */
export function OrderForm({ question, session, dispatch, onVerdict }: Props) {
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const isOpen = outcomeOf(session, question.id).state === 'open';
  const draft = session.drafts[question.id];
  const order = isOpen ? orderIn(question, draft) : question.right;
  const text = (id: string) => question.choices.find((choice) => choice.id === id)?.text ?? '';
  const move = (from: number, by: 1 | -1) => {
    const next = [...order];
    const [moved] = next.splice(from, 1);
    if (moved === undefined) return;
    next.splice(from + by, 0, moved);
    dispatch({ do: 'draft', id: question.id, draft: next });
    setSaid(`${text(moved)}: place ${from + by + 1} of ${next.length}.`);
    // The button goes with its event; at an end its neighbour takes the focus.
    requestAnimationFrame(() => {
      const row = list.current?.querySelectorAll('li')[from + by];
      const wanted = row?.querySelector<HTMLButtonElement>(by < 0 ? '.up' : '.down');
      (wanted?.disabled ? row?.querySelector<HTMLButtonElement>('button:enabled') : wanted)?.focus();
    });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onVerdict(judgeOrder(question, order));
      }}
    >
      <ol ref={list} className="events" aria-label="Earliest first">
        {order.map((id, i) => (
          <li key={id}>
            <span className="event">
              {text(id)}
              {isOpen ? null : <small> {question.dates[id]}</small>}
            </span>
            {isOpen ? (
              <span className="moves">
                <button type="button" className="up" disabled={i === 0} onClick={() => move(i, -1)}>
                  Up<span className="unseen"> {text(id)}</span>
                </button>
                <button
                  type="button"
                  className="down"
                  disabled={i === order.length - 1}
                  onClick={() => move(i, 1)}
                >
                  Down<span className="unseen"> {text(id)}</span>
                </button>
              </span>
            ) : null}
          </li>
        ))}
      </ol>
      <p role="status" className="unseen">
        {said}
      </p>
      {isOpen ? (
        <button type="submit" className="main">
          Answer
        </button>
      ) : null}
    </form>
  );
}

/** A kept order may be of an older version of the story. */
function orderIn({ choices }: OrderQuestion, draft: unknown): readonly string[] {
  const ids = choices.map(({ id }) => id);
  if (!Array.isArray(draft)) return ids;
  const same = draft.length === ids.length && ids.every((id) => draft.includes(id));
  return same ? (draft as string[]) : ids;
}
