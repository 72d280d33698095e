import type { Story } from '../../geo/story/story.ts';
import { licenceUrl } from '../story/licence.ts';
import { addressOf, SITE_NAME } from '../story/metadata.ts';
import { CopyButton } from './copy-button.tsx';
import { termsOf } from './terms.ts';

const OSM = 'https://www.openstreetmap.org/copyright';
const ODBL = 'https://opendatacommons.org/licenses/odbl/1-0/';
const CC_BY = 'https://creativecommons.org/licenses/by/4.0/';
const OFL = 'https://openfontlicense.org/open-font-license-official-text/';

/** What may be done with the text, the map data and the fonts, each under a licence of its own. */
export function Licences({ story }: { story: Story }) {
  const { name, may, must } = termsOf(story.licence);
  const url = licenceUrl(story.licence);
  const authors = story.authors.map((author) => author.name).join(', ') || SITE_NAME;
  return (
    <section id="licences" aria-labelledby="licences-heading">
      <h2 id="licences-heading">What you may do with it</h2>
      <h3>Text and drawings</h3>
      <p>
        By {authors}, under{' '}
        {url ? (
          <a href={url} rel="license">
            {name}
          </a>
        ) : (
          name
        )}
        .
      </p>
      <div className="both">
        <Said title="You may" lines={may} />
        <Said title="You must" lines={must} />
      </div>
      <p>Words that do it:</p>
      <p id="credit.text" className="citation">
        “{story.title}” by {authors}, {addressOf(story)}, {name}
        {url ? ` (${url})` : ''}.
      </p>
      <CopyButton from="credit.text" name="the credit of the text" />
      <h3>Map data</h3>
      <p>
        Boundaries, rivers and shapes are made from <a href={OSM}>OpenStreetMap</a>, © OpenStreetMap
        contributors, under the <a href={ODBL}>Open Database Licence 1.0</a>. Positions of towns are those of{' '}
        <a href="https://www.geonames.org/">GeoNames</a>, under <a href={CC_BY}>CC BY 4.0</a>. One provincial
        line is from <a href="https://www.naturalearthdata.com/">Natural Earth</a>, in the public domain. Each
        file below says which of these it has.
      </p>
      <div className="both">
        <Said
          title="You may"
          lines={['Use, print, change and pass on the data and maps made with it, commercially too.']}
        />
        <Said
          title="You must"
          lines={[
            'Keep the line below wherever the map or its data is shown.',
            'Give a database that you derive from it the same licence, and keep it open. Pictures of maps are free of that.',
          ]}
        />
      </div>
      <p id="credit.map" className="citation">
        © OpenStreetMap contributors (ODbL) · Natural Earth · GeoNames (CC BY 4.0)
      </p>
      <CopyButton from="credit.map" name="the credit of the map data" />
      <h3>Fonts</h3>
      <p>
        Source Serif 4 (Adobe) and Inter (The Inter Project Authors), under the{' '}
        <a href={OFL}>SIL Open Font License 1.1</a>.
      </p>
      <div className="both">
        <Said title="You may" lines={['Use them in anything, and pass them on with it.']} />
        <Said
          title="You must"
          lines={['Not sell the fonts by themselves, and keep their licence with them.']}
        />
      </div>
      <p>
        Words and shapes of others are named in the{' '}
        <a href={`${addressOf(story)}#sources`}>list of sources</a>. Boundaries and names shown imply no
        endorsement.
      </p>
    </section>
  );
}

function Said({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div className="terms">
      <p>{title}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
