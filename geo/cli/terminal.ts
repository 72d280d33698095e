/** What a command may do to the outside world, so that tests can watch it. */
export interface Terminal {
  /** The folder that the project's files are below. */
  readonly root: string;
  /** Prints lines to standard output. */
  print(text: string): void;
  /** Prints lines to standard error. */
  complain(text: string): void;
  /** Says on standard error what begins now, so that nobody waits before a still screen. */
  progress(text: string): void;
  /** Writes a file, making its folder. The path may be relative to the root. */
  write(path: string, text: string): void;
}

/** The program's exit code: nothing wrong, something wrong with a story, or the command was not understood. */
export const exit = { fine: 0, issues: 1, usage: 2 } as const;
