import { aboutId } from './about.ts';
import { onlyBlock, paragraphsIn, yamlIn } from './block.ts';
import { nearest } from './did-you-mean.ts';
import { report } from './issue.ts';
import { isOpen } from './fence.ts';
import { classId } from './lesson-section.ts';
import { hasLostMarkup, startOf } from './markdown.ts';
import type { Names } from './names.ts';
import { prose, type ProseContext } from './prose.ts';
import { unreadable, type Yaml } from './read-yaml.ts';
import { readSceneBlock, type SceneBlock } from './scene-block.ts';
import type { Section } from './sections.ts';
import type { CameraSpec, Step } from './story.ts';

/** Where a story looks as long as no scene says so. */
export const everywhere: CameraSpec = { bounds: [-180, -60, 180, 75] };

/** The steps of a story, and the YAML of each one's scene block. A step whose scene is lost looks where the last one did. */
export function steps(
  parts: readonly Section[],
  layers: Names,
  context: ProseContext,
): { steps: Step[]; yaml: Yaml[] } {
  const read: Step[] = [];
  const yaml: Yaml[] = [];
  for (const part of parts) {
    if (part.id === aboutId || part.id === classId) continue;
    const block = sceneIn(part, context);
    const scene = block ? readSceneBlock(block, part.heading, layers, context.to) : noScene(part);
    const { body, citations, hasLostCitation } = prose(part.content, context);
    const { line } = startOf(part.node);
    const camera = scene.camera ?? read.at(-1)?.camera ?? everywhere;
    const { id, heading } = part;
    const [brief, notes] = [plainIn(part, 'brief', context), plainIn(part, 'notes', context)];
    read.push({ id, heading, ...scene, camera, brief, notes, body, citations, position: { line } });
    yaml.push(block ?? unreadable(startOf(part.node)));
    const isCut = Object.values(part.blocks)
      .flat()
      .some((block) => isOpen(block, context.text));
    reportProse(part, citations.length > 0 || hasLostCitation || isCut, context);
  }
  return { steps: read, yaml };
}

function noScene({ heading }: Section): SceneBlock {
  return {
    when: { kind: 'geography', text: 'Geography' },
    camera: undefined,
    show: [],
    places: [],
    alt: heading,
  };
}

function plainIn(part: Section, kind: 'brief' | 'notes', context: ProseContext): string[] {
  const block = onlyBlock(part.blocks[kind], kind, `The step "${part.id}"`, context.to);
  return block ? paragraphsIn(block, kind, context) : [];
}

function sceneIn(part: Section, context: ProseContext): Yaml | undefined {
  const { to } = context;
  const scene = onlyBlock(part.blocks.scene, 'scene', `The step "${part.id}"`, to);
  if (scene === undefined) {
    const fence = part.content.find((node) => node.type === 'code' && nearest(node.lang ?? '', ['scene']));
    const hint = fence
      ? `Did you mean \`\`\`scene in line ${startOf(fence).line}?`
      : 'Add a fenced block that begins with ```scene.';
    const message = `The step "${part.id}" has no scene block.`;
    report(to, 'error', startOf(part.node), { code: 'scene-missing', message, hint });
    return undefined;
  }
  return yamlIn(scene, context);
}

function reportProse(part: Section, isSourced: boolean, { to }: ProseContext): void {
  const at = startOf(part.node);
  if (hasLostMarkup(part.node)) {
    const message = 'Links, images, code and footnotes in a heading are shown as plain text or not at all.';
    report(to, 'warning', at, { code: 'heading-markup', message, hint: 'Move them into the prose.' });
  }
  if (!isSourced) {
    const message = `The step "${part.id}" cites no source.`;
    report(to, 'warning', at, {
      code: 'step-unsourced',
      message,
      hint: 'Add a footnote such as [^source-p3] to its claims.',
    });
  }
}
