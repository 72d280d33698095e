import { nearest } from './did-you-mean.ts';
import { onlyBlock, yamlIn } from './block.ts';
import { isOpen, reportOpen } from './fence.ts';
import { report } from './issue.ts';
import { hasContent, startOf } from './markdown.ts';
import type { ProseContext } from './prose.ts';
import type { Yaml } from './read-yaml.ts';
import type { Section } from './sections.ts';

/** The id of the section for teachers. */
export const classId = 'class';

/** The YAML of a story's lesson; undefined if it has none. A lesson that stands in another section is reported, and read. */
export function lessonYaml(parts: readonly Section[], context: ProseContext): Yaml | undefined {
  const { to } = context;
  const section = parts.find(({ id }) => id === classId);
  const strays = parts.flatMap(({ id, blocks }) => (id === classId ? [] : blocks.lesson));
  for (const stray of strays) {
    const message = 'This lesson block is not in the section "class".';
    const hint = 'Move it below a heading such as `## For the classroom {#class}`.';
    report(to, 'error', startOf(stray), { code: 'lesson-outside', message, hint });
  }
  if (section) reportExtras(section, context);
  const own = onlyBlock(section?.blocks.lesson ?? [], 'lesson', 'The section "class"', to);
  const lesson = own ?? strays[0];
  if (section && lesson === undefined) {
    const fence = section.content.find(
      (node) => node.type === 'code' && nearest(node.lang ?? '', ['lesson']) !== undefined,
    );
    const hint = fence
      ? `Did you mean \`\`\`lesson in line ${startOf(fence).line}?`
      : 'Add a fenced block that begins with ```lesson, or delete the section.';
    const message = 'The section "class" has no lesson block.';
    report(to, 'error', startOf(section.node), { code: 'lesson-missing', message, hint });
  }
  return lesson && yamlIn(lesson, context);
}

function reportExtras({ blocks, content }: Section, { to, text }: ProseContext): void {
  const [extra] = [...content.filter(hasContent), ...blocks.scene, ...blocks.brief, ...blocks.notes].toSorted(
    (a, b) => startOf(a).line - startOf(b).line,
  );
  for (const node of content) if (node.type === 'code' && isOpen(node, text)) reportOpen(node, to);
  if (extra === undefined) return;
  const message = 'This is in the section "class" beside its lesson block, and is not shown.';
  const hint = 'Say it in the lesson, in the section "about" or in a step.';
  report(to, 'warning', startOf(extra), { code: 'class-extra', message, hint });
}
