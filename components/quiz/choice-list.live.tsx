'use client';

import { useId } from 'react';
import type { Choice } from '../../geo/quiz/question.ts';

interface Props {
  legend: string;
  choices: readonly Choice[];
  isOpen: boolean;
  /** Id of the right choice, marked when the question is settled. */
  right: string;
  chosen: string | undefined;
  onChoose: (id: string) => void;
  onAnswer: (id: string) => void;
}

/** Radio buttons with a button that answers. */
export function ChoiceList({ legend, choices, isOpen, right, chosen, onChoose, onAnswer }: Props) {
  const name = useId();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== undefined) onAnswer(chosen);
      }}
    >
      <fieldset disabled={!isOpen}>
        <legend>{legend}</legend>
        {choices.map(({ id, text }) => (
          <label key={id} className={`option ${!isOpen && id === right ? 'is-right' : ''}`}>
            <input type="radio" name={name} required checked={chosen === id} onChange={() => onChoose(id)} />
            <span>{text}</span>
            {!isOpen && id === right ? <span className="mark">✓ right</span> : null}
          </label>
        ))}
      </fieldset>
      {isOpen ? (
        <button type="submit" className="main">
          Answer
        </button>
      ) : null}
    </form>
  );
}
