import type { LngLat } from '../scene/camera.ts';

/** A source as it is cited below an answer. */
export interface Cited {
  readonly id: string;
  readonly text: string;
}

interface Asked {
  /** Stays the same while the story's file asks the same thing. */
  readonly id: string;
  readonly ask: string;
  /** Shown with the answer. */
  readonly why: string;
  readonly step?: { readonly id: string; readonly heading: string };
  readonly sources: readonly Cited[];
}

/** What is to be found: a place, or a layer. */
export interface Target {
  readonly id: string;
  readonly name: string;
  readonly kind: 'area' | 'line' | 'point';
  /** Of a place. The shape of a layer is in the layer's file. */
  readonly at?: LngLat;
}

/** Where something is, in words that do not name it. */
export interface Candidate {
  readonly id: string;
  readonly text: string;
  readonly at: LngLat;
}

/** Find something on the map, or among candidates described in words, one of which has the target's id. */
export interface LocateQuestion extends Asked {
  readonly kind: 'locate';
  readonly target: Target;
  readonly candidates: readonly Candidate[];
}

/** A thing to choose or to put in order. */
export interface Choice {
  readonly id: string;
  readonly text: string;
}

/** Choose one; `right` is its id. */
export interface ChooseQuestion extends Asked {
  readonly kind: 'choose' | 'longer';
  readonly choices: readonly Choice[];
  readonly right: string;
}

/** Put events in order; `right` has their ids, the earliest first, and `dates` their dates in words. */
export interface OrderQuestion extends Asked {
  readonly kind: 'order';
  readonly choices: readonly Choice[];
  readonly right: readonly string[];
  readonly dates: Readonly<Record<string, string>>;
}

/** A question that can be asked as it stands. */
export type QuizQuestion = LocateQuestion | ChooseQuestion | OrderQuestion;

/** How often a question may be answered before the answer is shown: three times, or until only the answer is left. */
export function triesFor(question: QuizQuestion): number {
  return question.kind === 'choose' || question.kind === 'longer'
    ? Math.max(1, Math.min(3, question.choices.length - 1))
    : 3;
}
