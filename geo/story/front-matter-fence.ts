import { report, start, type Report } from './issue.ts';

/**
 * The text with its front matter closed: if the closing line is missing, which is reported, the blank line before the first
 * step takes its place, and no other line moves. Left open, it would also keep micromark from seeing any footnote.
 */
export function closeFrontMatter(text: string, to: Report): string {
  const lines = text.split('\n');
  const isFence = (line: string) => /^---[ \t]*$/.test(line);
  const [first = ''] = lines;
  if (!isFence(first)) {
    const message = 'The file has no front matter.';
    const hint = 'Begin with ---, the settings, and --- again.';
    report(to, 'error', start, { code: 'front-matter-missing', message, hint });
    return text;
  }
  const heading = lines.findIndex((line) => /^##\s/.test(line));
  const end = lines.findIndex((line, index) => index > 0 && isFence(line));
  if (end > 0 && (heading < 0 || end < heading)) return text;
  const message = 'The front matter is not closed.';
  const hint = 'End it with a line of three hyphens.';
  report(to, 'error', start, { code: 'front-matter-open', message, hint });
  const isFree = heading > 1 && lines[heading - 1]?.trim() === '';
  return (isFree ? lines.with(heading - 1, '---') : lines.with(0, '')).join('\n');
}
