import type { Issue, Severity } from '../story/issue.ts';

/** How many issues there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

/** Counts issues by severity. */
export function countIssues(issues: readonly Issue[]): Counts {
  const count = (severity: Severity) => issues.filter((issue) => issue.severity === severity).length;
  return { error: count('error'), warning: count('warning'), notice: count('notice') };
}

/** Issues as lines for a person, below the file that each group is about. Empty if there are none. */
export function issueList(issues: readonly Issue[]): string {
  const files = [...new Set(issues.map(({ file }) => file))];
  return files.map((file) => fileList(file, issues)).join('\n');
}

/** The counts in words: "2 errors, 1 warning", or "no issues". */
export function countsInWords({ error, warning, notice }: Counts): string {
  const words = [plural(error, 'error'), plural(warning, 'warning'), plural(notice, 'notice')];
  return words.filter((word) => !word.startsWith('0 ')).join(', ') || 'no issues';
}

/** A number with its noun: "1 story", "2 stories" for the plural given. */
export function plural(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

function fileList(file: string, issues: readonly Issue[]): string {
  const own = issues.filter((issue) => issue.file === file);
  const places = own.map(({ line, column }) => `${line}:${column}`);
  const widest = Math.max(...places.map(({ length }) => length));
  const longestCode = Math.max(...own.map(({ code }) => code.length));
  const lines = own.flatMap(({ severity, code, message, hint }, index) => {
    const lead = `  ${(places[index] ?? '').padStart(widest)}  ${severity.padEnd(7)}  ${code.padEnd(longestCode)}  `;
    return [lead + message, ...(hint ? [' '.repeat(lead.length) + hint] : [])];
  });
  return [file, ...lines, ''].map(printable).join('\n');
}

/** Text from a story or a file name, made so that it cannot steer the terminal. */
export function printable(line: string): string {
  return line.replace(/[\0-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069]/g, '\uFFFD');
}
