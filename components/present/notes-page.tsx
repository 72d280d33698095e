import type { LoadedStory } from '../story/load-story.ts';
import { capital } from '../story/date-text.ts';
import { plainText } from '../story/plain-text.ts';
import { talkOf } from './talk.ts';

/**
 * What the speaker says at every step, to read and to print. While the story is presented in another window of the same
 * browser, it stays in step with it and has its controls.
 */
export function NotesPage({ loaded: { story }, base }: { loaded: LoadedStory; base: string }) {
  const home = `${base}/stories/${story.slug}/`;
  const talk = talkOf(story);
  return (
    <main className="talk" lang={story.lang} data-slug={story.slug} data-base={base}>
      <header className="talk-head">
        <p>
          <a href={home}>{story.title}</a> · <a href={`${home}class/`}>Class materials</a>
        </p>
        <h1>Speaker’s notes</h1>
        <p className="lead">
          <a href={`${home}?present`}>Present the story</a> in one window and press N there: these notes open
          in a second window and stay in step.
        </p>
      </header>
      <div className="talk-desk" hidden>
        <p className="talk-times">
          <span>
            <small>All</small> <b data-time="all">0:00</b>
          </span>
          <span>
            <small>This step</small> <b data-time="here">0:00</b>
          </span>
          <span className="talk-where">
            <small>Step</small> <b data-where />
          </span>
        </p>
        <div className="talk-turns" role="toolbar" aria-label="The presentation">
          <button type="button" data-do="back">
            Back
          </button>
          <button type="button" data-do="next">
            Next
          </button>
          <button type="button" data-do="dark" aria-pressed="false">
            Blank
          </button>
          <button type="button" data-do="map" aria-pressed="false">
            Map only
          </button>
          <button type="button" data-do="hold" aria-pressed="false">
            Hold next back
          </button>
          <button type="button" data-do="again">
            Time from 0
          </button>
        </div>
        <p className="talk-state" role="status" />
      </div>
      <ol className="talk-steps">
        {story.steps.map((step, index) => (
          <li key={step.id} id={step.id} data-step={step.id}>
            <p className="when">{capital(step.when.text)}</p>
            <h2>
              {index + 1}. {step.heading}
            </h2>
            <p className="talk-shown">
              {step.brief.length > 0 ? step.brief.join(' ') : plainText(step.body)}
            </p>
            {step.notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
            {talk.steps[index]?.questions.map(({ ask, key }) => (
              <div className="talk-ask" key={ask}>
                <p>
                  <b>Ask:</b> {ask}
                </p>
                {key ? <p>{key}</p> : null}
              </div>
            ))}
          </li>
        ))}
      </ol>
    </main>
  );
}
