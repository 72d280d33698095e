'use client';

import { useEffect, useState } from 'react';
import type { LngLat } from '../../geo/scene/camera.ts';
import type { Explorer } from './explorer.ts';

/** What is being measured: whether the map takes points, and the points so far. */
export interface Measuring {
  readonly on: boolean;
  readonly points: readonly LngLat[];
  /** Ids of the two places, when the points are places chosen by name. */
  readonly from?: string;
  readonly to?: string;
}

interface MeasureProps {
  explorer: Explorer;
  measuring: Measuring;
  onMeasuring: (next: Measuring) => void;
}

/** Measures along points set on the map, or between two places chosen by name. */
export function Measure({ explorer, measuring, onMeasuring }: MeasureProps) {
  const { on, points, from, to } = measuring;
  const { places } = explorer.knowledge;
  const [length, setLength] = useState('');
  useEffect(() => explorer.measuring(on), [explorer, on]);
  useEffect(() => {
    let current = true;
    const say = (words: string) => {
      if (!current) return;
      setLength(words);
      explorer.measured(
        points,
        words,
        [from, to].flatMap((id) => id || []),
      );
    };
    if (points.length < 2) say('');
    else
      void import('./km-along.ts').then(
        ({ kmAlong }) => say(inWords(kmAlong(points))),
        () => say('Length unknown'),
      );
    return () => {
      current = false;
    };
  }, [explorer, points, from, to]);
  const between = (start: string, end: string) => {
    const ends = [places.get(start), places.get(end)].flatMap((place) => (place ? [place.at] : []));
    onMeasuring({ on: false, points: ends.length === 2 ? ends : [], from: start, to: end });
  };
  const names = (first: string, second: string) =>
    [first, second].map((id) => places.get(id)?.names['en']).join(' to ');
  const what = from && to ? names(from, to) : `${points.length} points`;
  return (
    <fieldset className="explore-measure">
      <legend>Measure a distance</legend>
      <div className="explore-row">
        <button
          type="button"
          aria-pressed={on}
          onClick={() => onMeasuring({ on: !on, points: from ? [] : points })}
        >
          Set points
        </button>
        <button type="button" disabled={points.length === 0} onClick={() => onMeasuring({ on, points: [] })}>
          Clear
        </button>
      </div>
      {on ? (
        <p className="hint">
          Click or tap the map to add points. By keyboard, move the map and press Enter to add its middle.
        </p>
      ) : null}
      <div className="explore-row">
        <PlaceChoice
          label="From"
          chosen={from}
          explorer={explorer}
          onChoose={(id) => between(id, to ?? '')}
        />
        <PlaceChoice label="To" chosen={to} explorer={explorer} onChoose={(id) => between(from ?? '', id)} />
      </div>
      <p className="explore-length" role="status">
        {length ? (
          <>
            {what}: <b>{length}</b>
          </>
        ) : null}
        {on && points.length === 1 ? '1 point set' : null}
      </p>
      <p className="hint">Along great circles on a round earth: true to about half a percent.</p>
    </fieldset>
  );
}

interface PlaceChoiceProps {
  label: string;
  chosen: string | undefined;
  explorer: Explorer;
  onChoose: (id: string) => void;
}

function PlaceChoice({ label, chosen, explorer, onChoose }: PlaceChoiceProps) {
  const places = [...explorer.knowledge.places.values()].map(({ id, names }) => ({
    id,
    name: names['en'] ?? id,
  }));
  return (
    <div>
      <label htmlFor={`explore-${label}`}>{label}</label>
      <select id={`explore-${label}`} value={chosen ?? ''} onChange={(event) => onChoose(event.target.value)}>
        <option value="">Choose a place</option>
        {places
          .sort((a, b) => a.name.localeCompare(b.name, 'en'))
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </select>
    </div>
  );
}

function inWords(km: number): string {
  return `${km.toLocaleString('en', { maximumFractionDigits: km < 100 ? 1 : 0 })} km`;
}
