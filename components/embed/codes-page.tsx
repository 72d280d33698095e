import { Fragment } from 'react';
import type { LoadedStory } from '../story/load-story.ts';
import { absolute } from '../story/metadata.ts';
import { FORMS, type EmbedChoice } from './forms.ts';
import { EMBED_HEIGHT } from './snippet.ts';

/** All codes for embedding a story, written out: what the dialog offers, for readers without scripts and for print. */
export function CodesPage({ loaded: { story }, base }: { loaded: LoadedStory; base: string }) {
  const page = `${base}/stories/${story.slug}/`;
  const choiceOf = (index: number): EmbedChoice => {
    const { id = '', heading = '', alt = '' } = story.steps[index] ?? {};
    const step = { id, heading, alt };
    return {
      site: absolute(''),
      slug: story.slug,
      title: story.title,
      step,
      theme: '',
      height: EMBED_HEIGHT,
    };
  };
  const ofStory = FORMS.filter(({ id }) => id === 'stepper' || id === 'stack' || id === 'article');
  const ofStep = FORMS.filter(({ id }) => id === 'step' || id === 'picture' || id === 'link');
  return (
    <main className="codes" lang={story.lang}>
      <p>
        <a href={page}>{story.title}</a>
      </p>
      <h1>Embed this story</h1>
      <p>
        Text and pictures may be used under {story.licence}; the credit line in maps and frames satisfies it.
        No frame sets a cookie, stores anything or asks another site for anything. Add{' '}
        <code>theme=light</code> or <code>theme=dark</code> to a frame’s address to keep it from following the
        reader’s system.
      </p>
      <h2>The whole story</h2>
      {ofStory.map((form) => (
        <Code
          key={form.id}
          heading={form.name}
          text={`${form.about} ${form.needs}`}
          code={form.code(choiceOf(0))}
        />
      ))}
      <h2>One step</h2>
      <ul>
        {ofStep.map(({ id, name, about, needs }) => (
          <li key={id}>
            <b>{name}.</b> {about} {needs}
          </li>
        ))}
      </ul>
      {story.steps.map((step, i) => (
        <section key={step.id} id={step.id} aria-labelledby={`${step.id}-codes`}>
          <h3 id={`${step.id}-codes`}>{step.heading}</h3>
          {ofStep.map((form) => (
            <Code key={form.id} name={form.name} code={form.code(choiceOf(i))} />
          ))}
          <p>
            Picture files: <a href={`${page}steps/${step.id}.svg`}>SVG</a>,{' '}
            <a href={`${page}steps/${step.id}.png`}>PNG, 1200 × 630</a>.
          </p>
        </section>
      ))}
    </main>
  );
}

interface CodeProps {
  code: string;
  heading?: string;
  text?: string;
  name?: string;
}

function Code({ code, heading, text, name }: CodeProps) {
  return (
    <Fragment>
      {heading ? <h3>{heading}</h3> : null}
      {text ? <p>{text}</p> : null}
      {name ? <p className="code-name">{name}</p> : null}
      <pre>
        <code>{code}</code>
      </pre>
    </Fragment>
  );
}
