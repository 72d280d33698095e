import type { Code } from 'mdast';
import { report, type Report } from './issue.ts';
import { startOf } from './markdown.ts';

/**
 * Whether the closing fence of a fenced block is missing, so that it runs to the end of what contains it, or past the opening
 * of another block to that one's end.
 */
export function isOpen(code: Code, text: string): boolean {
  const { start, end } = code.position ?? {};
  const source = text.slice(start?.offset, end?.offset);
  const [, fence] = /^(`{3,}|~{3,})/.exec(source) ?? [];
  if (fence === undefined) return false;
  if (fence === '```' && /\n {0,3}```[ \t]*\w/.test(source)) return true;
  const last = source
    .slice(source.lastIndexOf('\n') + 1)
    .replace(/^[\s>]*/, '')
    .trimEnd();
  return !source.includes('\n') || !last.startsWith(fence) || last.replaceAll(fence.charAt(0), '') !== '';
}

/** Reports a block without its closing fence. */
export function reportOpen(code: Code, to: Report): void {
  const message = 'This block is not closed, and takes in what follows.';
  report(to, 'error', startOf(code), { code: 'fence-open', message, hint: 'End it with a line of ```.' });
}
