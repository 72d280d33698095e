import type { Scene } from '../../geo/scene/scene.ts';
import type { Still } from '../../geo/draw/still.ts';
import type { Step as StoryStep, Story } from '../../geo/story/story.ts';
import { StillFigure } from '../map/still-figure.tsx';
import { Locator } from './locator.tsx';
import { headingOf, StepWords } from './step-words.tsx';

interface StepProps {
  story: Story;
  step: StoryStep;
  scene: Scene;
  /** Folder of the story's pictures. */
  pictures: string;
  /** The page with the codes for embedding. */
  codes: string;
  /** The page with the glossary, where there is one. */
  glossary?: string | undefined;
  /** The first step has its still in the page too. */
  inline?: Still | undefined;
  children?: React.ReactNode;
}

/** One step of the story: its still map, and the card with date, prose, legend and sources. */
export function Step({ story, step, scene, pictures, codes, glossary, inline, children }: StepProps) {
  return (
    <section className="step" id={step.id} aria-labelledby={headingOf(step)} data-step={step.id}>
      <StillFigure scene={scene} href={`${pictures}/${step.id}.ground.svg`} inline={inline} />
      {children}
      <div className="card" data-card>
        <Locator focus={scene.focus} href={`${pictures}/locator.svg`} />
        <StepWords story={story} step={step} withBrief glossary={glossary} />
        <p className="embed-step">
          <a
            className="embed-link"
            href={`${codes}#${step.id}`}
            aria-label={`Share or embed: ${step.heading}`}
          >
            Share or embed
          </a>
        </p>
      </div>
    </section>
  );
}
