import { angleName } from '../../geo/data/graticule.ts';
import type { Place } from '../../geo/data/atlas.ts';

const LANGUAGES = [
  ['az', 'Azerbaijani'],
  ['hy', 'Armenian'],
  ['fa', 'Persian'],
  ['tr', 'Turkish'],
  ['ru', 'Russian'],
] as const;

/** Every place of the map with its names and where it lies. */
export function PlaceTable({ places }: { places: readonly Place[] }) {
  const sorted = [...places].sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'en'));
  return (
    <div className="atlas-places" id="places">
      <h2 id="places-heading">Places</h2>
      {/* On phones the table is wider than the page: whoever uses a keyboard must be able to scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section aria-labelledby="places-heading" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">English</th>
              {LANGUAGES.map(([lang, language]) => (
                <th scope="col" key={lang}>
                  {language}
                </th>
              ))}
              <th scope="col">Kind</th>
              <th scope="col">Position</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((place) => (
              <tr key={place.id}>
                <th scope="row">{nameOf(place)}</th>
                {LANGUAGES.map(([lang]) => (
                  <td key={lang} lang={lang} dir={lang === 'fa' ? 'rtl' : undefined}>
                    {place.names[lang] ?? ''}
                  </td>
                ))}
                <td>{place.kind}</td>
                <td>{positionOf(place)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function nameOf({ id, names, alt }: Place): string {
  const name = names['en'] ?? id;
  return alt && !name.includes(alt) ? `${name} / ${alt}` : name;
}

function positionOf({ at: [lng, lat] }: Place): string {
  return `${angleName('parallel', lat)}, ${angleName('meridian', lng)}`;
}
