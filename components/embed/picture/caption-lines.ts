/** Breaks a text into lines no wider than `width`: between its parts where it can, else between words. */
export function captionLines(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  const add = (part: string, joint: string) => {
    const last = lines.at(-1);
    const joined = last === undefined ? part : last + joint + part;
    if (last !== undefined && widthOf(joined) <= width) lines[lines.length - 1] = joined;
    else if (widthOf(part) <= width || !part.includes(' ')) lines.push(part);
    else for (const [i, word] of part.split(' ').entries()) add(word, i === 0 ? SEPARATOR : ' ');
  };
  for (const part of text.split(SEPARATOR)) add(part, SEPARATOR);
  return lines;
}

const SEPARATOR = ' · ';
