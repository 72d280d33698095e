import type { Question } from '../../geo/story/lesson.ts';
import type { Story } from '../../geo/story/story.ts';
import { NameList } from '../glossary/name-list.tsx';
import { namesOf } from '../glossary/names-of.ts';
import { citedInLesson } from '../story/cited-in-lesson.ts';
import type { LoadedStory } from '../story/load-story.ts';
import { Citation } from '../story/notes.tsx';
import { byDepth, DEPTHS } from './depths.ts';
import { Paper } from './paper.tsx';
import type { Sheet } from './sheets.ts';

/** The questions with lines to write on, and the teacher's key on pages of its own. */
export function QuestionSheets({ story, sheet }: { story: Story; sheet: Sheet }) {
  const groups = byDepth(story.lesson.questions);
  const number = (question: Question) => story.lesson.questions.indexOf(question) + 1;
  return (
    <>
      <Paper story={story} name={sheet.name} leadsTo={sheet.leadsTo} forPupils>
        {groups.map(({ depth, questions }) => (
          <section key={depth} className="question-group">
            <h3>{DEPTHS[depth].name}</h3>
            <ol>
              {questions.map((question) => (
                <li key={question.ask} value={number(question)} className="question">
                  {question.ask}
                  <span className={`rules ${depth}`} aria-hidden="true" />
                </li>
              ))}
            </ol>
          </section>
        ))}
      </Paper>
      <Paper story={story} name={`${sheet.name}: key`} leadsTo={sheet.leadsTo} isKey>
        <ol className="map-key">
          {story.lesson.questions.map((question) => (
            <li key={question.ask}>
              <b>{question.ask}</b> {question.key ?? 'An open question.'}
            </li>
          ))}
        </ol>
      </Paper>
    </>
  );
}

/** All terms with their meaning and names. */
export function GlossarySheet({ loaded: { story, atlas }, sheet }: { loaded: LoadedStory; sheet: Sheet }) {
  const terms = story.lesson.glossary.toSorted((a, b) => a.term.localeCompare(b.term, story.lang));
  return (
    <Paper story={story} name={sheet.name} leadsTo={sheet.leadsTo}>
      <dl className="print-terms">
        {terms.map((term) => (
          <div key={term.id}>
            <dt>{term.term}</dt>
            <dd>
              {term.meaning} {term.both ? <i>{term.both}</i> : null}
              <NameList names={namesOf(term, atlas.places)} />
            </dd>
          </div>
        ))}
      </dl>
    </Paper>
  );
}

/** Every source in full, with the steps that cite it. */
export function SourcesSheet({ story, sheet }: { story: Story; sheet: Sheet }) {
  const citing = (id: string) => {
    const steps = story.steps.filter(({ citations }) =>
      citations.some((label) => story.notes[label]?.source === id),
    );
    if (steps.length > 0) return steps.map(({ heading }) => `“${heading}”`);
    return citedInLesson(story.lesson, id) ? ['the class materials'] : [];
  };
  return (
    <Paper story={story} name={sheet.name} leadsTo={sheet.leadsTo}>
      <ol className="print-sources">
        {Object.entries(story.sources).map(([id, source]) => (
          <li key={id}>
            <Citation source={source} />
            {citing(id).length > 0 ? <small> Cited in {citing(id).join(', ')}.</small> : null}
          </li>
        ))}
      </ol>
    </Paper>
  );
}
