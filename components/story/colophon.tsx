import type { Element } from 'hast';
import type { Story } from '../../geo/story/story.ts';
import { Citation } from './notes.tsx';
import { Prose } from './prose.tsx';

/** What stands under the story: how its map was made, all its sources, licences and attribution. */
export function Colophon({ story }: { story: Story }) {
  return (
    <footer className="colophon">
      {story.about.length > 0 ? (
        <section id="about" aria-labelledby="about-heading">
          <h2 id="about-heading">How this map was made</h2>
          <Prose nodes={story.about} cite={(label) => toSource(story, label)} />
        </section>
      ) : null}
      <section id="sources" aria-labelledby="sources-heading">
        <h2 id="sources-heading">Sources</h2>
        <ul className="sources">
          {Object.entries(story.sources).map(([id, source]) => (
            <li key={id} id={`source-${id}`}>
              <Citation source={source} />
              <CitedIn story={story} source={id} />
            </li>
          ))}
        </ul>
      </section>
      <section id="licence" aria-labelledby="licence-heading">
        <h2 id="licence-heading">Licence</h2>
        <p>
          Text:{' '}
          <a href="https://creativecommons.org/licenses/by/4.0/" rel="license">
            {story.licence}
          </a>
          , Araxes. Map data: © OpenStreetMap contributors,{' '}
          <a href="https://opendatacommons.org/licenses/odbl/1-0/">ODbL 1.0</a>; Natural Earth, public domain;
          GeoNames, <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>. Boundaries and names
          shown imply no endorsement.
        </p>
      </section>
    </footer>
  );
}

function CitedIn({ story, source }: { story: Story; source: string }) {
  const steps = story.steps.filter((step) =>
    step.citations.some((label) => story.notes[label]?.source === source),
  );
  if (steps.length === 0) return null;
  return (
    <span className="cited">
      {' '}
      Cited in{' '}
      {steps.map((step, i) => (
        <span key={step.id}>
          {i > 0 ? ', ' : ''}
          <a href={`#${step.id}`}>{step.heading}</a>
        </span>
      ))}
      .
    </span>
  );
}

function toSource(story: Story, label: string): Element {
  const source = story.notes[label]?.source ?? '';
  const number = Object.keys(story.notes).indexOf(label) + 1;
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: { href: `#source-${source}`, ariaLabel: `Source ${number}` },
    children: [{ type: 'text', value: String(number) }],
  };
  return { type: 'element', tagName: 'sup', properties: { className: ['ref'] }, children: [link] };
}
