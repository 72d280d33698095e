import type { LoadedStory } from '../story/load-story.ts';
import { MapSheets } from './map-sheets.tsx';
import type { Sheet } from './sheets.ts';
import { TimelineSheet } from './timeline-sheet.tsx';
import { GlossarySheet, QuestionSheets, SourcesSheet } from './words-sheets.tsx';

/** A handout as a page: what it is, a choice of paper, and the sheets as they will be printed. */
export function SheetPage({ loaded, base, sheet }: { loaded: LoadedStory; base: string; sheet: Sheet }) {
  const { story } = loaded;
  return (
    <main className="sheet" lang={story.lang} data-slug={story.slug} data-base={base}>
      <header className="sheet-tools">
        <p>
          <a href={`${base}/stories/${story.slug}/`}>{story.title}</a> ·{' '}
          <a href={`${base}/stories/${story.slug}/class/`}>Class materials</a>
        </p>
        <h1>{sheet.name}</h1>
        <p>{sheet.about}</p>
        <PaperChoice />
        <p className="print-line" data-print>
          To print it, use your browser’s print command (Ctrl or ⌘ and P). It fits A4 and Letter, in black and
          white.
        </p>
      </header>
      <Papers loaded={loaded} sheet={sheet} />
    </main>
  );
}

/** The papers of a handout. */
export function Papers({ loaded, sheet }: { loaded: LoadedStory; sheet: Sheet }) {
  const { story } = loaded;
  switch (sheet.id) {
    case 'map':
      return <MapSheets loaded={loaded} kind="labelled" sheet={sheet} />;
    case 'outline':
    case 'numbered':
      return <MapSheets loaded={loaded} kind={sheet.id} sheet={sheet} />;
    case 'timeline':
      return <TimelineSheet story={story} sheet={sheet} />;
    case 'questions':
      return <QuestionSheets story={story} sheet={sheet} />;
    case 'glossary':
      return <GlossarySheet loaded={loaded} sheet={sheet} />;
    case 'sources':
      return <SourcesSheet story={story} sheet={sheet} />;
  }
}

/** Style rules follow the chosen one, so it works without a script. */
function PaperChoice() {
  return (
    <fieldset className="paper-choice">
      <legend>Paper</legend>
      {[
        ['any', 'As the printer has it'],
        ['a4', 'A4'],
        ['letter', 'Letter'],
      ].map(([value, name]) => (
        <label key={value}>
          <input type="radio" name="paper" value={value} defaultChecked={value === 'any'} /> {name}
        </label>
      ))}
    </fieldset>
  );
}
