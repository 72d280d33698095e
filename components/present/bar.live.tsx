'use client';

import { useEffect, useState, type Ref } from 'react';
import type { Wish } from './keys.ts';
import { times, type Presentation } from './presentation.ts';
import type { Store } from './store.ts';
import { timeText } from './time-text.ts';

interface BarProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly state: Presentation;
  readonly store: Store;
  readonly onWish: (wish: Wish) => void;
}

/** The line under the map: where we are, how long it took, and every key as a button. */
export function Bar({ ref, state, store, onWish }: BarProps) {
  const { step, count, mapOnly, full, spot, panel, letters } = state;
  const toggles: readonly (readonly [name: string, is: boolean, wish: Wish, key: string])[] = [
    ['Steps', panel === 'steps', { do: 'panel', panel: 'steps' }, 'S'],
    ['Map only', mapOnly, { do: 'map' }, 'M'],
    ['Full text', full, { do: 'text' }, 'T'],
    ['Pointer', spot, { do: 'spot' }, 'P'],
  ];
  return (
    <div className="slide-bar" ref={ref} tabIndex={-1} role="toolbar" aria-label="Presentation">
      <div
        className="slide-progress"
        aria-hidden="true"
        style={{ inlineSize: `${((step + 1) / count) * 100}%` }}
      />
      <Clock state={state} />
      <div className="slide-turns">
        <button
          type="button"
          aria-disabled={step === 0 && !state.asking}
          onClick={() => store.send({ do: 'back' })}
        >
          <Arrow back /> <span className="unseen">Step before</span>
        </button>
        <p>
          <span className="unseen">Step </span>
          {step + 1} <span aria-hidden="true">/</span>
          <span className="unseen"> of </span> {count}
        </p>
        <button type="button" aria-disabled={step === count - 1} onClick={() => store.send({ do: 'next' })}>
          {state.held.includes(step + 1) ? <Stop /> : null}
          <Arrow /> <span className="unseen">Next step</span>
        </button>
      </div>
      <div className="slide-tools">
        {toggles.map(([name, is, wish, key]) => (
          <button
            key={name}
            type="button"
            className={key === 'P' ? 'for-keys' : undefined}
            aria-pressed={is}
            aria-keyshortcuts={letters ? key : undefined}
            onClick={() => onWish(wish)}
          >
            {name}
          </button>
        ))}
        <button
          type="button"
          className="for-keys"
          aria-keyshortcuts={letters ? 'B' : undefined}
          onClick={() => onWish({ do: 'dark' })}
        >
          Blank
        </button>
        <button
          type="button"
          aria-keyshortcuts={letters ? 'N' : undefined}
          onClick={() => onWish({ do: 'notes' })}
        >
          Notes
        </button>
        <button
          type="button"
          className="for-keys"
          aria-pressed={panel === 'help'}
          aria-keyshortcuts={letters ? '?' : undefined}
          onClick={() => onWish({ do: 'panel', panel: 'help' })}
        >
          Keys
        </button>
        <button type="button" aria-keyshortcuts="Escape" onClick={() => onWish({ do: 'leave' })}>
          Leave
        </button>
      </div>
    </div>
  );
}

/** The time since the beginning. */
function Clock({ state }: { state: Presentation }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <p className="slide-time" role="timer" aria-label="Time spent">
      {timeText(times(state, Math.max(now, state.since)).all)}
    </p>
  );
}

/** The next step is held back. */
function Stop() {
  return (
    <svg className="slide-stop" aria-hidden="true" width="12" height="20" viewBox="0 0 12 20">
      <path d="M3 3v14M9 3v14" />
    </svg>
  );
}

function Arrow({ back = false }: { back?: boolean }) {
  return (
    <svg aria-hidden="true" width="20" height="20" viewBox="0 0 20 20">
      <path d={back ? 'M13 3 6 10l7 7' : 'M7 3l7 7-7 7'} />
    </svg>
  );
}
