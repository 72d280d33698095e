/** What a question asks of a student, in rising depth. */
export const depths = ['recall', 'explain', 'compare', 'judge'] as const;
export type Depth = (typeof depths)[number];

/** A question to discuss. */
export interface Question {
  readonly ask: string;
  readonly depth: Depth;
  /** The step it is about. */
  readonly step?: string;
  /** For the teacher: what a good answer touches on. */
  readonly key?: string;
  readonly sources: readonly string[];
}

interface Item {
  /** The question; "" where it can be made from what is asked for. Never "" for `choose`. */
  readonly ask: string;
  /** Shown after the answer. */
  readonly why: string;
  /** The step to go back to. */
  readonly step?: string;
  readonly sources: readonly string[];
  readonly position: { readonly line: number };
}

/** Find a place or a layer on the map. */
export interface Locate extends Item {
  readonly kind: 'locate';
  /** Id of a place or, if there is no such place, of a layer that is not a tie. */
  readonly target: string;
  /** The area layer that the place lies in. */
  readonly in?: string;
}

/** Choose among answers. */
export interface Choose extends Item {
  readonly kind: 'choose';
  /** At least two, all different; the first is right. */
  readonly answers: readonly string[];
}

/** Put dated steps in order. */
export interface Order extends Item {
  readonly kind: 'order';
  /** Ids of at least three steps, the earliest first. */
  readonly steps: readonly string[];
}

/** Say which of two lines is longer. */
export interface Longer extends Item {
  readonly kind: 'longer';
  /** Two layers of kind line; the first is the longer. */
  readonly layers: readonly [string, string];
}

/** A question with an answer that can be checked. */
export type QuizItem = Locate | Choose | Order | Longer;

/** A name in another language. */
export interface TermName {
  /** BCP 47. */
  readonly lang: string;
  readonly text: string;
  /** The same in Latin letters. */
  readonly latin?: string;
  /** How it is said, in the International Phonetic Alphabet, without slashes. */
  readonly ipa?: string;
}

/** An entry of the glossary. */
export interface Term {
  /** Made from the term; no two entries have the same. */
  readonly id: string;
  readonly term: string;
  readonly meaning: string;
  /** Other forms of the term that are linked in the text. */
  readonly also: readonly string[];
  readonly place?: string;
  readonly layer?: string;
  /** Why two names are used. */
  readonly both?: string;
  readonly ipa?: string;
  /** Add to, or stand instead of, those of the place. */
  readonly names: readonly TermName[];
  readonly sources: readonly string[];
}

/** What the section `class` holds for teachers. Every list may be empty. */
export interface Lesson {
  readonly ages?: string;
  readonly objectives: readonly string[];
  readonly standards: readonly string[];
  readonly questions: readonly Question[];
  readonly quiz: readonly QuizItem[];
  readonly glossary: readonly Term[];
}

/** The lesson of a story that has none. */
export const noLesson: Lesson = { objectives: [], standards: [], questions: [], quiz: [], glossary: [] };
