import type { Question } from '../../geo/story/lesson.ts';
import type { Story } from '../../geo/story/story.ts';
import { embedCode } from '../embed/snippet.ts';
import { qrSvg } from '../qr/qr-code.ts';
import type { LoadedStory } from '../story/load-story.ts';
import { absolute, addressOf } from '../story/metadata.ts';
import { byDepth, DEPTHS } from './depths.ts';
import { sheetsOf } from './sheets.ts';

/** Everything a teacher needs for a lesson with a story, on one page. */
export function ClassPage({ loaded: { story }, base }: { loaded: LoadedStory; base: string }) {
  const home = `${base}/stories/${story.slug}/`;
  const { lesson } = story;
  return (
    <main className="class-hub" lang={story.lang}>
      <p>
        <a href={home}>{story.title}</a>
      </p>
      <h1>For the classroom</h1>
      <p className="lead">{story.dek}</p>
      {lesson.ages ? <p className="ages">Ages {lesson.ages}</p> : null}
      <Ways story={story} home={home} />
      <List name="What students will be able to do" id="objectives" lines={lesson.objectives} />
      <section aria-labelledby="handouts">
        <h2 id="handouts">Handouts</h2>
        <p>For A4 and Letter, in black and white. Answer keys are on sheets of their own.</p>
        <ul className="cards">
          {sheetsOf(story).map(({ id, name, about }) => (
            <li key={id}>
              <a href={`${home}class/${id}/`}>{name}</a>
              <p>{about}</p>
            </li>
          ))}
        </ul>
      </section>
      <Questions story={story} home={home} />
      <Share story={story} />
      <List name="Standards" id="standards" lines={lesson.standards} />
    </main>
  );
}

function Ways({ story, home }: { story: Story; home: string }) {
  const ways = [
    ['?present', 'Present', 'One step per screen, for remote controls, with notes in a second window.'],
    ['atlas/', 'Atlas', 'The region without the plot: layers, search, measuring.'],
    ...(story.lesson.quiz.length > 0
      ? [
          [
            'quiz/',
            'Quiz',
            `${story.lesson.quiz.length} questions, many of them on the map. No names, no accounts.`,
          ],
        ]
      : []),
    ...(story.lesson.glossary.length > 0
      ? [
          [
            'glossary/',
            'Glossary',
            `${story.lesson.glossary.length} words and names, with scripts and pronunciation.`,
          ],
        ]
      : []),
    ['present/', 'Speaker’s notes', 'To print, or to have beside you while you present.'],
    ['cite/', 'Cite and download', 'References in four styles, licences, data, offline use.'],
  ];
  return (
    <nav aria-label="Ways to use the story">
      <ul className="cards ways">
        {ways.map(([path, name, about]) => (
          <li key={path}>
            <a href={home + path}>{name}</a>
            <p>{about}</p>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function List({ name, id, lines }: { name: string; id: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <ul className="lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function Questions({ story, home }: { story: Story; home: string }) {
  const { questions } = story.lesson;
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">Questions to discuss</h2>
      {byDepth(questions).map(({ depth, questions: group }) => (
        <div key={depth} className="depth">
          <h3>{DEPTHS[depth].name}</h3>
          <p className="about">{DEPTHS[depth].about}</p>
          <ol>
            {group.map((question) => (
              <li key={question.ask} value={questions.indexOf(question) + 1}>
                {question.ask}
                <Key question={question} story={story} home={home} />
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function Key({
  question: { key, step: id, sources },
  story,
  home,
}: {
  question: Question;
  story: Story;
  home: string;
}) {
  const step = story.steps.find((one) => one.id === id);
  if (!key && !step) return null;
  return (
    <details>
      <summary>Teacher’s key</summary>
      {key ? <p>{key}</p> : null}
      <p className="where">
        {step ? (
          <>
            Step: <a href={`${home}#${step.id}`}>{step.heading}</a>.{' '}
          </>
        ) : null}
        {sources.length > 0
          ? `Sources: ${sources.map((source) => story.sources[source]?.publisher ?? source).join(', ')}.`
          : ''}
      </p>
    </details>
  );
}

function Share({ story }: { story: Story }) {
  const address = addressOf(story);
  const classroom = `https://classroom.google.com/share?${new URLSearchParams({ url: address, title: story.title })}`;
  const code = embedCode({ src: absolute(`/embed/${story.slug}/`), title: `Map story: ${story.title}` });
  return (
    <section aria-labelledby="share">
      <h2 id="share">Bring it to your class</h2>
      <div className="share">
        <div className="qr" dangerouslySetInnerHTML={{ __html: qrSvg(address) }} />
        <div>
          <p>
            Link: <a href={address}>{address}</a>
          </p>
          <p>
            <a href={classroom} rel="noopener">
              Share to Google Classroom
            </a>{' '}
            opens Google’s page with the link filled in. This page loads nothing from Google.
          </p>
        </div>
      </div>
      <h3>Canvas and Moodle</h3>
      <p>
        In the editor of a page, open the HTML view (Canvas: “HTML Editor”; Moodle: “Source code”), paste
        this, and save. It is the story one step at a time.
      </p>
      <pre>
        <code>{`${code}\n<p><a href="${address}">${story.title}</a></p>`}</code>
      </pre>
      <p>
        The plain link under the frame is for apps and schools that block frames. If nothing shows, ask your
        administrator to allow <code>{new URL(address).hostname}</code>.
      </p>
    </section>
  );
}
