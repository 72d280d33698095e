import { sceneAt } from '../../geo/scene/scene-at.ts';
import type { MapFollower } from '../story/follow-map.ts';
import type { Reader } from '../story/scroller.ts';
import { explorer } from './explorer.ts';
import { loadKnowledge } from './knowledge.ts';
import { showPanel } from './show-panel.live.tsx';
import { takeWindow } from './take-window.ts';

/** One visit to the free map, from the button to the way back. */
export interface Visit {
  leave(): void;
  /** Ends it because the page ends. */
  drop(): void;
}

interface VisitParts {
  readonly stage: HTMLElement;
  /** What had the focus when the visit began. */
  readonly opener: HTMLElement;
  readonly slug: string;
  readonly base: string;
  readonly map: Pick<MapFollower, 'lend'>;
  readonly reader: Pick<Reader, 'now' | 'remeasure'>;
  readonly isStill: () => boolean;
}

/** Starts a visit. `onLeft` runs when the map is back at its place in the story. Rejects when a file cannot be had. */
export async function startVisit(
  { stage, opener, slug, base, map, reader, isStill }: VisitParts,
  onLeft: () => void,
): Promise<Visit> {
  const knowledge = await loadKnowledge(base, slug);
  const begun = reader.now();
  const loan = map.lend({ redraw: () => exploring.redraw(), lost: () => taken.leave() });
  const taken = takeWindow(stage, opener, () => {
    hidePanel();
    exploring.end();
    reader.remeasure();
    loan.giveBack(reader.now());
    onLeft();
  });
  const exploring = explorer({
    stage,
    loan,
    knowledge,
    begin: (frame) => sceneAt(loan.data.scenes, begun.position, frame),
    isStill,
  });
  const hidePanel = showPanel(stage, exploring, taken.leave);
  return { leave: taken.leave, drop: taken.drop };
}
