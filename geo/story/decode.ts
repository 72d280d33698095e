import { report, start, type Position, type Report } from './issue.ts';

/** The text of a file. Anything but UTF-8 without a byte order mark is reported, and read as what it most likely is. */
export function decode(bytes: Uint8Array, to: Report): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const encoding = first === 0xff ? 'utf-16le' : 'utf-16be';
    notUtf8('UTF-16', start, to);
    return new TextDecoder(encoding).decode(bytes);
  }
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  const text = utf8.decode(bytes);
  if (isUtf8(bytes)) return dropMark(text, to);
  const before = text.slice(0, text.indexOf('\uFFFD')).split('\n');
  notUtf8('Windows-1252 or Latin-1', { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }, to);
  return new TextDecoder('windows-1252').decode(bytes);
}

/** The text without a byte order mark, which is reported. */
export function dropMark(text: string, to: Report): string {
  if (!text.startsWith('\uFEFF')) return text;
  const message = 'The file begins with a byte order mark, an invisible character.';
  report(to, 'notice', start, { code: 'bom', message, hint: 'Save it as "UTF-8", not as "UTF-8 with BOM".' });
  return text.slice(1);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function notUtf8(likely: string, at: Position, to: Report): void {
  const message = `The file is not UTF-8; it is read as ${likely}, and letters may be wrong.`;
  report(to, 'error', at, { code: 'encoding', message, hint: 'Save it as UTF-8.' });
}
