/** Spreadsheets take a file for UTF-8 only if it begins with this. */
const MARK = '\ufeff';

/**
 * A table as a CSV file: RFC 4180, in UTF-8 with its mark, the first row the names of the columns.
 * @param rows each with the same keys, in the same order
 */
export function csv(rows: readonly Readonly<Record<string, string | number>>[]): string {
  const [first] = rows;
  if (!first) return MARK;
  const lines = [Object.keys(first), ...rows.map((row) => Object.values(row))];
  return MARK + lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
