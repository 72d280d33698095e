import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { plural, printable } from '../../geo/cli/issue-list.ts';
import { exit, type Terminal } from '../../geo/cli/terminal.ts';
import { readEdition } from './disk.ts';
import { differences, MANIFEST, parseManifest, sha256 } from './manifest.ts';

export const verifyHelp = `story verify <folder|zip>

Compares a frozen edition with its manifest and lists the files that were changed,
are missing or were added. It also prints the SHA-256 of the manifest itself: when
it is the one that the publisher gives, the edition is the publisher's.

Exit code: 0 all files are as they were frozen, 1 they are not, or it is no frozen
edition, 2 the command was not understood.
`;

/** Runs `story verify`. Returns the exit code. */
export async function verifyCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
  const [path, another] = positionals;
  if (path === undefined || another !== undefined) {
    terminal.complain('Name one folder or zip to verify, such as frozen/my-story.');
    return exit.usage;
  }
  try {
    const files = await readEdition(resolve(terminal.root, path));
    if (!files) {
      terminal.complain(`There is no folder or zip at ${path}.`);
      return exit.usage;
    }
    const manifest = parseManifest(files);
    const found = differences(manifest, files);
    for (const { kind, path: file } of found) terminal.print(`${kind.padEnd(7)}  ${printable(file)}`);
    if (found.length > 0) {
      terminal.complain(`${path} is not as it was frozen: ${plural(found.length, 'difference')}.`);
      return exit.issues;
    }
    terminal.print(
      `${path} is as it was frozen: ${plural(files.size, 'file')} of “${printable(manifest.title)}”, published ${printable(manifest.published)}.
SHA-256 of ${MANIFEST}: ${sha256(files.get(MANIFEST) ?? Buffer.alloc(0))}`,
    );
    return exit.fine;
  } catch (failure) {
    terminal.complain(
      `${path} cannot be verified. ${failure instanceof Error ? failure.message : String(failure)}`,
    );
    return exit.issues;
  }
}
