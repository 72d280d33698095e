'use client';

import { useState } from 'react';
import type { Place } from '../../geo/data/atlas.ts';
import { findPlaces } from '../../geo/label/find-place.ts';
import { pointsOf } from '../../geo/scene/points-of.ts';
import { countryName } from './country-name.ts';
import type { Explorer } from './explorer.ts';
import { findShapes, type FoundShape } from './find-shapes.ts';

/** Finds a place by any of its names, goes there and marks it. */
export function PlaceSearch({ explorer }: { explorer: Explorer }) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Place>();
  const [seen, setSeen] = useState('');
  const { places, countries, names } = explorer.knowledge;
  const found = findPlaces(typed, places.values());
  const shapes = findShapes(typed, explorer.layers, names);
  const choose = (place: Place) => {
    setSeen('');
    setChosen(place);
    explorer.mark(place);
  };
  const show = async ({ name, layer, points }: FoundShape) => {
    setChosen(undefined);
    explorer.mark(undefined);
    setSeen(name);
    const drawn = layer ? await explorer.shapeOf(layer).catch(() => undefined) : undefined;
    explorer.lookAt(drawn ? drawn.features.flatMap(({ geometry }) => pointsOf(geometry)) : points);
  };
  const all = found.length + shapes.length;
  const count = all === 1 ? '1 place found' : `${all} places found`;
  const marked = chosen
    ? `${chosen.names['en']} is marked on the map`
    : seen
      ? `The map shows ${seen}`
      : count;
  return (
    <form
      className="explore-search"
      role="search"
      aria-label="Places on the map"
      onSubmit={(event) => {
        event.preventDefault();
        // A whole name comes before the beginning of another.
        const [first] = shapes;
        const isWhole = first && isSame(first.matched?.name ?? first.name, typed);
        const isMeant = isWhole && !found.some(({ name }) => isSame(name, typed));
        if (found[0] && !isMeant) choose(found[0].place);
        else if (first) void show(first);
      }}
    >
      <label htmlFor="explore-place">Find a place</label>
      <input
        id="explore-place"
        type="search"
        value={typed}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        aria-describedby="explore-place-hint"
        onChange={(event) => {
          setTyped(event.target.value);
          setChosen(undefined);
          setSeen('');
          if (chosen) explorer.mark(undefined);
        }}
      />
      <p className="hint" id="explore-place-hint">
        In English, Azerbaijani, Armenian, Persian, Turkish or Russian
      </p>
      <p className={typed && all === 0 ? 'hint none' : 'unseen'} role="status">
        {typed ? marked : ''}
      </p>
      {all > 0 ? (
        <ul>
          {shapes.map((shape) => (
            <li key={shape.name}>
              <button
                type="button"
                aria-current={seen === shape.name ? 'location' : undefined}
                onClick={() => void show(shape)}
              >
                <span>
                  <b lang="en">{shape.name}</b>
                  <OtherName found={shape.matched} />
                </span>
                <small>{shape.what}</small>
              </button>
            </li>
          ))}
          {found.map(({ place, name, lang }) => (
            <li key={place.id}>
              <button
                type="button"
                aria-current={chosen === place ? 'location' : undefined}
                onClick={() => choose(place)}
              >
                <span>
                  <b lang="en">{place.names['en']}</b>
                  <OtherName found={name === place.names['en'] ? undefined : { name, lang }} />
                </span>
                <small>{countryName(countries.get(place.id) ?? '')}</small>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </form>
  );
}

/** The name by which something was found, where that is another one than the map's. */
function OtherName({ found }: { found: { readonly name: string; readonly lang: string } | undefined }) {
  return found ? (
    <>
      {' '}
      <bdi lang={found.lang}>{found.name}</bdi>
    </>
  ) : null;
}

function isSame(name: string, typed: string): boolean {
  return name.localeCompare(typed.trim(), 'en', { sensitivity: 'base' }) === 0;
}
