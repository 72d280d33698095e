import type { Story } from '../../geo/story/story.ts';
import { qrSvg } from '../qr/qr-code.ts';
import { dateText } from '../story/date-text.ts';
import { addressOf, SITE_NAME } from '../story/metadata.ts';

interface PaperProps {
  story: Story;
  /** Heading of the sheet. */
  name: string;
  /** What to do with it. */
  task?: string;
  /** Page of the story that the QR code leads to; without it there is none. */
  leadsTo?: string;
  /** Lines for name, class and date. */
  forPupils?: boolean;
  /** For the teacher's eyes. */
  isKey?: boolean;
  children: React.ReactNode;
}

/** A sheet of paper: heading, content, and a foot with licence, date, credit and a QR code. Begins a page of its own. */
export function Paper({ story, name, task, leadsTo, forPupils, isKey, children }: PaperProps) {
  return (
    <section className={isKey ? 'paper key' : 'paper'}>
      <header className="paper-head">
        <p className="paper-story">
          {story.title}
          {isKey ? <b className="paper-key">Key, for the teacher</b> : null}
        </p>
        <h2>{name}</h2>
        {forPupils ? (
          <p className="paper-lines" aria-hidden="true">
            <span>Name</span>
            <span>Class</span>
            <span>Date</span>
          </p>
        ) : null}
        {task ? <p className="paper-task">{task}</p> : null}
      </header>
      <div className="paper-body">{children}</div>
      <PaperFoot story={story} leadsTo={leadsTo} />
    </section>
  );
}

function PaperFoot({ story, leadsTo }: { story: Story; leadsTo?: string | undefined }) {
  const address = leadsTo === undefined ? undefined : addressOf(story) + leadsTo;
  const { authors, licence, published, updated } = story;
  return (
    <footer className="paper-foot">
      <div>
        {address ? (
          <p className="paper-address">
            <a href={address}>{address.replace(/^https?:\/\//, '')}</a>
          </p>
        ) : null}
        <p>
          Text: {authors.map((author) => author.name).join(', ') || SITE_NAME}, {licence}. Edition of{' '}
          {dateText(updated ?? published)}. Map data: © OpenStreetMap contributors, ODbL 1.0; Natural Earth,
          public domain; GeoNames, CC BY 4.0.{asOf(story)} Boundaries and names shown imply no endorsement.
          You may copy this sheet for your class.
        </p>
      </div>
      {address ? (
        <div
          className="paper-qr"
          dangerouslySetInnerHTML={{ __html: qrSvg(address, `QR code: ${address}`) }}
        />
      ) : null}
    </footer>
  );
}

/** The newest date that a surveyed layer holds for. */
function asOf({ layers }: Story): string {
  const dates = Object.values(layers).flatMap(({ certainty, asOf: date }) =>
    certainty === 'surveyed' && date ? [date] : [],
  );
  const newest = dates.toSorted().at(-1);
  return newest ? ` Borders as of ${dateText(newest)}.` : '';
}
