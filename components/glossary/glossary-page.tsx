import type { Term } from '../../geo/story/lesson.ts';
import type { Step } from '../../geo/story/story.ts';
import type { LoadedStory } from '../story/load-story.ts';
import { stepsWithTerms } from './find-terms.ts';
import { NameList } from './name-list.tsx';
import { namesOf } from './names-of.ts';

/** The words and places of a story: meaning, names in the region's languages, why some have two, where they come up. */
export function GlossaryPage({ loaded, base }: { loaded: LoadedStory; base: string }) {
  const { story } = loaded;
  const home = `${base}/stories/${story.slug}/`;
  const terms = story.lesson.glossary.toSorted((a, b) => a.term.localeCompare(b.term, story.lang));
  const places = terms.filter(({ place, layer, names }) => place || layer || names.length > 0);
  const words = terms.filter((term) => !places.includes(term));
  const steps = stepsWithTerms(story);
  const entry = (term: Term) => (
    <Entry key={term.id} term={term} loaded={loaded} home={home} steps={steps.get(term.id) ?? []} />
  );
  return (
    <main className="glossary" lang={story.lang}>
      <p>
        <a href={home}>{story.title}</a> · <a href={`${home}class/`}>Class materials</a>
      </p>
      <h1>Glossary</h1>
      <p className="lead">
        {terms.length === 0
          ? 'This story has no glossary yet.'
          : `${terms.length} words and names of this story. Names are given in the scripts of those who use them, with a transliteration and, in square brackets, the pronunciation in the International Phonetic Alphabet.`}
      </p>
      {places.length > 0 ? (
        <section aria-labelledby="names">
          <h2 id="names">Places and names</h2>
          <div className="entries">{places.map(entry)}</div>
        </section>
      ) : null}
      {words.length > 0 ? (
        <section aria-labelledby="words">
          <h2 id="words">Words</h2>
          <div className="entries">{words.map(entry)}</div>
        </section>
      ) : null}
    </main>
  );
}

interface EntryProps {
  term: Term;
  loaded: LoadedStory;
  home: string;
  steps: readonly Step[];
}

function Entry({ term, loaded: { story, atlas }, home, steps }: EntryProps) {
  return (
    <article className="entry" id={term.id} aria-labelledby={`${term.id}-term`}>
      <h3 id={`${term.id}-term`}>
        <dfn>{term.term}</dfn>
      </h3>
      {term.ipa ? <p className="ipa">[{term.ipa}]</p> : null}
      <p>{term.meaning}</p>
      <NameList names={namesOf(term, atlas.places)} />
      {term.both ? (
        <p className="both">
          <b>Names.</b> {term.both}
        </p>
      ) : null}
      {steps.length > 0 || term.sources.length > 0 ? (
        <p className="where">
          {steps.length > 0 ? 'In ' : ''}
          {steps.map(({ id, heading }, i) => (
            <span key={id}>
              {i > 0 ? ', ' : ''}
              <a href={`${home}#${id}`}>{heading}</a>
            </span>
          ))}
          {steps.length > 0 ? '. ' : ''}
          {term.sources.length > 0 ? 'Sources: ' : ''}
          {term.sources.map((id, i) => (
            <span key={id}>
              {i > 0 ? ', ' : ''}
              <a href={`${home}#source-${id}`}>{story.sources[id]?.publisher ?? id}</a>
            </span>
          ))}
          {term.sources.length > 0 ? '.' : ''}
        </p>
      ) : null}
    </article>
  );
}
