import type { Element } from 'hast';
import type { Scene } from '../../geo/scene/scene.ts';
import type { Still } from '../../geo/draw/still.ts';
import type { Step as StoryStep, Story } from '../../geo/story/story.ts';
import { StillFigure } from '../map/still-figure.tsx';
import { capital } from './date-text.ts';
import { Legend } from './legend.tsx';
import { Locator } from './locator.tsx';
import { Notes } from './notes.tsx';
import { Prose } from './prose.tsx';

interface StepProps {
  story: Story;
  step: StoryStep;
  scene: Scene;
  /** Folder of the story's pictures. */
  pictures: string;
  /** The first step has its still in the page too. */
  inline?: Still | undefined;
  children?: React.ReactNode;
}

/** One step of the story: its still map, and the card with date, prose, legend and sources. */
export function Step({ story, step, scene, pictures, inline, children }: StepProps) {
  const heading = `${step.id}-heading`;
  return (
    <section className="step" id={step.id} aria-labelledby={heading} data-step={step.id}>
      <StillFigure scene={scene} alt={step.alt} href={`${pictures}/${step.id}.ground.svg`} inline={inline} />
      {children}
      <div className="card" data-card>
        <Locator focus={scene.focus} href={`${pictures}/locator.svg`} />
        <p className="when">
          {step.when.kind === 'dated' ? (
            <time dateTime={timeOf(step.when.edtf, step.when.start)}>{capital(step.when.text)}</time>
          ) : (
            step.when.text
          )}
        </p>
        <h2 id={heading}>{step.heading}</h2>
        <Prose nodes={step.body} cite={(label) => reference(step, story, label)} />
        <Legend story={story} step={step} />
        <Notes story={story} step={step} />
      </div>
    </section>
  );
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
