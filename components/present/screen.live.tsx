'use client';

import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { fontsInUse } from '../story/hold-fonts.ts';
import { Bar } from './bar.live.tsx';
import { interruption } from './interruption.ts';
import { HelpPanel, NotesPanel, StepsPanel } from './panels.live.tsx';
import type { Wish } from './keys.ts';
import type { Presentation } from './presentation.ts';
import type { Slide } from './slides.ts';
import { Spot } from './spot.live.tsx';
import type { Store } from './store.ts';
import type { Talk } from './talk.ts';

export interface ScreenProps {
  /** The language of the story. */
  readonly lang: string | undefined;
  readonly slides: readonly Slide[];
  /** Undefined when it could not be had. */
  readonly talk: Talk | undefined;
  readonly store: Store;
  readonly onWish: (wish: Wish) => void;
  /** The screen was laid out anew: what lies over the map. */
  readonly onLayout: (covering: readonly HTMLElement[]) => void;
}

/** Everything of a presentation but the map: the card with the words, the bar, and what opens over them. */
export function Screen({ lang, slides, talk, store, onWish, onLayout }: ScreenProps) {
  const state = useSyncExternalStore(store.subscribe, store.get);
  const card = useRef<HTMLElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const slide = slides[state.step];
  const questions = talk?.steps[state.step]?.questions ?? [];
  const [, setSize] = useState('');
  const read = useRef('');
  useEffect(() => {
    const onResize = () => setSize(`${innerWidth} ${innerHeight}`);
    window.addEventListener('resize', onResize);
    return () => window.removeEventListener('resize', onResize);
  }, []);
  useLayoutEffect(() => {
    const words = `${state.step} ${state.asking} ${state.full}`;
    const lay = () => {
      if (card.current) fitWords(card.current);
      const speaker = bar.current?.parentElement?.querySelector<HTMLElement>('.slide-panel.speaker');
      onLayout([bar.current, card.current, speaker].filter((part) => part instanceof HTMLElement));
    };
    lay();
    if (card.current && read.current !== words) card.current.scrollTop = 0;
    read.current = words;
    let over = false;
    void fontsInUse().then(() => over || lay());
    return () => {
      over = true;
    };
  });
  // Without the card the focus would be nowhere.
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement?.closest('.slide-bar *, .slide-panel')) return;
    (state.mapOnly ? bar : card).current?.focus({ preventScroll: true });
  }, [state.mapOnly]);
  if (!slide) return null;
  return (
    <>
      <Copy className="slide-still" of={slide.still} />
      {state.mapOnly ? null : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrow keys scroll it where it is small
        <section className="slide" ref={card} tabIndex={0} aria-labelledby="slide-heading" lang={lang}>
          {state.asking ? (
            <Question asks={questions.map(({ ask }) => ask)} />
          ) : (
            <Words slide={slide} full={state.full} />
          )}
        </section>
      )}
      <p className="unseen" role="status">
        {told(state, slide)}
      </p>
      <Bar ref={bar} state={state} store={store} onWish={onWish} />
      {state.spot ? <Spot /> : null}
      {state.panel === 'steps' ? (
        <StepsPanel slides={slides} talk={talk} state={state} store={store} />
      ) : state.panel === 'notes' ? (
        <NotesPanel
          step={talk?.steps[state.step]}
          next={state.step + 1 < slides.length ? slides[state.step + 1]?.heading : undefined}
          store={store}
        />
      ) : state.panel === 'help' ? (
        <HelpPanel letters={state.letters} store={store} />
      ) : null}
      {state.blank ? (
        <button
          type="button"
          className={`slide-blank ${state.blank}`}
          onClick={() => store.send({ do: 'close' })}
        >
          <span className="unseen">Show the presentation again</span>
        </button>
      ) : null}
    </>
  );
}

function Words({
  slide: { when, heading, brief, full: whole, legend },
  full,
}: {
  slide: Slide;
  full: boolean;
}) {
  return (
    <>
      <p className="when">{when}</p>
      <h2 id="slide-heading">{heading}</h2>
      {(full ? whole : brief).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <Copy className="slide-legend" of={legend} />
    </>
  );
}

function Question({ asks }: { asks: readonly string[] }) {
  return (
    <>
      <p className="when">Before we go on</p>
      <h2 id="slide-heading">{asks[0] ?? 'What do you think happens next?'}</h2>
      {asks.slice(1).map((ask) => (
        <p key={ask}>{ask}</p>
      ))}
    </>
  );
}

/** A part of the story's page, shown once more. */
function Copy({ className, of }: { className: string; of: Element | undefined }) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => host.current?.replaceChildren(...(of ? [of] : [])), [of]);
  return <div className={className} ref={host} />;
}

function told(state: Presentation, { heading }: Slide): string {
  const { step, count, held, mapOnly } = state;
  const more = `${mapOnly ? ' Map only.' : ''}${held.includes(step + 1) ? ' The next step is held back.' : ''}`;
  return interruption(state) || `Step ${step + 1} of ${count}: ${heading}${more && `.${more}`}`;
}

const SMALLEST_PX = 16;

/** Makes the words as large as their card allows; it scrolls when they would be too small to read. */
function fitWords(card: HTMLElement): void {
  for (const scale of [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52]) {
    card.style.setProperty('--fit', String(scale));
    const isSmall = parseFloat(getComputedStyle(card).fontSize) < SMALLEST_PX;
    if (isSmall || card.scrollHeight <= card.clientHeight + 1) break;
  }
}
