import { begin, type Presentation } from './presentation.ts';

/**
 * The presentation that the history holds for this page: after a reload, it goes on with its times and what it held back.
 * Undefined when there is none, or when it had another number of steps.
 */
export function toldBefore(state: unknown, count: number): Presentation | undefined {
  const { presented } = (typeof state === 'object' && state !== null ? state : {}) as {
    presented?: Presentation;
  };
  if (presented?.count !== count || presented.spent?.length !== count) return undefined;
  const { step, held, mapOnly, full, spent, since } = presented;
  return { ...begin(count, step, held, since), mapOnly, full, spent };
}
