import type { Feature } from 'geojson';
import { asText, quoted } from './as-text.ts';
import { didYouMean } from './did-you-mean.ts';
import { field, type Say } from './geometry.ts';
import type { JsonPath } from './json-position.ts';
import { idPattern } from './schema.ts';

const kinds: readonly string[] = ['capital', 'city', 'town', 'crossing', 'site'];

/**
 * Reads features of a file of places one after the other: each as a place with `id`, `kind` and `names` (by language tag,
 * with `en`), mended where that is safe. Undefined, and reported, for one that nothing could name or place.
 */
export function placeReader(): (feature: Feature, path: JsonPath, say: Say) => Feature | undefined {
  const seen = new Set<string>();
  return (feature, path, say) => {
    const { geometry, properties } = feature;
    const at = [...path, 'properties'];
    if (geometry.type !== 'Point') {
      const message = `A place is a Point, not a ${geometry.type}; this one is left out.`;
      say('error', [...path, 'geometry'], 'place-geometry', message);
      return undefined;
    }
    const id = field(properties, 'id');
    if (typeof id !== 'string' || !idPattern.test(id)) {
      const problem = id === undefined ? 'has no id' : `has the id ${quoted(id)}, which cannot be one`;
      const hint = 'Write "id" among its properties: lower-case letters a–z, digits and single hyphens.';
      say('error', [...at, 'id'], 'place-id', `This place ${problem}, and is left out.`, hint);
      return undefined;
    }
    if (seen.has(id)) {
      say('error', [...at, 'id'], 'id-duplicate', `The place "${id}" is there twice; the first one is used.`);
      return undefined;
    }
    seen.add(id);
    return { ...feature, properties: { ...properties, ...wordsOf(id, properties, at, say) } };
  };
}

function wordsOf(id: string, properties: unknown, at: JsonPath, say: Say): Record<string, unknown> {
  const odd = (key: string, wanted: string) =>
    say('warning', [...at, key], 'place-invalid', `"${key}" of the place "${id}" should be ${wanted}.`);
  const member = (key: string) => field(properties, key);
  const kind = member('kind') ?? 'town';
  const isKind = typeof kind === 'string' && kinds.includes(kind);
  if (!isKind) {
    const message = `${quoted(kind)} is not a kind of place; "${id}" is drawn as a town.`;
    say('warning', [...at, 'kind'], 'value-unknown', message, didYouMean(asText(kind), kinds));
  }
  const alt = member('alt');
  if (alt !== undefined && !isName(alt)) odd('alt', 'text');
  const also = entriesOf(member('also'));
  const lists = also?.filter(([, list]) => Array.isArray(list) && list.every(isName));
  if (member('also') !== undefined && lists?.length !== also?.length)
    odd('also', 'lists of names by language');
  return {
    kind: isKind ? kind : 'town',
    names: namesOf(id, properties, at, say),
    alt: isName(alt) ? alt : undefined,
    also: lists && lists.length > 0 ? Object.fromEntries(lists) : undefined,
  };
}

function namesOf(id: string, properties: unknown, at: JsonPath, say: Say): Record<string, string> {
  const written = field(properties, 'names');
  const entries = entriesOf(written);
  const names = Object.fromEntries(
    (entries ?? []).filter((entry): entry is [string, string] => isName(entry[1])),
  );
  const name = field(properties, 'name');
  if (written !== undefined && Object.keys(names).length !== (entries?.length ?? -1)) {
    const message = `"names" of the place "${id}" should be texts by language; what is not is left out.`;
    say(
      'warning',
      [...at, 'names'],
      'place-invalid',
      message,
      'Write "names": { "en": "Baku", "az": "Bakı" }.',
    );
  }
  if (names['en'] !== undefined) return names;
  if (isName(name)) return { ...names, en: name };
  const message = `The place "${id}" has no English name; the map shows its id.`;
  say('warning', at, 'place-name', message, 'Write "names": { "en": … } among its properties.');
  return { ...names, en: id };
}

function entriesOf(value: unknown): [string, unknown][] | undefined {
  const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isGroup ? Object.entries(value) : undefined;
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
