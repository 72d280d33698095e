/** The fonts of a drawing. */
export type LetterFont = 'sans' | 'bold' | 'serif' | 'title';

/** Outline (path data, y down) and advance of one letter, both for a font size of 1. */
export type Letters = (
  font: LetterFont,
  letter: string,
) => { readonly path: string; readonly advance: number };

export interface LetteringStyle {
  readonly font: LetterFont;
  readonly size: number;
  readonly tracking?: number;
  readonly align?: 'start' | 'middle' | 'end';
}

/** Sets texts as outlines, each letter's shape written once. */
export interface Lettering {
  /** Path elements for a text whose baseline starts (or is centred, or ends) at `x`, `y`. */
  line(text: string, x: number, y: number, style: LetteringStyle): string;
  /** The same along a polyline, centred on it. */
  along(
    text: string,
    at: (distance: number) => readonly [number, number],
    length: number,
    style: LetteringStyle,
  ): string;
  width(text: string, style: LetteringStyle): number;
  defs(): string;
}

/** A fresh lettering over a font reader. */
export function lettering(letters: Letters): Lettering {
  const shapes = new Map<string, string>();
  const place = (font: LetterFont, letter: string, transform: string) => {
    const { path } = letters(font, letter);
    if (!path) return '';
    const key = `${font} ${letter}`;
    const id = shapes.has(key) ? [...shapes.keys()].indexOf(key) : shapes.size;
    if (!shapes.has(key)) shapes.set(key, rounded(path));
    return `<use href="#g${id}" transform="${transform}"/>`;
  };
  const widthOf = (text: string, { font, size, tracking = 0 }: LetteringStyle) =>
    [...text].reduce((width, letter) => width + (letters(font, letter).advance + tracking) * size, 0);
  return {
    width: widthOf,
    line(text, x, y, style) {
      const { font, size, tracking = 0, align = 'start' } = style;
      let pen = x - widthOf(text, style) * { start: 0, middle: 0.5, end: 1 }[align];
      let markup = '';
      for (const letter of text) {
        markup += place(font, letter, `translate(${tenth(pen)} ${tenth(y)}) scale(${size / 1000})`);
        pen += (letters(font, letter).advance + tracking) * size;
      }
      return markup;
    },
    along(text, at, length, style) {
      const { font, size, tracking = 0 } = style;
      let pen = (length - widthOf(text, style)) / 2;
      let markup = '';
      for (const letter of text) {
        const half = (letters(font, letter).advance * size) / 2;
        const [x0, y0] = at(pen);
        const [x1, y1] = at(pen + 2 * half);
        const angle = tenth((Math.atan2(y1 - y0, x1 - x0) * 180) / Math.PI);
        markup += place(
          font,
          letter,
          `translate(${tenth(x0)} ${tenth(y0)}) rotate(${angle}) scale(${size / 1000})`,
        );
        pen += (letters(font, letter).advance + tracking) * size;
      }
      return markup;
    },
    defs() {
      return [...shapes.values()].map((path, i) => `<path id="g${i}" d="${path}"/>`).join('');
    },
  };
}

/** Outlines in thousandths of an em, whole numbers. */
function rounded(path: string): string {
  return path
    .replace(/\s*-?\d*\.?\d+(?:e-?\d+)?/gi, (number) => ` ${Math.round(Number(number) * 1000)}`)
    .replace(/([A-Za-z]) /g, '$1');
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
