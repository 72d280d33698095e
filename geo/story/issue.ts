/** How bad an issue is: an error must be fixed, a warning should be, a notice is worth knowing. */
export type Severity = 'error' | 'warning' | 'notice';

/** A spot in a text file. Both count from 1; columns count UTF-16 units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Something an author should know about a file: what is wrong, where, and what to do about it. */
export interface Issue extends Position {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  /** Path from the project root, with forward slashes. */
  readonly file: string;
}

/** The text file's first spot, for issues about the file as a whole. */
export const start: Position = { line: 1, column: 1 };

/** Collects the issues of one file. */
export interface Report {
  readonly file: string;
  readonly issues: Issue[];
}

/** What an issue says, without where. */
export type Finding = Pick<Issue, 'code' | 'message' | 'hint'>;

/** Adds an issue to a report at the position given. */
export function report(to: Report, severity: Severity, at: Position, { code, message, hint }: Finding): void {
  const { file, issues } = to;
  issues.push({
    code,
    severity,
    message,
    ...(hint ? { hint } : {}),
    file,
    line: at.line,
    column: at.column,
  });
}

/** The issues in reading order: by file as first mentioned, then line, then column. Leaves its argument alone. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  const files = [...new Set(issues.map((issue) => issue.file))];
  return issues.toSorted(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column,
  );
}

/** The issues with the worst first, alike ones in the order given. Leaves its argument alone. */
export function worstFirst(issues: readonly Issue[]): Issue[] {
  const order: readonly Severity[] = ['error', 'warning', 'notice'];
  return issues.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}

/** The issues without those of a kind that there are too many of to read; a notice in line 1 counts what is left out. */
export function limitAlike(issues: readonly Issue[], most: number): Issue[] {
  const counts = new Map<string, number>();
  const kept = issues.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= most;
  });
  const more: Report = { file: issues[0]?.file ?? '', issues: [] };
  for (const [code, count] of counts) {
    const message = `There are ${count - most} more issues of the kind "${code}".`;
    if (count > most) report(more, 'notice', start, { code: 'issues-more', message });
  }
  return [...more.issues, ...kept];
}
