import { Stage } from '../map/stage.tsx';
import { StillFigure, stillRules } from '../map/still-figure.tsx';
import { fineShape, framedStill } from '../map/stills.ts';
import type { LoadedStory } from '../story/load-story.ts';
import { IN_A_NEW_WINDOW } from '../story/notes.tsx';
import { headingOf, StepWords } from '../story/step-words.tsx';

interface EmbedPageProps {
  loaded: LoadedStory;
  base: string;
  /** The one step to show; the whole story without it. */
  only?: string | undefined;
}

/**
 * A story, or one step of it, as a page for other people's frames: finished without a script, all steps under each
 * other. A script makes the whole story a stepper, unless it is asked for the stack.
 */
export function EmbedPage({ loaded, base, only }: EmbedPageProps) {
  const { story, scenes } = loaded;
  const steps = story.steps.flatMap((step, i) => {
    const scene = scenes[i];
    return scene && (!only || step.id === only) ? [{ step, scene }] : [];
  });
  // One drawing is in the page itself, and there with its first painting; several come as files, as they are needed.
  const [first] = only ? steps : [];
  const inline = first && framedStill(loaded, first.scene);
  const shapes = steps.map(({ step: { id }, scene }) => ({ id, shape: inline ?? fineShape(scene) }));
  const page = `${base}/stories/${story.slug}/`;
  return (
    <>
      <style>{(inline?.css ?? '') + stillRules(shapes)}</style>
      <main
        className={only ? 'embed one' : 'embed whole'}
        lang={story.lang}
        data-slug={story.slug}
        data-base={base}
        data-only={only}
        data-first={only ? story.steps.findIndex(({ id }) => id === only) : undefined}
      >
        <h1 className={only ? 'unseen' : 'embed-title'}>
          <a href={page} {...IN_A_NEW_WINDOW}>
            {story.title}
          </a>
        </h1>
        {steps.map(({ step, scene }, i) => (
          <section
            className="step"
            id={step.id}
            key={step.id}
            data-step={step.id}
            aria-labelledby={headingOf(step)}
          >
            <div className="map">
              {inline ? (
                <StillFigure scene={scene} inline={inline} />
              ) : (
                <StillFigure scene={scene} href={`${page}steps/${step.id}.ground.svg`} />
              )}
              {i === 0 ? <Stage /> : null}
            </div>
            <div className="card words">
              <StepWords story={story} step={step} away={page} />
            </div>
          </section>
        ))}
        {only ? null : <Turner count={steps.length} />}
        <p className="embed-credit">
          <a href={only ? `${page}#${only}` : page} {...IN_A_NEW_WINDOW}>
            {only ? `From “${story.title}”` : 'Read the whole story'}
          </a>{' '}
          Araxes, {story.published.slice(0, 4)},{' '}
          <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noopener" target="_blank">
            {story.licence}
          </a>
          . Map: ©{' '}
          <a href="https://www.openstreetmap.org/copyright" {...IN_A_NEW_WINDOW}>
            OpenStreetMap
          </a>{' '}
          contributors, Natural Earth, GeoNames.
        </p>
      </main>
    </>
  );
}

/** The stepper's controls; a script shows them and takes them into use. */
function Turner({ count }: { count: number }) {
  return (
    <nav className="turner" aria-label="Steps" hidden>
      <button type="button" data-turn="-1" aria-label="Previous step">
        ‹ <span>Previous</span>
      </button>
      <p role="status">1 of {count}</p>
      <button type="button" data-turn="1" aria-label="Next step">
        <span>Next</span> ›
      </button>
    </nav>
  );
}
