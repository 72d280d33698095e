import type { Step, Story } from '../../geo/story/story.ts';
import { StillFigure, stillRules } from '../map/still-figure.tsx';
import { fineShape } from '../map/stills.ts';
import { dateText } from '../story/date-text.ts';
import { jsonLd, newsArticle } from '../story/json-ld.ts';
import { LicenceSection } from '../story/licence-section.tsx';
import type { LoadedStory } from '../story/load-story.ts';
import { Locator } from '../story/locator.tsx';
import { Citation } from '../story/notes.tsx';
import { headingOf, StepWords } from '../story/step-words.tsx';

interface StepPageProps {
  loaded: LoadedStory;
  /** Which of the story's steps. */
  index: number;
  base: string;
}

/** One step as a page of its own, which links and shares can name. Its map is the drawing; no script runs here. */
export function StepPage({ loaded: { story, scenes }, index, base }: StepPageProps) {
  const [step, scene] = [story.steps[index], scenes[index]];
  if (!step || !scene) return null;
  const home = `${base}/stories/${story.slug}/`;
  return (
    <>
      <style>{stillRules([{ id: step.id, shape: fineShape(scene) }])}</style>
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{ __html: jsonLd(newsArticle(story, step)) }}
      />
      <main className="alone story" lang={story.lang}>
        <section className="step" id={step.id} aria-labelledby={headingOf(step)}>
          <StillFigure scene={scene} href={`${home}steps/${step.id}.ground.svg`} />
          <div className="card">
            <header className="whence">
              <h1>
                <a href={home}>{story.title}</a>
              </h1>
              <p className="byline">
                Step {index + 1} of {story.steps.length} ·{' '}
                {story.authors.map(({ name }) => `${name} · `).join('')}
                <time dateTime={story.published}>{dateText(story.published)}</time>
              </p>
            </header>
            <Locator focus={scene.focus} href={`${home}steps/locator.svg`} />
            <StepWords
              story={story}
              step={step}
              {...(story.lesson.glossary.length > 0 ? { glossary: `${home}glossary/` } : {})}
            />
            <Ways steps={story.steps} index={index} home={home} />
          </div>
        </section>
      </main>
      <footer className="colophon" lang={story.lang}>
        <Sources story={story} step={step} />
        <LicenceSection story={story} />
      </footer>
    </>
  );
}

/** Where to read on. */
function Ways({ steps, index, home }: { steps: readonly Step[]; index: number; home: string }) {
  const [previous, next] = [steps[index - 1], steps[index + 1]];
  return (
    <nav className="ways" aria-label="The story">
      <p>
        <a className="whole" href={`${home}#${steps[index]?.id}`}>
          Read the whole story
        </a>
      </p>
      {previous ? (
        <p>
          <span>Previous</span>{' '}
          <a rel="prev" href={`${home}${previous.id}/`}>
            {previous.heading}
          </a>
        </p>
      ) : null}
      {next ? (
        <p className="next">
          <span>Next</span>{' '}
          <a rel="next" href={`${home}${next.id}/`}>
            {next.heading}
          </a>
        </p>
      ) : null}
    </nav>
  );
}

function Sources({ story, step }: { story: Story; step: Step }) {
  const cited = [...new Set(step.citations.map((label) => story.notes[label]?.source ?? ''))];
  if (cited.length === 0) return null;
  return (
    <section id="sources" aria-labelledby="sources-heading">
      <h2 id="sources-heading">Sources</h2>
      <ul className="sources">
        {cited.map((id) => {
          const source = story.sources[id];
          return source ? (
            <li key={id} id={`source-${id}`}>
              <Citation source={source} />
            </li>
          ) : null;
        })}
      </ul>
    </section>
  );
}
