'use client';

import { useEffect, useState } from 'react';
import { areaKm2 } from '../../geo/measure/area-km2.ts';
import { shapeAreaKm2 } from '../../geo/measure/shape-area-km2.ts';
import type { LngLat } from '../../geo/scene/camera.ts';
import type { Explorer } from './explorer.ts';
import { ByName } from './measure-by-name.tsx';
import { km2InWords, kmInWords } from './measure-words.ts';

/** What is being measured: whether the map takes points, and the points so far. */
export interface Measuring {
  readonly on: boolean;
  readonly what: 'distance' | 'area';
  readonly points: readonly LngLat[];
  /** Ids of the two places, when the points are places chosen by name. */
  readonly from?: string;
  readonly to?: string;
  /** Id of the layer whose area is asked for. */
  readonly shape?: string;
}

/** The same with one point more; points and places chosen by name do not mix. */
export function withPoint({ what, points, from, to, shape }: Measuring, at: LngLat): Measuring {
  return { on: true, what, points: [...(from || to || shape ? [] : points), at] };
}

interface MeasureProps {
  explorer: Explorer;
  measuring: Measuring;
  onMeasuring: (next: Measuring) => void;
}

/** Measures along or inside points set on the map, between two places chosen by name, and the area of a shape. */
export function Measure({ explorer, measuring, onMeasuring }: MeasureProps) {
  const { on, what, points, from, to, shape } = measuring;
  const [result, setResult] = useState('');
  useEffect(() => explorer.measuring(on), [explorer, on]);
  useEffect(() => {
    let current = true;
    const say = (words: string) => {
      if (!current) return;
      setResult(words);
      const between = [from, to].flatMap((id) => id || []);
      explorer.measured(points, shape ? '' : words, between, what === 'area');
    };
    void sizeOf({ on, what, points, ...(shape ? { shape } : {}) }, explorer).then(say, () =>
      say(`${what === 'area' ? 'Area' : 'Length'} unknown`),
    );
    return () => {
      current = false;
    };
  }, [explorer, on, what, points, from, to, shape]);
  const fresh = (next: Partial<Measuring>) => onMeasuring({ on, what, points: [], ...next });
  const named = Boolean(from || to || shape);
  return (
    <fieldset className="explore-measure">
      <legend>Measure</legend>
      <div className="explore-kinds">
        {(['distance', 'area'] as const).map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name="measure-what"
              checked={what === kind}
              onChange={() => fresh({ what: kind, points: named ? [] : points })}
            />
            {kind === 'distance' ? 'Distance' : 'Area'}
          </label>
        ))}
      </div>
      <div className="explore-row">
        <button
          type="button"
          aria-pressed={on}
          onClick={() => fresh({ on: !on, points: named ? [] : points })}
        >
          Set points
        </button>
        <button type="button" disabled={points.length === 0 && !named} onClick={() => fresh({})}>
          Clear
        </button>
      </div>
      {on ? (
        <p className="hint">
          Click or tap the map to add points. By keyboard, move the map and press Enter to add its middle.
        </p>
      ) : null}
      <ByName explorer={explorer} measuring={measuring} onMeasuring={onMeasuring} />
      <p className="explore-length" role="status">
        {result ? (
          <>
            {subjectOf(measuring, explorer)}: <b>{result}</b>
          </>
        ) : on && points.length > 0 ? (
          `${points.length} ${points.length === 1 ? 'point' : 'points'} set`
        ) : null}
      </p>
      <p className="hint">
        {what === 'area'
          ? 'Inside great circles, on the WGS 84 ellipsoid. Shapes are measured as drawn; published figures can differ.'
          : 'Along great circles on a round earth: true to about half a percent.'}
      </p>
    </fieldset>
  );
}

async function sizeOf({ what, points, shape }: Measuring, explorer: Explorer): Promise<string> {
  if (shape) return km2InWords(shapeAreaKm2(await explorer.shapeOf(shape)));
  if (what === 'area') return points.length < 3 ? '' : km2InWords(areaKm2(points));
  if (points.length < 2) return '';
  const { kmAlong } = await import('./km-along.ts');
  return kmInWords(kmAlong(points));
}

function subjectOf({ points, from, to, shape }: Measuring, { knowledge, layers }: Explorer): string {
  if (shape) return `${layers[shape]?.label ?? shape}, as drawn`;
  if (!from || !to) return `${points.length} points`;
  return [from, to].map((id) => knowledge.places.get(id)?.names['en']).join(' to ');
}
