import type { Command } from '../../geo/cli/run.ts';
import { freezeCommand, freezeHelp } from './freeze-command.ts';
import { verifyCommand, verifyHelp } from './verify-command.ts';

/** The commands of the story program that need the built site. */
export const freezeCommands: ReadonlyMap<string, Command> = new Map([
  ['freeze', { summary: 'write a story as one folder and one zip', help: freezeHelp, run: freezeCommand }],
  ['verify', { summary: 'compare a frozen story with its manifest', help: verifyHelp, run: verifyCommand }],
]);
