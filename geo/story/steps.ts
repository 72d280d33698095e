import type { Code } from 'mdast';
import { aboutId } from './about.ts';
import { nearest } from './did-you-mean.ts';
import { report } from './issue.ts';
import { isOpen, reportOpen } from './fence.ts';
import { hasLostMarkup, startOf } from './markdown.ts';
import type { Names } from './names.ts';
import { prose, type ProseContext } from './prose.ts';
import { readYaml, unreadable, type Yaml } from './read-yaml.ts';
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
    if (part.id === aboutId) continue;
    const block = sceneIn(part, context);
    const scene = block ? readSceneBlock(block, part.heading, layers, context.to) : noScene(part);
    const { body, citations, hasLostCitation } = prose(part.content, context);
    const { line } = startOf(part.node);
    const camera = scene.camera ?? read.at(-1)?.camera ?? everywhere;
    const { id, heading } = part;
    read.push({ id, heading, ...scene, camera, body, citations, position: { line } });
    yaml.push(block ?? unreadable(startOf(part.node)));
    const isCut = part.scenes.some((scene) => isOpen(scene, context.text));
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

function sceneIn(part: Section, { to, text }: ProseContext): Yaml | undefined {
  const [scene, ...others] = part.scenes;
  for (const other of others) {
    const message = `The step "${part.id}" has more than one scene block; the first counts.`;
    report(to, 'error', startOf(other), { code: 'scene-twice', message, hint: 'Keep one of them.' });
  }
  if (scene === undefined) {
    const fence = part.content.find((node) => node.type === 'code' && nearest(node.lang ?? '', ['scene']));
    const hint = fence
      ? `Did you mean \`\`\`scene in line ${startOf(fence).line}?`
      : 'Add a fenced block that begins with ```scene.';
    const message = `The step "${part.id}" has no scene block.`;
    report(to, 'error', startOf(part.node), { code: 'scene-missing', message, hint });
    return undefined;
  }
  if (isOpen(scene, text)) reportOpen(scene, to);
  const place = { opening: startOf(scene), ...linesOf(scene, text) };
  return readYaml(settingsIn(scene, text), place, to);
}

// A fence that is not closed takes in the rest of the file; the settings end where the first paragraph does.
function settingsIn(scene: Code, text: string): string {
  return isOpen(scene, text) ? (scene.value.split(/\n[ \t]*\n/)[0] ?? '') : scene.value;
}

// A fence may be indented by up to three spaces, which the parser takes off each line of the block.
function linesOf(scene: Code, text: string): { line: number; shifts: number[] } {
  const { start, end } = scene.position ?? {};
  const [, ...written] = text.slice(start?.offset, end?.offset).split('\n');
  const kept = scene.value.split('\n');
  const shifts = kept.map((line, index) => Math.max(0, (written[index]?.length ?? 0) - line.length));
  return { line: startOf(scene).line + 1, shifts };
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
