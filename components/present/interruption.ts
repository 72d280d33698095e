import type { Presentation } from './presentation.ts';

/** What stands in the way of the step of now, in a sentence; '' when nothing does. */
export function interruption({ blank, asking }: Pick<Presentation, 'blank' | 'asking'>): string {
  if (blank) return 'The screen is blank.';
  return asking ? 'Stopped before the next step.' : '';
}
