import type { Element } from 'hast';
import type { Note, Source, Step, Story } from '../../geo/story/story.ts';
import { capital, dateText } from './date-text.ts';
import { Prose } from './prose.tsx';

/** For links out of a page that may stand in a frame. */
export const IN_A_NEW_WINDOW = { target: '_blank', rel: 'noopener' };

/** The sources of one step, numbered as in the prose: a claim and its source stand on the same card. */
export function Notes({ story, step, away }: { story: Story; step: Step; away?: string | undefined }) {
  if (step.citations.length === 0) return null;
  const labels = Object.keys(story.notes);
  return (
    <ol className="notes" aria-label="Sources of this step">
      {step.citations.map((label) => {
        const note = story.notes[label];
        const source = note && story.sources[note.source];
        if (!note || !source) return null;
        return (
          <li key={label} id={`${step.id}-${label}`} value={labels.indexOf(label) + 1}>
            <a href={`${away ?? ''}#source-${note.source}`} {...(away ? IN_A_NEW_WINDOW : {})}>
              {source.publisher}
            </a>
            {source.kind === 'commentary' || !source.date ? '' : `, ${dateText(source.date)}`}
            {note.locator ? `, ${note.locator}` : ''}.{hasRemark(note) ? <Remark note={note} /> : null}
          </li>
        );
      })}
    </ol>
  );
}

/** A source in full, as the list at the end gives it. */
export function Citation({ source }: { source: Source }) {
  const title = source.title ? `${source.title}. ` : '';
  return (
    <>
      <b>{source.publisher}.</b> {source.url ? <a href={source.url}>{title || source.url}</a> : title}
      {source.date ? `${capital(dateText(source.date))}. ` : ''}
      {source.accessed ? `Read ${dateText(source.accessed)}. ` : ''}
      {source.note ?? ''}
    </>
  );
}

function Remark({ note }: { note: Note }) {
  return (
    <div className="remark">
      {' '}
      <Prose nodes={note.body} cite={nothing} />
    </div>
  );
}

/** A remark that only repeats the locator ("Paragraph 3.") says nothing new. */
function hasRemark({ body }: Note): boolean {
  const text = plain(body).trim();
  return text !== '' && !/^paragraphs? [\d ,–and]+\.?$/i.test(text);
}

function plain(nodes: readonly unknown[]): string {
  return nodes
    .map((node) => {
      const { value, children } = node as { value?: string; children?: unknown[] };
      return value ?? plain(children ?? []);
    })
    .join('');
}

function nothing(): Element {
  return { type: 'element', tagName: 'span', properties: {}, children: [] };
}
