import { ReadingChoices } from '../reading/reading-choices.tsx';
import { fineShape, inlineStill, linedStill } from '../map/stills.ts';
import { Stage } from '../map/stage.tsx';
import { LinedDrawing, stillRules } from '../map/still-figure.tsx';
import { dateText } from './date-text.ts';
import { Colophon } from './colophon.tsx';
import type { Story } from '../../geo/story/story.ts';
import type { LoadedStory } from './load-story.ts';
import { jsonLd, newsArticle } from './json-ld.ts';
import { Step } from './step.tsx';
import { Timeline } from './timeline.tsx';

/** A whole story as a page that is finished before any script runs. */
export function StoryPage({ loaded, base }: { loaded: LoadedStory; base: string }) {
  const { story, scenes } = loaded;
  const inline = scenes[0] && inlineStill(loaded, scenes[0]);
  const lined = scenes[0] && inline && linedStill(loaded, scenes[0], inline);
  const shapes = scenes.map((scene, i) => ({
    id: scene.id,
    shape: fineShape(scene),
    inline: i === 0 ? inline : undefined,
  }));
  const pictures = `${base}/stories/${story.slug}/steps`;
  return (
    <>
      <style>{(inline?.css ?? '') + (lined?.css ?? '') + stillRules(shapes)}</style>
      <link
        rel="preload"
        as="image"
        type="image/svg+xml"
        href={`${pictures}/${scenes[0]?.id}.ground.svg`}
        media="(width >= 640px) and (aspect-ratio >= 11/10)"
      />
      {/* The first paint waits for title and map: a frame of less would put the text off. */}
      <link rel="expect" href={`#${bylineOf(story)}`} blocking="render" />
      <a className="skip" href={`#${story.steps[0]?.id}`}>
        Skip to the story
      </a>
      <main className="story" lang={story.lang} data-slug={story.slug} data-base={base}>
        <Stage />
        {story.steps.map((step, i) => {
          const scene = scenes[i];
          if (!scene) return null;
          const section = (
            <Step
              key={step.id}
              story={story}
              step={step}
              scene={scene}
              pictures={pictures}
              codes={`${base}/stories/${story.slug}/embed/`}
              glossary={
                story.lesson.glossary.length > 0 ? `${base}/stories/${story.slug}/glossary/` : undefined
              }
              inline={i === 0 ? inline : undefined}
            >
              {i === 0 ? <Title loaded={loaded} /> : null}
            </Step>
          );
          // Behind the first step, which need not wait for it.
          return i === 0 ? [section, <Timeline key="timeline" story={story} />] : section;
        })}
        {lined ? <LinedDrawing drawing={lined} /> : null}
      </main>
      <Colophon story={story} base={base} />
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLd(newsArticle(story)) }} />
    </>
  );
}

function bylineOf({ steps }: Story): string {
  return `${steps[0]?.id}-byline`;
}

function Title({ loaded: { story } }: { loaded: LoadedStory }) {
  return (
    <header className="card title">
      <h1>{story.title}</h1>
      <p className="dek">{story.dek}</p>
      <p className="byline" id={bylineOf(story)}>
        {story.authors.map(({ name }) => name).join(', ')} ·{' '}
        <time dateTime={story.published}>{dateText(story.published)}</time>
      </p>
      <ReadingChoices brief={story.steps.some(({ brief }) => brief.length > 0)} />
    </header>
  );
}
