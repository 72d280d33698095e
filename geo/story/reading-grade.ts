import { syllable } from 'syllable';
import { paragraphsOf } from './markdown.ts';
import type { Story } from './story.ts';

/** The reading grades of a step: of its text and of its brief, where it has them. */
export interface StepGrades {
  readonly id: string;
  readonly text: number | null;
  readonly brief: number | null;
}

/** Reading grades (Flesch-Kincaid): of each step, and their means. */
export interface Grades {
  readonly text: number | null;
  readonly brief: number | null;
  readonly steps: readonly StepGrades[];
}

/** The reading grades of a story; null unless it is in English, the language that the formula is made for. */
export function gradesOf({ lang, steps }: Story): Grades | null {
  if (!/^en\b/i.test(lang)) return null;
  const graded = steps.map(({ id, body, brief }) => ({
    id,
    text: readingGrade(paragraphsOf(body)),
    brief: readingGrade(brief),
  }));
  return {
    text: mean(graded.map(({ text }) => text)),
    brief: mean(graded.map(({ brief }) => brief)),
    steps: graded,
  };
}

/**
 * The Flesch-Kincaid grade of some paragraphs of English: about the years at school (in the United States) that reading them
 * takes, to one decimal; null if there are no words. 0.39 words per sentence + 11.8 syllables per word - 15.59, after Kincaid
 * and others, "Derivation of new readability formulas for Navy enlisted personnel" (1975).
 */
export function readingGrade(paragraphs: readonly string[]): number | null {
  const sentences = paragraphs.flatMap(sentencesOf).map(wordsIn);
  const counts = sentences.map((words) => words.length).filter((count) => count > 0);
  const words = sum(counts);
  if (words === 0) return null;
  const syllables = sum(sentences.flat().map(syllablesIn));
  return round(0.39 * (words / counts.length) + 11.8 * (syllables / words) - 15.59);
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

// Unicode's rules end a sentence after every full stop before a capital.
const abbreviation =
  /(?:\b(?:\p{L}\.)+|\b(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Sgt|Capt|Gov|Sen|Rep|No|vs|cf|ca|pp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)\s+$/u;

function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = [];
  let waiting = '';
  for (const { segment } of segmenter.segment(paragraph)) {
    waiting += segment;
    if (abbreviation.test(waiting)) continue;
    sentences.push(waiting);
    waiting = '';
  }
  return waiting === '' ? sentences : [...sentences, waiting];
}

function wordsIn(sentence: string): string[] {
  return sentence.split(/[\s–—/]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

// Numbers and initialisms are read out sign by sign, as far as a count can tell.
function syllablesIn(word: string): number {
  const parts = word.match(/\p{N}|[\p{L}\p{M}'’]+/gu) ?? [];
  return Math.max(1, sum(parts.map((part) => (/^\p{N}$/u.test(part) ? 1 : spoken(part)))));
}

function spoken(part: string): number {
  const isInitialism = /^\p{Lu}{2,}$/u.test(part) && (part.length <= 3 || !/[AEIOU]/.test(part));
  if (isInitialism) return part.length + 2 * (part.match(/W/g)?.length ?? 0);
  return syllable(part.normalize('NFKD').replace(/\p{M}/gu, ''));
}

function mean(grades: readonly (number | null)[]): number | null {
  const known = grades.filter((grade) => grade !== null);
  return known.length === 0 ? null : round(sum(known) / known.length);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function round(grade: number): number {
  return Math.round(grade * 10) / 10;
}
