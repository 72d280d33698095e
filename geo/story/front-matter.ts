import type * as z from 'zod';
import { didYouMean } from './did-you-mean.ts';
import { explain } from './explain.ts';
import { report, type Report } from './issue.ts';
import { isUnknown, namesIn, type Names } from './names.ts';
import type { Yaml } from './read-yaml.ts';
import { salvage, type Fallback } from './salvage.ts';
import { frontMatterSchema } from './schema.ts';
import type { Layer } from './story.ts';

export type FrontMatter = z.output<typeof frontMatterSchema>;

/** The story's settings. What is wrong is reported and replaced by something that can be shown. */
export function readFrontMatter(yaml: Yaml, slug: string, to: Report): FrontMatter {
  explain(frontMatterSchema, yaml, to);
  const front = salvage(frontMatterSchema, yaml.value, fallbackFor(slug));
  if (front.updated !== undefined && front.updated < front.published) {
    const message = `The story was updated on ${front.updated}, before it was published on ${front.published}.`;
    report(to, 'error', yaml.positionOf(['updated']), { code: 'date-order', message });
  }
  const sources = namesIn(yaml, 'sources', Object.keys(front.sources));
  for (const [id, layer] of Object.entries(front.layers)) checkLayer(id, layer, sources, yaml, to);
  return front;
}

function checkLayer(id: string, layer: Layer, sources: Names, yaml: Yaml, to: Report): void {
  for (const [index, source] of (layer.sources ?? []).entries()) {
    if (!isUnknown(sources, source)) continue;
    const finding = { code: 'source-unknown', message: `There is no source "${source}".` };
    const at = yaml.positionOf(['layers', id, 'sources', index]);
    report(to, 'error', at, { ...finding, hint: didYouMean(source, sources.usable) });
  }
  const ends = [layer.from, layer.to].filter((end) => end !== undefined).length;
  const at = yaml.keyPositionOf(['layers', id]);
  if (layer.kind === 'tie' && ends < 2) {
    const hint = 'Name the places at its ends: `from: baku, to: ankara`.';
    const message = `The tie "${id}" does not say what it ties.`;
    report(to, 'error', at, { code: 'tie-ends', message, hint });
  }
  if (layer.kind !== 'tie' && ends > 0) {
    const hint = 'Make it `kind: tie`, or leave out `from` and `to`.';
    const message = `Only ties have ends, and "${id}" is a ${layer.kind}.`;
    report(to, 'warning', at, { code: 'tie-ends', message, hint });
  }
}

// Chosen so that nothing looks more certain or more recent than the author said.
function fallbackFor(slug: string): Fallback {
  const root: Record<string, unknown> = { format: 1, title: slug, dek: '…', published: '1970-01-01' };
  const layer = (id: string) => ({ label: id, kind: 'line', tone: 'ink', certainty: 'schematic' });
  const source = (id: string) => ({ publisher: id, kind: 'reference' });
  return ([group, id, key, ...deeper]) => {
    if (group === undefined) return root;
    if (id === undefined) return root[String(group)];
    const entry =
      group === 'layers' ? layer(String(id)) : group === 'sources' ? source(String(id)) : undefined;
    if (key === undefined) return entry;
    return deeper.length === 0 ? entry?.[key as keyof typeof entry] : undefined;
  };
}
