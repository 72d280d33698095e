import type { Scene, Strengths } from '../../geo/scene/scene.ts';
import type { Layer } from '../../geo/story/story.ts';
import type { PictureTexts } from '../map/caption.ts';
import type { Side } from './atlas-view.ts';

/** What sides are made of. */
export interface SideSources {
  readonly layers: Readonly<Record<string, Layer>>;
  readonly scenes: readonly Scene[];
  readonly steps: PictureTexts['steps'];
}

/** What a side shows: the reader's own layers (`mine`), what the story shows at a step, or one layer alone. */
export function strengthOf(side: Side, mine: Strengths, { scenes }: Pick<SideSources, 'scenes'>): Strengths {
  if (side === 'mine') return mine;
  const id = side.slice(side.indexOf('.') + 1);
  if (side.startsWith('layer.')) return { [id]: 1 };
  return scenes.find((scene) => scene.id === id)?.strength ?? {};
}

/** A side in words: "October 2022: Drills along the river", "Nakhchivan", "My layers". */
export function sideName(side: Side, { layers, steps }: Pick<SideSources, 'layers' | 'steps'>): string {
  const id = side.slice(side.indexOf('.') + 1);
  if (side === 'mine') return 'My layers';
  if (side.startsWith('layer.')) return layers[id]?.label ?? id;
  const { when = '', heading = id } = steps[id] ?? {};
  return [when, heading].filter(Boolean).join(': ');
}

/** What tells two sides apart, for readers who do not see the maps. */
export function compareWords(left: Strengths, right: Strengths, layers: SideSources['layers']): string {
  const named = (has: (id: string) => boolean) =>
    Object.keys(layers)
      .filter(has)
      .map((id) => layers[id]?.label)
      .join(', ') || 'nothing';
  const [onLeft, onRight] = [left, right].map((side) => (id: string) => (side[id] ?? 0) > 0);
  if (!onLeft || !onRight) return '';
  return [
    `Only left: ${named((id) => onLeft(id) && !onRight(id))}.`,
    `Only right: ${named((id) => onRight(id) && !onLeft(id))}.`,
    `On both: ${named((id) => onLeft(id) && onRight(id))}.`,
  ].join(' ');
}
