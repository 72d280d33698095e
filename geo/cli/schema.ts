import { parseArgs } from 'node:util';
import { didYouMean } from '../story/did-you-mean.ts';
import { jsonSchema, schemaNames } from '../story/json-schema.ts';
import { exit, type Terminal } from './terminal.ts';

export const schemaHelp = `story schema [front-matter|scene|lesson] [--write <folder>]

Prints the JSON Schema of what an author may write, for editors.
Without a name, all: { "front-matter": ..., "scene": ..., "lesson": ... }.

  --write <folder>  write <name>.schema.json files there instead of printing

Exit code: 0 done, 2 the command was not understood.
`;

/** Runs `story schema`. Returns the exit code. */
export function schemaCommand(args: readonly string[], terminal: Terminal): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { write: { type: 'string' } },
  });
  const unknown = positionals.find((name) => !schemaNames.some((known) => known === name));
  if (unknown !== undefined) {
    terminal.complain(`There is no schema "${unknown}". ${didYouMean(unknown, schemaNames) ?? ''}`.trim());
    return exit.usage;
  }
  const names = schemaNames.filter((name) => positionals.length === 0 || positionals.includes(name));
  const made = names.map((name) => [name, jsonSchema(name)] as const);
  const [only] = made;
  if (values.write !== undefined) {
    for (const [name, schema] of made) {
      const path = `${values.write}/${name}.schema.json`;
      terminal.write(path, `${JSON.stringify(schema, null, 2)}\n`);
      terminal.print(path);
    }
  } else terminal.print(JSON.stringify(made.length === 1 ? only?.[1] : Object.fromEntries(made), null, 2));
  return exit.fine;
}
