import type { Footnote } from './footnotes.ts';
import { report, type Report } from './issue.ts';
import { layersIn, sourcesIn } from './lesson-names.ts';
import { startOf } from './markdown.ts';
import type { Yaml } from './read-yaml.ts';
import type { Story } from './story.ts';

/** Reports footnotes, sources and layers that are declared and then never used. `scenes` are the scene blocks. */
export function reportUnused(
  story: Story,
  found: ReadonlyMap<string, Footnote>,
  yaml: Yaml,
  scenes: readonly Yaml[],
  to: Report,
): void {
  for (const [label, { definition }] of found) {
    if (Object.hasOwn(story.notes, label)) continue;
    const message = `The footnote [^${label}] is never referred to, and is not shown.`;
    report(to, 'warning', startOf(definition), {
      code: 'note-unused',
      message,
      hint: `Put [^${label}] where it belongs.`,
    });
  }
  const cited = new Set([...found.values()].map(({ source }) => source));
  for (const source of sourcesIn(story.lesson)) cited.add(source);
  for (const { sources = [] } of Object.values(story.layers)) for (const source of sources) cited.add(source);
  for (const source of Object.keys(story.sources)) {
    if (cited.has(source)) continue;
    const at = yaml.keyPositionOf(['sources', source]);
    report(to, 'notice', at, { code: 'source-unused', message: `The source "${source}" is never cited.` });
  }
  // What a lost scene shows cannot be known.
  if (scenes.some(({ brokenLines }) => brokenLines.size > 0)) return;
  const used = new Set([
    ...layersIn(story.lesson),
    ...story.steps.flatMap(({ show, camera }) => [
      ...show.map(({ layer }) => layer),
      ...('fit' in camera ? camera.fit : []),
    ]),
  ]);
  for (const layer of Object.keys(story.layers)) {
    if (used.has(layer)) continue;
    const at = yaml.keyPositionOf(['layers', layer]);
    report(to, 'notice', at, { code: 'layer-unused', message: `The layer "${layer}" is never shown.` });
  }
}
