import { report, start, type Report } from './issue.ts';

const longestText = 250_000;
const mostLines = 10_000;
const deepest = 40;
const densest = 1000;

/**
 * The text made safe to parse, character for character in the same place: line ends are \n, control and bidi override
 * characters replaced, and lines blanked whose nesting would keep the Markdown parser busy for minutes
 * (10,000 list markers in one line: 42 s; 30,000 question marks in YAML: 8 minutes). Each is reported. Undefined if the text is too long to be a story.
 */
export function tame(text: string, to: Report): string | undefined {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  if (text.length > longestText || lines.length > mostLines) {
    const size = `${text.length.toLocaleString('en')} characters in ${lines.length.toLocaleString('en')} lines`;
    const hint = `Keep to ${longestText.toLocaleString('en')} characters and ${mostLines.toLocaleString('en')} lines; split the story.`;
    const message = `The file is too long to be a story: ${size}.`;
    report(to, 'error', start, { code: 'story-too-big', message, hint });
    return undefined;
  }
  return blankDeepLines(lines, to)
    .map((line, index) => replaceControls(line, index + 1, to))
    .join('\n');
}

function blankDeepLines(lines: readonly string[], to: Report): string[] {
  const message = 'This line is nested too deeply to be read, and is left out.';
  const hint = `Keep to ${deepest} levels of lists and quotations, and ${densest} brackets and stars in a paragraph.`;
  let delimiters = 0;
  return lines.map((line, index) => {
    delimiters = line.trim() === '' ? 0 : delimiters + (line.match(/[[{*_<`]/g)?.length ?? 0);
    if (!isDeep(line) && delimiters <= densest) return line;
    report(to, 'error', { line: index + 1, column: 1 }, { code: 'nesting-deep', message, hint });
    // What is blanked parts paragraphs.
    delimiters = 0;
    return '';
  });
}

// Markers of lists, quotations and YAML collections, which all may follow each other in one line.
const markers = /(?:>\s*|(?:[-+*?:]|\d{1,9}[.)])\s+){41,}/;

function isDeep(line: string): boolean {
  const [, indent = '', marker] = /^(\s*)(>|[-+*?]\s|\d{1,9}[.)]\s)?/.exec(line) ?? [];
  return markers.test(line) || (marker !== undefined && indent.length / 2 > deepest);
}

function replaceControls(text: string, line: number, to: Report): string {
  return text
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, (character, offset: number) => {
      const message = `${name(character)} changes the direction of the text around it without being seen.`;
      const hint = 'Delete it; right-to-left words need no such character.';
      report(to, 'error', { line, column: offset + 1 }, { code: 'bidi-control', message, hint });
      return '\u2060';
    })
    .replace(/[\0-\x08\x0B-\x1F\x7F-\x9F]/g, (character, offset: number) => {
      const message = `${name(character)} is a control character.`;
      const hint = 'Delete it.';
      report(to, 'error', { line, column: offset + 1 }, { code: 'control-character', message, hint });
      return '\uFFFD';
    });
}

function name(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
