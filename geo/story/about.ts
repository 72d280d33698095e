import { report } from './issue.ts';
import { startOf } from './markdown.ts';
import { prose, type Prose, type ProseContext } from './prose.ts';
import type { Section } from './sections.ts';

/** The id of the section that says how the map was made. */
export const aboutId = 'about';

/** The prose of the section with the reserved id `about`; empty if there is none. */
export function aboutIn(parts: readonly Section[], context: ProseContext): Prose {
  const about = parts.find(({ id }) => id === aboutId);
  for (const kind of ['scene', 'brief', 'notes'] as const) {
    for (const block of about?.blocks[kind] ?? []) {
      const message = `The section "about" is not a step, so its ${kind === 'notes' ? 'notes are' : `${kind} is`} left out.`;
      const hint = 'Delete the block, or give the section another id.';
      report(context.to, 'warning', startOf(block), { code: `about-${kind}`, message, hint });
    }
  }
  return prose(about?.content ?? [], context);
}
