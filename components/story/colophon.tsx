import type { Element } from 'hast';
import type { Story } from '../../geo/story/story.ts';
import { citedInLesson } from './cited-in-lesson.ts';
import { LicenceSection } from './licence-section.tsx';
import { Citation } from './notes.tsx';
import { Prose } from './prose.tsx';
import { TeachLine } from './teach-line.tsx';

/** What stands under the story: how its map was made, all its sources, licences and attribution. */
export function Colophon({ story, base }: { story: Story; base: string }) {
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
              <CitedIn story={story} source={id} home={`${base}/stories/${story.slug}/`} />
            </li>
          ))}
        </ul>
      </section>
      <LicenceSection story={story} />
      <TeachLine home={`${base}/stories/${story.slug}/`} />
    </footer>
  );
}

function CitedIn({ story, source, home }: { story: Story; source: string; home: string }) {
  const steps = story.steps.filter((step) =>
    step.citations.some((label) => story.notes[label]?.source === source),
  );
  const onlyTaught = steps.length === 0 && citedInLesson(story.lesson, source);
  if (steps.length === 0 && !onlyTaught) return null;
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
      {onlyTaught ? <a href={`${home}class/`}>class materials</a> : null}.
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
