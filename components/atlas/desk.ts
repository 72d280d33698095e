import type { Camera, Frame } from '../../geo/scene/camera.ts';
import type { Strengths } from '../../geo/scene/scene.ts';
import type { Explorer } from '../explore/explorer.ts';
import type { AtlasView, Known } from './atlas-view.ts';
import type { Sides } from './comparison.ts';
import type { SideSources } from './compare-words.ts';

/** The atlas as its panel of tools works it. */
export interface Desk {
  readonly explorer: Explorer;
  readonly sources: SideSources;
  readonly known: Known;
  /** What the address asked for, and what a bare address shows. */
  readonly asked: AtlasView;
  readonly start: AtlasView;
  /** What of the address could not be followed. */
  readonly notes: readonly string[];
  graticule(shown: boolean): void;
  compare(sides: Sides | undefined): Promise<void>;
  /** Hears of the line between two sides, moved on the map. */
  onSplit(listener: (percent: number) => void): void;
  /** Hears of each camera that the map comes to rest at. */
  onRest(listener: (camera: Camera, frame: Frame) => void): void;
  /** Draws views as they are now, complete with furniture, date and credit, and prints them in place of the region. */
  print(
    views: readonly { readonly strength: Strengths; readonly name: string }[],
    graticule: boolean,
  ): Promise<void>;
}
