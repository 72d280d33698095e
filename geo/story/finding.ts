import type * as z from 'zod';
import { asText, quoted } from './as-text.ts';
import { rangeFinding } from './coordinate.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Finding } from './issue.ts';
import type { Path } from './read-yaml.ts';
import { get } from './salvage.ts';

type ZodIssue = z.core.$ZodIssue;
type TooSmall = z.core.$ZodIssueTooSmall;
type TooBig = z.core.$ZodIssueTooBig;

/** Hints by the key that they are about; "" for settings as a whole. */
export type Examples = Readonly<Record<string, string>>;

const storyExamples: Examples = {
  '': 'Write one per line, such as `when: 2022-10-20` or `title: The bridge`.',
  format: 'Write `format: 1`.',
  alt: 'Say what a reader who cannot see the map needs to know about it at this step.',
  when: 'Write a date such as `when: 2022-10-20`, or `when: geography` for a step without one.',
  published: 'Write the day as `published: 2024-05-01`.',
  dek: 'One or two sentences below the title.',
  fit: 'Write a list of layers or places: `fit: [corridor, tehran]`.',
  show: 'Write a list of layers: `show: [nakhchivan, { layer: corridor, strength: 0.4 }]`.',
  bounds: 'Write `bounds: [west, south, east, north]` in degrees.',
  center: 'Write `center: [longitude, latitude]` in degrees.',
  sources: 'Write one line per source: `gif: { publisher: Gulf International Forum, kind: commentary }`.',
  layers: 'Write one line per layer: `aras: { label: Aras, kind: line, tone: ink, certainty: surveyed }`.',
};

/** What a schema's objection to a block of settings means to its author. */
export function findingFor(
  issue: ZodIssue,
  block: unknown,
  examples: Examples = storyExamples,
): Finding & { readonly isMissing: boolean } {
  const value = get(block, issue.path);
  const key = issue.path.findLast((part) => typeof part === 'string');
  const group = issue.path.find((part) => typeof part === 'string') ?? '';
  if (key === undefined) {
    const finding = { code: 'settings-missing', message: 'There are no settings here.' };
    return { ...finding, hint: examples[''], isMissing: value === undefined };
  }
  const hint = examples[key] ?? examples[group];
  return {
    ...(hint ? { hint } : {}),
    ...keyFinding(issue, key, value, block),
    isMissing: value === undefined,
  };
}

function keyFinding(issue: ZodIssue, key: string, value: unknown, block: unknown): Finding {
  if (value === undefined) {
    if (key === 'alt') return { code: 'alt-missing', message: 'The scene has no alt text.' };
    return { code: 'key-missing', message: `"${key}" is missing.` };
  }
  if (value === null || (typeof value === 'string' && value.trim() === '')) {
    return { code: key === 'alt' ? 'alt-empty' : 'value-empty', message: `"${key}" is empty.` };
  }
  if (key === 'format') {
    return { code: 'format-unknown', message: `This program reads story format 1, not ${quoted(value)}.` };
  }
  switch (issue.code) {
    case 'custom':
      // Only the date schema sets params, and it sets a finding.
      return issue.params ? (issue.params as Finding) : malformed(issue.message, key, value);
    case 'invalid_format':
      return malformed(issue.message, key, value);
    case 'invalid_value': {
      const hint = didYouMean(asText(value), issue.values.map(String));
      return { code: 'value-unknown', message: `${quoted(value)} is not a ${key}.`, hint };
    }
    case 'too_small':
    case 'too_big':
      return notOnEarth(issue.path, block) ?? outOfRange(issue, key, value);
    case 'invalid_type':
      return {
        code: 'value-type',
        message: `"${key}" should be ${kinds[issue.expected] ?? issue.expected}.`,
      };
    default:
      return { code: 'value-type', message: `${quoted(value)} does not belong in "${key}".` };
  }
}

const kinds: Record<string, string> = {
  string: 'text (put it in quotation marks)',
  number: 'a number',
  array: 'a list',
  tuple: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
};

// The schema's own error texts name what was expected.
function malformed(expected: string, key: string, value: unknown): Finding {
  const shown = quoted(value);
  if (expected === 'id') return badId(asText(value));
  if (expected === 'url') {
    const hint = 'Write a full web address, beginning with https://.';
    return { code: 'url-invalid', message: `${shown} is not a web address.`, hint };
  }
  if (expected === 'lang') {
    const hint = 'Write a BCP 47 tag such as en, fa or az-Latn.';
    return { code: 'lang-invalid', message: `${shown} is not a language.`, hint };
  }
  const hint = `Write the full day, year first: ${key}: 2024-05-01.`;
  return { code: 'date-invalid', message: `${shown} is not a day.`, hint };
}

/** Says that a text cannot be an id. */
export function badId(text: string): Finding {
  const message = `${quoted(text)} cannot be an id.`;
  return { code: 'id-invalid', message, hint: 'Use lower-case letters a–z, digits and single hyphens.' };
}

function outOfRange(issue: TooSmall | TooBig, key: string, value: unknown): Finding {
  const limit = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
  if (Array.isArray(value)) {
    return { code: 'value-length', message: `"${key}" has ${value.length} entries and needs ${limit}.` };
  }
  return { code: 'value-range', message: `${quoted(value)} is out of range: "${key}" must be ${limit}.` };
}

function notOnEarth(path: Path, block: unknown): Finding | undefined {
  const index = path.at(-1);
  const list = get(block, path.slice(0, -1));
  if (typeof index !== 'number' || !Array.isArray(list)) return undefined;
  const [lng, lat]: unknown[] = list.slice(index - (index % 2));
  return typeof lng === 'number' && typeof lat === 'number' ? rangeFinding(lng, lat) : undefined;
}
