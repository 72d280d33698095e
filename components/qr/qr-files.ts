import type { Step, Story } from '../../geo/story/story.ts';
import { addressOf } from '../story/metadata.ts';
import { qrSvg } from './qr-code.ts';

const WHOLE = 'story.qr.svg';

/** The address that a class is given: the story, or the place of a step in it. */
export function classAddress(story: Story, step?: Step): string {
  return addressOf(story) + (step ? `#${step.id}` : '');
}

/** Names of the files with the codes of a story and its steps. No step's id has a dot in it. */
export function qrFiles(story: Story | undefined): string[] {
  return story ? [WHOLE, ...story.steps.map(qrFileOf)] : [];
}

/** Name of the file with the code of a step, or of the story. */
export function qrFileOf(step?: Step): string {
  return step ? `${step.id}.svg` : WHOLE;
}

/** The code in one of the {@link qrFiles}. */
export function qrFile(story: Story, file: string): string {
  const step = story.steps.find(({ id }) => `${id}.svg` === file);
  return qrSvg(classAddress(story, step));
}
