import * as z from 'zod';
import { asText } from './as-text.ts';
import { didYouMean } from './did-you-mean.ts';
import { report, type Report } from './issue.ts';
import { isUnknown, type Names } from './names.ts';
import type { Path, Yaml } from './read-yaml.ts';
import { get, salvage } from './salvage.ts';

/** An entry of one of a lesson's lists, and its place in the list as written. */
export interface Entry<Value> {
  readonly value: Value;
  readonly index: number;
}

/** The entries of a list that can be used, each without what the schema objects to. */
export function entriesOf<Schema extends z.ZodType>(
  schema: Schema,
  list: string,
  { value }: Yaml,
): Entry<z.output<Schema>>[] {
  const entries = get(value, [list]);
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry: unknown, index) =>
    salvage(z.array(schema), [entry], ([first]) => (first === undefined ? [] : undefined)).map((kept) => ({
      value: kept,
      index,
    })),
  );
}

/** Where a list at a path names something; the last time if it does so more than once. */
export function mentionAt(yaml: Yaml, path: Path, name: string): Path {
  const entries = get(yaml.value, path);
  const index = Array.isArray(entries)
    ? entries.findLastIndex((entry: unknown) => asText(entry).trim() === name)
    : -1;
  return index < 0 ? path : [...path, index];
}

/** The sources of an entry that exist, each once. Others are reported. */
export function knownSources(
  cited: readonly string[],
  path: Path,
  sources: Names,
  yaml: Yaml,
  to: Report,
): string[] {
  for (const source of cited) {
    if (!isUnknown(sources, source)) continue;
    const finding = { code: 'source-unknown', message: `There is no source "${source}".` };
    const at = yaml.positionOf(mentionAt(yaml, [...path, 'sources'], source));
    report(to, 'error', at, { ...finding, hint: didYouMean(source, sources.usable) });
  }
  return [...new Set(cited)].filter((source) => sources.usable.includes(source));
}
