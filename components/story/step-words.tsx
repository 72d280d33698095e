import type { Element } from 'hast';
import type { Step as StoryStep, Story } from '../../geo/story/story.ts';
import { capital } from './date-text.ts';
import { Legend } from './legend.tsx';
import { firstTerms, type TermLinks } from './link-terms.ts';
import { Notes } from './notes.tsx';
import { Prose } from './prose.tsx';

interface StepWordsProps {
  story: Story;
  step: StoryStep;
  /** The story's page, when the words stand on another one. */
  away?: string;
  /** The short version stands beside the full text, for readers to choose. */
  withBrief?: boolean;
  /** The story's glossary, to link the words that come up for the first time. */
  glossary?: string | undefined;
}

/** The words of a step: date, heading, prose, what the map shows, legend and sources. */
export function StepWords({ story, step, away, withBrief = false, glossary }: StepWordsProps) {
  const full = (
    <Prose
      nodes={step.body}
      cite={(label) => reference(step, story, label)}
      terms={glossary === undefined ? undefined : linksOf(story, step, glossary)}
    />
  );
  return (
    <>
      <p className="when">
        {step.when.kind === 'dated' ? (
          <time dateTime={timeOf(step.when.edtf, step.when.start)}>{capital(step.when.text)}</time>
        ) : (
          step.when.text
        )}
      </p>
      <h2 id={headingOf(step)}>{step.heading}</h2>
      {withBrief && step.brief.length > 0 ? (
        <>
          <div className="step-full">{full}</div>
          <div className="step-brief" hidden>
            {step.brief.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        </>
      ) : (
        full
      )}
      <p className="unseen">The map: {step.alt}</p>
      <Legend story={story} step={step} />
      <Notes story={story} step={step} away={away} />
    </>
  );
}

/** The id of a step's heading. */
export function headingOf({ id }: StoryStep): string {
  return `${id}-heading`;
}

function linksOf(story: Story, step: StoryStep, glossary: string): TermLinks {
  const terms = firstTerms(story).get(step.id) ?? [];
  return { terms, seen: new Set(), href: (id) => `${glossary}#${id}` };
}

function reference(step: StoryStep, story: Story, label: string): Element {
  const number = Object.keys(story.notes).indexOf(label) + 1;
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: { href: `#${step.id}-${label}`, ariaLabel: `Source ${number}` },
    children: [{ type: 'text', value: String(number) }],
  };
  return { type: 'element', tagName: 'sup', properties: { className: ['ref'] }, children: [link] };
}

/** HTML dates are single: a day, month or year as written, the start of anything longer. */
function timeOf(edtf: string, start: string): string {
  return /^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/.test(edtf) ? edtf : start;
}
