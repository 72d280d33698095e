import type { Command } from '../geo/cli/run.ts';
import { freezeCommands } from './freeze/freeze-commands.ts';
import { handoutCommand, handoutHelp } from './handout/handout-command.ts';

/** The commands of the story program that draw or build. */
export const siteCommands: ReadonlyMap<string, Command> = new Map([
  ...freezeCommands,
  [
    'handout',
    { summary: 'write handouts that print without the site', help: handoutHelp, run: handoutCommand },
  ],
]);
