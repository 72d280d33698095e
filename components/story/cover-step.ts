import type { Step, Story } from '../../geo/story/story.ts';

/** The step whose map stands for the story: the first that shows most of its layers. */
export function coverStep({ steps }: Story): Step | undefined {
  const shown = steps.map(({ show }) => show.filter(({ strength }) => strength >= 0.5).length);
  return steps[shown.indexOf(Math.max(...shown))];
}
