import { report } from './issue.ts';
import { startOf } from './markdown.ts';
import { prose, type Prose, type ProseContext } from './prose.ts';
import type { Section } from './sections.ts';

/** The id of the section that says how the map was made. */
export const aboutId = 'about';

/** The prose of the section with the reserved id `about`; empty if there is none. */
export function aboutIn(parts: readonly Section[], context: ProseContext): Prose {
  const about = parts.find(({ id }) => id === aboutId);
  for (const scene of about?.scenes ?? []) {
    const message = 'The section "about" is not a step, so its scene is left out.';
    const hint = 'Delete the block, or give the section another id.';
    report(context.to, 'warning', startOf(scene), { code: 'about-scene', message, hint });
  }
  return prose(about?.content ?? [], context);
}
