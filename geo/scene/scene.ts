import type { Focus } from './focus.ts';
import type { LabelSet } from '../label/label.ts';

/** How strongly each layer is drawn, 0 (absent) to 1, by layer id. A layer that is not named is absent. */
export type Strengths = Readonly<Record<string, number>>;

/** Everything a renderer may show at one step. Complete in itself: nothing is inherited from the step before. */
export interface Scene {
  readonly id: string;
  readonly focus: Focus;
  readonly strength: Strengths;
  /** Labels by how much room the window has, decided once so that every renderer shows the same ones. */
  readonly labels: LabelSet;
}
