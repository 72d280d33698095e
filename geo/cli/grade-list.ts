import type { Grades } from '../story/reading-grade.ts';

/** Reading grades as lines for a person, one for each story that has any. Empty if none has. */
export function gradeList(
  stories: readonly { readonly slug: string; readonly reading: Grades | null }[],
): string {
  const graded = stories.filter(({ reading }) => reading !== null && reading.text !== null);
  const widest = Math.max(0, ...graded.map(({ slug }) => slug.length));
  const lines = graded.map(({ slug, reading }) => {
    const brief = reading?.brief === null ? '' : `, briefs ${reading?.brief.toFixed(1)}`;
    return `  ${slug.padEnd(widest)}  text ${reading?.text?.toFixed(1)}${brief}`;
  });
  return lines.length === 0
    ? ''
    : ['Mean reading grade of the steps (Flesch-Kincaid)', ...lines, ''].join('\n');
}
