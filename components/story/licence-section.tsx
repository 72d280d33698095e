import type { Story } from '../../geo/story/story.ts';
import { licenceUrl } from './licence.ts';
import { SITE_NAME } from './metadata.ts';

/** Who may do what with the text, and who must be named for the map. */
export function LicenceSection({ story: { licence, authors } }: { story: Story }) {
  const url = licenceUrl(licence);
  return (
    <section id="licence" aria-labelledby="licence-heading">
      <h2 id="licence-heading">Licence</h2>
      <p>
        Text:{' '}
        {url ? (
          <a href={url} rel="license">
            {licence}
          </a>
        ) : (
          licence
        )}
        , {authors.map(({ name }) => name).join(', ') || SITE_NAME}. Map data: © OpenStreetMap contributors,{' '}
        <a href="https://opendatacommons.org/licenses/odbl/1-0/">ODbL 1.0</a>; Natural Earth, public domain;
        GeoNames, <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>. Boundaries and names
        shown imply no endorsement.
      </p>
    </section>
  );
}
