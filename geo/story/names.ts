import type { Yaml } from './read-yaml.ts';
import { get } from './salvage.ts';

/** The ids of one group of the front matter. */
export interface Names {
  readonly usable: readonly string[];
  /** All that the author wrote, usable or not; undefined if the group could not be read. */
  readonly declared: readonly string[] | undefined;
}

/** The ids declared in a group of the front matter, of which those given can be used. */
export function namesIn({ value, brokenLines }: Yaml, group: string, usable: readonly string[]): Names {
  const entries = get(value, [group]) ?? (brokenLines.size > 0 ? undefined : {});
  const isGroup = typeof entries === 'object' && entries !== null && !Array.isArray(entries);
  return { usable, declared: isGroup ? Object.keys(entries) : undefined };
}

/** Whether an id is surely not declared. One that is declared wrongly has been reported there. */
export function isUnknown({ usable, declared }: Names, id: string): boolean {
  const name = id.toLowerCase();
  return (
    !usable.includes(id) && declared !== undefined && !declared.some((own) => own.toLowerCase() === name)
  );
}
