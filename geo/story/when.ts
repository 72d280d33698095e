import edtf, { type EdtfValue } from 'edtf';
import type { Finding } from './issue.ts';

/** A date as authored, the days it covers (ISO, inclusive) and the same in English for the reader. */
export interface Dated {
  readonly kind: 'dated';
  readonly edtf: string;
  readonly start: string;
  readonly end: string;
  readonly approximate: boolean;
  readonly text: string;
}

/** When a step happens: on a date, or, for a step that explains the ground, at no time in particular. */
export type When = Dated | { readonly kind: 'geography'; readonly text: string };

interface Span {
  readonly start: string;
  readonly end: string;
  readonly approximate: boolean;
  readonly day?: number;
  readonly month?: string;
  readonly year: string;
  readonly text: string;
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const seasons = ['spring', 'summer', 'autumn', 'winter'];

/**
 * Reads an EDTF date: day, month, year, decade (`202X`), season (`2022-23` is autumn; northern hemisphere, winter begins in
 * December of its year) or a closed interval of these; `~`, `?` and `%` make it approximate.
 * Returns the date, or a finding that says why it cannot be used.
 */
export function readDate(text: string): Dated | Finding {
  const ends = text.split('/');
  const spans = ends.map((end) => readSpan(end, text));
  const [from, to = from] = spans;
  if (from === undefined || to === undefined || ends.length > 2) return invalid(text);
  if ('code' in from) return from;
  if ('code' in to) return to;
  if (to.end < from.start || to.start < from.start) {
    return {
      code: 'date-order',
      message: `The date "${text}" ends before it starts.`,
      hint: `Write it as ${ends.toReversed().join('/')}.`,
    };
  }
  const approximate = from.approximate || to.approximate;
  const words = ends.length === 1 ? from.text : between(from, to);
  return {
    kind: 'dated',
    edtf: text,
    start: from.start,
    end: to.end,
    approximate,
    text: approximate ? `around ${words}` : words,
  };
}

function readSpan(text: string, whole: string): Span | Finding {
  if (whole !== text && (text === '' || text === '..')) {
    return unsupported(whole, 'has an open end', 'Give both ends of the interval.');
  }
  let value: EdtfValue;
  try {
    // Level 3 is what lets a season be approximate.
    value = edtf(text, { level: 3 });
  } catch {
    return invalid(text);
  }
  const [year = 0, month, day] = value.values;
  if (year < 1 || year > 9999) return unsupported(text, 'is outside the years 1 to 9999');
  // EDTF.js takes 29 February in any year, and makes it 1 March.
  if (day !== undefined && !text.includes(isoDay(value.min))) return invalid(text);
  const approximate = Boolean(value.approximate?.value) || Boolean(value.uncertain?.value);
  if (value.type === 'Season' && month !== undefined) return season(text, year, month, approximate);
  const days = { start: isoDay(value.min), end: isoDay(value.max), approximate, year: String(year) };
  if (/^\d{3}X[~?%]?$/.test(text)) return { ...days, text: `the ${year}s` };
  if (value.type !== 'Date' || value.precision === 0 || value.unspecified?.value) {
    return unsupported(text, 'is a kind of date that a timeline cannot show');
  }
  const name = month === undefined ? undefined : months[month];
  if (name === undefined) return { ...days, text: days.year };
  if (day === undefined) return { ...days, month: name, text: `${name} ${year}` };
  return { ...days, month: name, day, text: `${day} ${name} ${year}` };
}

// EDTF.js maps seasons to calendar quarters (autumn = July to September); readers mean the meteorological ones.
function season(text: string, year: number, number: number, approximate: boolean): Span | Finding {
  const index = number >= 21 && number <= 28 ? (number - 21) % 4 : -1;
  const name = seasons[index];
  if (name === undefined) return unsupported(text, 'is not one of the seasons 21 (spring) to 24 (winter)');
  const start = isoDay(Date.UTC(year, 2 + 3 * index, 1));
  const end = isoDay(Date.UTC(year, 5 + 3 * index, 0));
  const label = name === 'winter' ? `${year}–${String((year + 1) % 100).padStart(2, '0')}` : String(year);
  return { start, end, approximate, year: label, month: name, text: `${name} ${label}` };
}

function between(from: Span, to: Span): string {
  const dayToDay = from.day !== undefined && to.day !== undefined;
  if (dayToDay && from.year === to.year) {
    return from.month === to.month ? `${from.day}–${to.text}` : `${from.day} ${from.month} – ${to.text}`;
  }
  const bothMonths = from.month && to.month && from.day === undefined && to.day === undefined;
  if (bothMonths && from.year === to.year) return `${from.month}–${to.text}`;
  return from.month || to.month ? `${from.text} – ${to.text}` : `${from.text}–${to.text}`;
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function invalid(text: string): Finding {
  const short = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
  const padded = short?.slice(1).flatMap((part) => (part ? part.padStart(2, '0') : []));
  return {
    code: 'date-invalid',
    message: `"${text}" is not a date.`,
    hint:
      padded && padded.join('-') !== text
        ? `Write it as ${padded.join('-')}.`
        : 'Dates are year first: 2022-10-20, 2022-10, 2022, 2022-23 (autumn), 2022-10-17/2022-10-20, 2021-10~ (around).',
  };
}

function unsupported(text: string, why: string, hint?: string): Finding {
  return {
    code: 'date-unsupported',
    message: text ? `The date "${text}" ${why}.` : `The date ${why}.`,
    hint: hint ?? 'Use a day, month, year, season or interval, and `date-text` to word it differently.',
  };
}
