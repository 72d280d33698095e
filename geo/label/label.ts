import type { LngLat } from '../scene/camera.ts';
import type { Tone } from '../style/palette.ts';
import type { Room } from './room.ts';

/** What kind of thing a label names; decides its typography. */
export type Look = 'capital' | 'town' | 'country' | 'area' | 'water' | 'river';

/** Which side of its point a text stands on. */
export type Anchor = 'left' | 'right' | 'top' | 'bottom' | 'center';

/** Text beside or on a point. `anchor: 'right'` means that the text stands to the right of the point. */
export interface PointLabel {
  readonly kind: 'point';
  /** Equal keys are drawn equally: between two steps such a label stays as it is. */
  readonly key: string;
  readonly text: string;
  readonly under?: string;
  readonly look: Look;
  readonly tone?: Tone;
  readonly at: LngLat;
  readonly anchor: Anchor;
}

/** Text set along a line on the ground. `em` is its font size in world units, so that it grows with the map. */
export interface CurveLabel {
  readonly kind: 'curve';
  readonly key: string;
  readonly text: string;
  readonly look: Look;
  readonly path: readonly LngLat[];
  readonly em: number;
}

export type Label = PointLabel | CurveLabel;

/** The labels of one scene for each amount of room. */
export type LabelSet = Readonly<Record<Room, readonly Label[]>>;
