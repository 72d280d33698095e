import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A text that changes whenever a file below one of the folders is written, added, renamed or taken away. */
export function fileStamp(folders: readonly string[]): string {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .toSorted()
    .map((file) => {
      // Editors make files for a moment only: one may be gone already.
      const { size, mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? {};
      return `${file} ${size} ${mtimeMs}`;
    })
    .join('\n');
}
