'use client';

import { useState } from 'react';
import type { Place } from '../../geo/data/atlas.ts';
import { findPlaces } from '../../geo/label/find-place.ts';
import { countryName } from './country-name.ts';
import type { Explorer } from './explorer.ts';

/** Finds a place by any of its names, goes there and marks it. */
export function PlaceSearch({ explorer }: { explorer: Explorer }) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Place>();
  const { places, countries } = explorer.knowledge;
  const found = findPlaces(typed, places.values());
  const choose = (place: Place) => {
    setChosen(place);
    explorer.mark(place);
  };
  const count = found.length === 1 ? '1 place found' : `${found.length} places found`;
  const marked = chosen ? `${chosen.names['en']} is marked on the map` : count;
  return (
    <form
      className="explore-search"
      role="search"
      aria-label="Places on the map"
      onSubmit={(event) => {
        event.preventDefault();
        if (found[0]) choose(found[0].place);
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
          if (chosen) explorer.mark(undefined);
        }}
      />
      <p className="hint" id="explore-place-hint">
        In English, Azerbaijani, Armenian, Persian, Turkish or Russian
      </p>
      <p className={typed && found.length === 0 ? 'hint none' : 'unseen'} role="status">
        {typed ? marked : ''}
      </p>
      {found.length > 0 ? (
        <ul>
          {found.map(({ place, name, lang }) => (
            <li key={place.id}>
              <button
                type="button"
                aria-current={chosen === place ? 'location' : undefined}
                onClick={() => choose(place)}
              >
                <span>
                  <b lang="en">{place.names['en']}</b>
                  {name === place.names['en'] ? null : (
                    <>
                      {' '}
                      <bdi lang={lang}>{name}</bdi>
                    </>
                  )}
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
