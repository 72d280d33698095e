'use client';

import type { Dispatch } from 'react';
import { selected, type Selection } from '../../geo/quiz/selection.ts';
import type { Action } from '../../geo/quiz/session.ts';
import type { QuizData } from './quiz-data.ts';

interface Props {
  data: QuizData;
  selection: Selection;
  dispatch: Dispatch<Action>;
  onBegin: () => void;
}

const COUNTS = [0, 5, 10, 15, 20];

/** What the quiz asks, and how much of it. */
export function StartView({ data, selection, dispatch, onBegin }: Props) {
  const choose = (change: Partial<Selection>) =>
    dispatch({ do: 'select', selection: { ...selection, ...change } });
  const count = (only: Selection['only']) => selected(data.quiz, { only, count: 0, shuffle: '' }).length;
  const kinds = [
    { only: 'all', text: 'The map and the story' },
    { only: 'places', text: 'Only places to find' },
    { only: 'story', text: 'Only the story' },
  ] as const;
  const asked = selected(data.quiz, selection).length;
  return (
    <form
      className="sheet start"
      onSubmit={(event) => {
        event.preventDefault();
        onBegin();
      }}
    >
      <p className="lead">
        Find places on a map without names, and put the story in order. Up to three tries each, no clock, and
        every answer comes with its reason.
      </p>
      <fieldset>
        <legend>What to ask</legend>
        {kinds.map(({ only, text }) => (
          <label key={only} className="option">
            <input
              type="radio"
              name="only"
              checked={selection.only === only}
              disabled={count(only) === 0}
              onChange={() => choose({ only })}
            />
            <span>{text}</span>
            <span className="count">{count(only)}</span>
          </label>
        ))}
      </fieldset>
      <div className="row">
        <label>
          How many{' '}
          <select value={selection.count} onChange={({ target }) => choose({ count: Number(target.value) })}>
            {COUNTS.map((number) => (
              <option key={number} value={number}>
                {number === 0 ? 'All' : number}
              </option>
            ))}
          </select>
        </label>
        <label>
          <input
            type="checkbox"
            checked={selection.shuffle !== ''}
            onChange={({ target }) => choose({ shuffle: target.checked ? newSeed() : '' })}
          />{' '}
          Shuffle
        </label>
      </div>
      <div className="row">
        <button type="submit" className="main" disabled={asked === 0}>
          Begin: {asked} {asked === 1 ? 'question' : 'questions'}
        </button>
        <button type="button" onClick={() => window.print()}>
          Print the story’s questions
        </button>
      </div>
      <p className="small">
        The address of this page holds these choices, so a link gives every pupil the same questions in the
        same order. No names are asked, and nothing leaves this device.
      </p>
    </form>
  );
}

function newSeed(): string {
  return String((crypto.getRandomValues(new Uint16Array(1))[0] ?? 0) + 1);
}
