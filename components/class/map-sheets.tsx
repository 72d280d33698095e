import type { Story } from '../../geo/story/story.ts';
import type { LoadedStory } from '../story/load-story.ts';
import { Paper } from './paper.tsx';
import { PrintLegend } from './print-legend.tsx';
import { lessonViews, sheetMap, shownLayers, type SheetMapKind, type View } from './sheet-maps.ts';
import type { Sheet } from './sheets.ts';

const TASKS: Readonly<Record<SheetMapKind, string>> = {
  labelled:
    'Hatching without an outline shows what is approximate or reported; what is only proposed is marked so in the legend.',
  outline: 'Dash-dot lines are borders between countries; ruled surfaces are water.',
  numbered: 'Write the name beside each number below. Rings are towns; dots are areas, rivers and borders.',
};

/** The maps of the lesson: one page for the region, one for what lies crowded in it, and the answers on their own. */
export function MapSheets({
  loaded,
  kind,
  sheet,
}: {
  loaded: LoadedStory;
  kind: SheetMapKind;
  sheet: Sheet;
}) {
  const { story } = loaded;
  const views = lessonViews(loaded);
  return (
    <>
      {views.map((view, i) => {
        const part = i === 0 ? sheet.name : `${sheet.name}, closer`;
        const prefix = `${sheet.id}${i}`;
        const alt = altOf(kind, story.title, i > 0);
        const inside = view.detail ? ' The dotted frame is the part on the next page.' : '';
        return (
          <Paper
            key={prefix}
            story={story}
            name={part}
            task={TASKS[kind] + inside}
            leadsTo={sheet.leadsTo}
            forPupils={kind !== 'labelled'}
          >
            <div
              className="map-frame"
              dangerouslySetInnerHTML={{ __html: sheetMap(loaded, kind, view, prefix, alt) }}
            />
            {kind === 'labelled' ? (
              <PrintLegend story={story} ids={shownLayers(loaded)} prefix={prefix} />
            ) : null}
            {kind === 'numbered' ? (
              <ol className="answers">
                {view.targets.map(({ id, number }) => (
                  <li key={id} value={number}>
                    <span className="unseen">to fill in</span>
                  </li>
                ))}
              </ol>
            ) : null}
          </Paper>
        );
      })}
      {kind === 'numbered' ? <MapKey story={story} views={views} sheet={sheet} /> : null}
    </>
  );
}

function MapKey({ story, views, sheet }: { story: Story; views: readonly View[]; sheet: Sheet }) {
  const why = (id: string) =>
    story.lesson.quiz.find((item) => item.kind === 'locate' && item.target === id)?.why;
  return (
    <Paper story={story} name={`${sheet.name}: answers`} leadsTo={sheet.leadsTo} isKey>
      <ol className="map-key">
        {views
          .flatMap(({ targets }) => targets)
          .map(({ id, name, number }) => (
            <li key={id} value={number}>
              <b>{name}.</b> {why(id)}
            </li>
          ))}
      </ol>
    </Paper>
  );
}

function altOf(kind: SheetMapKind, title: string, closer: boolean): string {
  const what = {
    labelled: 'Map with names',
    outline: 'Outline map without names',
    numbered: 'Map with numbers instead of names',
  }[kind];
  return `${what}: ${closer ? 'the crowded part of the region' : 'the region'} of “${title}”, with scale bar, north arrow and degrees.`;
}
