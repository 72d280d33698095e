'use client';

import { useEffect, useRef, type ReactNode } from 'react';
import { HELP } from './keys.ts';
import type { Presentation } from './presentation.ts';
import type { Slide } from './slides.ts';
import type { Store } from './store.ts';
import type { Talk, TalkStep } from './talk.ts';

interface StepsPanelProps {
  readonly slides: readonly Slide[];
  readonly talk: Talk | undefined;
  readonly state: Presentation;
  readonly store: Store;
}

/** All steps, to go to and to hold back. Nothing is told of what comes after a step that is held back. */
export function StepsPanel({ slides, talk, state, store }: StepsPanelProps) {
  const stop = state.held.find((index) => index > state.step) ?? slides.length;
  const asking = slides.flatMap((_, index) =>
    index > state.step && (talk?.steps[index - 1]?.questions.length ?? 0) > 0 ? [index] : [],
  );
  const allHeld = asking.length > 0 && asking.every((index) => state.held.includes(index));
  return (
    <Panel name="Steps" store={store}>
      {asking.length > 0 ? (
        <label className="slide-choice">
          <input
            type="checkbox"
            checked={allHeld}
            onChange={() => store.send({ do: 'hold', steps: asking })}
          />
          Stop and ask after every step that has a question
        </label>
      ) : null}
      <ol className="slide-steps">
        {slides.map(({ id, heading, when }, index) => (
          <li key={id} aria-current={index === state.step ? 'step' : undefined}>
            <button
              type="button"
              onClick={() => {
                store.send({ do: 'go', step: index });
                store.send({ do: 'close' });
              }}
            >
              <b>{index + 1}</b>
              {index < stop ? (
                <span>
                  {heading} <small>{when}</small>
                </span>
              ) : (
                <span>Held back</span>
              )}
            </button>
            {index > state.step ? (
              <label>
                <input
                  type="checkbox"
                  checked={state.held.includes(index)}
                  onChange={() => store.send({ do: 'hold', steps: [index] })}
                />
                Stop before<span className="unseen"> step {index + 1}</span>
              </label>
            ) : null}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

interface NotesPanelProps {
  /** Undefined when the notes could not be had. */
  readonly step: TalkStep | undefined;
  /** Heading of the next step. */
  readonly next: string | undefined;
  readonly store: Store;
}

/** What the speaker says, on the screen itself. */
export function NotesPanel({ step, next, store }: NotesPanelProps) {
  return (
    <Panel name="Notes" kind="speaker" store={store}>
      {step ? null : <p>The notes could not be loaded.</p>}
      {step && step.notes.length === 0 ? <p>There are no notes for this step.</p> : null}
      {step?.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {step?.questions.map(({ ask, key }) => (
        <div key={ask} className="slide-ask">
          <p>
            <b>Ask:</b> {ask}
          </p>
          {key ? <p>{key}</p> : null}
        </div>
      ))}
      {next ? (
        <p className="slide-next">
          <b>Next:</b> {next}
        </p>
      ) : null}
    </Panel>
  );
}

/** All keys. */
export function HelpPanel({ letters, store }: { letters: boolean; store: Store }) {
  return (
    <Panel name="Keys" store={store}>
      <label className="slide-choice">
        <input type="checkbox" checked={letters} onChange={() => store.send({ do: 'letters' })} />
        Letters and signs are keys too
      </label>
      <dl className="slide-keys">
        {HELP.map(([keys, what]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p>Remote controls work too. On a touch screen, swipe to turn.</p>
    </Panel>
  );
}

interface PanelProps {
  readonly name: string;
  readonly kind?: 'speaker';
  readonly store: Store;
  readonly children: ReactNode;
}

function Panel({ name, kind, store, children }: PanelProps) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const first = panel.current?.querySelector<HTMLElement>('[aria-current] button');
    (first ?? panel.current)?.focus();
    first?.scrollIntoView({ block: 'nearest' });
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <section
      className={kind ? `slide-panel ${kind}` : 'slide-panel'}
      ref={panel}
      tabIndex={-1}
      aria-label={name}
    >
      <header>
        <h2>{name}</h2>
        <button type="button" onClick={() => store.send({ do: 'close' })}>
          Close
        </button>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrow keys scroll it */}
      <div className="slide-panel-body" tabIndex={0}>
        {children}
      </div>
    </section>
  );
}
