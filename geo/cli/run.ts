import { nearest } from '../story/did-you-mean.ts';
import { checkCommand, checkHelp } from './check.ts';
import { schemaCommand, schemaHelp } from './schema.ts';
import { exit, type Terminal } from './terminal.ts';

/** A command of the `story` program. */
export interface Command {
  /** A few words for the list of commands. */
  readonly summary: string;
  readonly help: string;
  readonly run: (args: readonly string[], terminal: Terminal) => number | Promise<number>;
}

const own: ReadonlyMap<string, Command> = new Map([
  ['check', { summary: 'test stories and print what to mend', help: checkHelp, run: checkCommand }],
  ['schema', { summary: 'print JSON Schemas for editors', help: schemaHelp, run: schemaCommand }],
]);

const helpOf = (commands: ReadonlyMap<string, Command>) => `story <command> [options]

${[...commands].map(([name, { summary }]) => `  ${name.padEnd(8)}  ${summary}`).join('\n')}

\`story <command> --help\` says more. With npm: npm run story -- check --strict
`;

/**
 * Runs the `story` program with its arguments; `more` are commands that it has beside its own. Resolves to the exit code.
 */
export async function run(
  args: readonly string[],
  terminal: Terminal,
  more: ReadonlyMap<string, Command> = new Map(),
): Promise<number> {
  const commands = new Map([...own, ...more]);
  const help = helpOf(commands);
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.print(help);
    return name === undefined ? exit.usage : exit.fine;
  }
  const command = commands.get(name);
  if (command === undefined) {
    const near = nearest(name, commands.keys());
    terminal.complain(`There is no command "${name}".${near ? ` Did you mean "${near}"?` : ''}\n\n${help}`);
    return exit.usage;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.print(command.help);
    return exit.fine;
  }
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    if (!isArgumentError(error)) throw error;
    terminal.complain(`${error.message}\n\n${command.help}`);
    return exit.usage;
  }
}

function isArgumentError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
