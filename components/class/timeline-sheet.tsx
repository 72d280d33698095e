import type { Step, Story } from '../../geo/story/story.ts';
import { capital } from '../story/date-text.ts';
import { Paper } from './paper.tsx';
import type { Sheet } from './sheets.ts';

/** The dates of the story in order, with lines for the events, and the same with the events for the teacher. */
export function TimelineSheet({ story, sheet }: { story: Story; sheet: Sheet }) {
  const events = datedSteps(story);
  return (
    <>
      <Paper
        story={story}
        name={sheet.name}
        task="Write what happened beside each date. The list below has all the events, in alphabetical order."
        leadsTo={sheet.leadsTo}
        forPupils
      >
        <Axis events={events} />
        <div className="word-bank">
          <h3>Events</h3>
          <ul>
            {events
              .map(({ id, heading }) => ({ id, heading }))
              .toSorted((a, b) => a.heading.localeCompare(b.heading, story.lang))
              .map(({ id, heading }) => (
                <li key={id}>{heading}</li>
              ))}
          </ul>
        </div>
      </Paper>
      <Paper story={story} name={`${sheet.name}: answers`} leadsTo={sheet.leadsTo} isKey>
        <Axis events={events} answers />
        <p>Events with the same date may stand in either order.</p>
      </Paper>
    </>
  );
}

function Axis({ events, answers }: { events: readonly Step[]; answers?: boolean }) {
  return (
    <ol className={answers ? 'axis answered' : 'axis'}>
      {events.map(({ id, heading, when }) => (
        <li key={id}>
          <span className="axis-when">{capital(when.text)}</span>
          <span className="axis-event">{answers ? heading : <span className="unseen">to fill in</span>}</span>
        </li>
      ))}
    </ol>
  );
}

/** The steps that have a date, the earliest first; those that begin on one day, the shorter first. */
export function datedSteps({ steps }: Pick<Story, 'steps'>): Step[] {
  const spans = steps.flatMap((step) => (step.when.kind === 'dated' ? [{ step, when: step.when }] : []));
  return spans
    .toSorted((a, b) => a.when.start.localeCompare(b.when.start) || a.when.end.localeCompare(b.when.end))
    .map(({ step }) => step);
}
